/** Set, result, quantified or not, and words: what narrows the table of targets. */
import { For } from 'solid-js';
import { type TargetSet, targetResults } from '../../core/report.ts';
import type { GoalWords } from '../../i18n/money-goals.ts';
import type { GoalFilter } from '../../state/money-goals.ts';
import { follow } from '../follow.ts';

interface Props {
  readonly words: GoalWords;
  /** Sets that occur. */
  readonly sets: readonly TargetSet[];
  readonly filter: GoalFilter;
  readonly onChange: (change: Partial<GoalFilter>) => void;
}

export const goalSearch = 'goal-search';

interface ChoiceProps {
  readonly label: string;
  readonly every: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly chosen: string;
  readonly onChange: (value: string) => void;
}

const Choice = (props: ChoiceProps) => (
  <select
    ref={(field) =>
      follow(
        field,
        () => props.chosen,
        (value) => props.onChange(value),
      )
    }
    aria-label={props.label}
    onChange={(event) => props.onChange(event.currentTarget.value)}
  >
    <option value="">{props.every}</option>
    <For each={props.options}>{([value, label]) => <option value={value}>{label}</option>}</For>
  </select>
);

export const GoalFilters = (props: Props) => {
  const t = props.words;
  return (
    <fieldset class="goal-filters needs-js" aria-label={t.filters}>
      <input
        type="search"
        id={goalSearch}
        aria-label={`${t.search}: ${t.searchHint}`}
        placeholder={t.searchHint}
        ref={(field) =>
          follow(
            field,
            () => props.filter.query,
            (query) => props.onChange({ query }),
          )
        }
        onInput={(event) => props.onChange({ query: event.currentTarget.value })}
      />
      <Choice
        label={t.set}
        every={t.everySet}
        options={props.sets.map((set) => [set, t.sets[set]])}
        chosen={props.filter.set}
        onChange={(set) => props.onChange({ set: set as GoalFilter['set'] })}
      />
      <Choice
        label={t.result}
        every={t.everyResult}
        options={targetResults.map((result) => [result, t.results[result]])}
        chosen={props.filter.result}
        onChange={(result) => props.onChange({ result: result as GoalFilter['result'] })}
      />
      <Choice
        label={t.number}
        every={t.everyQuantified}
        options={[
          ['yes', t.quantified.yes],
          ['no', t.quantified.no],
        ]}
        chosen={props.filter.quantified}
        onChange={(quantified) => props.onChange({ quantified: quantified as GoalFilter['quantified'] })}
      />
    </fieldset>
  );
};
