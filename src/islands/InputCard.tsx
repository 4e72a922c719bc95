/** One input on trial: field, slider where it is a number, choice where it is a fact, and what it moves. */
import { For, Show } from 'solid-js';
import { type Exact, plain, zero } from '../core/exact.ts';
import type { Figure } from '../core/figure.ts';
import type { Goal } from '../core/goal.ts';
import { inputRange, inputText, inUnit } from '../core/input-range.ts';
import { rowFollowing } from '../core/inputs-in-use.ts';
import { readFigure } from '../core/number-text.ts';
import { type Input, inLocale, type Locale } from '../core/report.ts';
import { type Move, moveIn } from '../core/stepping.ts';
import { readTruth } from '../core/truth.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import type { Reading } from '../state/use-report.ts';
import { inputValueText } from './describe-edit.ts';
import { explainIssue } from './explain.ts';
import { InputEffect } from './InputEffect.tsx';
import { NumberField } from './NumberField.tsx';
import { ReverseField } from './ReverseField.tsx';
import { Slider } from './Slider.tsx';

interface Props {
  readonly input: Input;
  readonly reading: Reading;
  readonly locale: Locale;
  /** What this input alone would have to be for the next grade. */
  readonly goal: Goal | undefined;
}

const unitOf = (input: Input): string =>
  input.unit || (typeof input.value === 'object' ? input.value.unit : '');

const NumberInput = (props: Props & { figure: Figure }) => {
  const { input, figure, reading, locale } = props;
  const w = whatIfWords[locale];
  const key = `inputs.${input.key}`;
  const name = inLocale(input.name, locale);
  const range = inputRange(figure);
  const unit = unitOf(input);
  const published = inUnit(figure, figure.value);
  const text = () => reading.typed(key) ?? inputText(figure, published);
  const value = (): Exact => {
    const read = readFigure(text(), unit);
    return 'value' in read ? inUnit(read, read.value) : published;
  };
  const set = (to: string, joins = false) => reading.store?.edit(key, to, joins);
  const move = (by: Move): void => {
    set(inputText(figure, moveIn(range, value(), by)));
  };
  const withUnit = (number: string) => w.amount(number, unit);
  /** Worked out for the report as published: with anything else changed it would be another value. */
  const alone = () => [...reading.edits().keys()].every((other) => other === key);
  const goal = (): Exact | undefined => {
    const read = readFigure((alone() && props.goal?.value) || '', unit);
    return 'value' in read ? inUnit(read, read.value) : undefined;
  };
  const followed = rowFollowing(reading.report, input);
  const isComputed = () => followed && reading.frame().nodes.get(followed.code)?.origin === 'formula';
  return (
    <>
      <NumberField
        id={`inp-${input.key}`}
        label={w.trialValue(name)}
        steps={[w.less(name), w.more(name)]}
        text={text()}
        unit={w.unit(unit)}
        wide
        changed={reading.typed(key) !== undefined}
        onText={set}
        onMove={move}
        onRestore={() => reading.store?.restore(key)}
        explain={(issue) => explainIssue(issue, withUnit(text()), locale)}
      />
      <Slider
        label={w.slider(name)}
        range={range}
        value={value()}
        valueText={withUnit(text())}
        published={published}
        goal={goal()}
        onSet={(to, joins) => set(inputText(figure, to), joins)}
        onMove={move}
        onRestore={() => reading.store?.restore(key)}
      />
      <Show when={alone() && props.goal}>
        {(found) => (
          <p class="note">
            {w.goal(withUnit(found().value), gradeText(reading.report.scheme.bands, found().grade, locale))}
            {w.stop}
          </p>
        )}
      </Show>
      <Show when={isComputed() && followed}>
        {(row) => <ReverseField input={input} row={row()} reading={reading} locale={locale} />}
      </Show>
    </>
  );
};

const Choice = (props: Props) => {
  const { input, reading, locale } = props;
  const w = whatIfWords[locale];
  const key = `inputs.${input.key}`;
  const held = () => {
    const typed = reading.typed(key);
    return typed === undefined ? input.value === true : readTruth(typed) === true;
  };
  return (
    <div class="seg">
      <For each={[true, false]}>
        {(truth) => (
          <label>
            <input
              id={truth ? `inp-${input.key}` : undefined}
              type="radio"
              name={`inp-${input.key}`}
              checked={held() === truth}
              onChange={() => reading.store?.edit(key, truth ? '1' : '0')}
            />
            <span>{truth ? w.yes : w.no}</span>
          </label>
        )}
      </For>
    </div>
  );
};

export const InputCard = (props: Props) => {
  const { input, reading, locale } = props;
  const w = whatIfWords[locale];
  const name = inLocale(input.name, locale);
  const changed = () => reading.typed(`inputs.${input.key}`) !== undefined;
  const unit = unitOf(input);
  const published = w.amount(inputValueText(input, locale), typeof input.value === 'object' ? unit : '');
  const blank: Figure = { value: zero, money: /元$/.test(unit), decimals: 2, unit, text: plain(zero) };
  return (
    <fieldset class="inp" classList={{ changed: changed() }}>
      <legend class="sr">{name}</legend>
      <div class="top">
        <b aria-hidden="true">{name}</b>
        <span class="small">{input.value === undefined ? w.missing : w.publishedValue(published)}</span>
        <Show
          when={typeof input.value === 'boolean'}
          fallback={<NumberInput {...props} figure={typeof input.value === 'object' ? input.value : blank} />}
        >
          <Choice {...props} />
        </Show>
      </div>
      <Show when={changed()}>
        <InputEffect {...props} />
      </Show>
    </fieldset>
  );
};
