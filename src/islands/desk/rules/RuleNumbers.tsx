/** The numbers that stand in the rules of rows: the rule as it reads, and a field for each of them on trial. */
import { For, Show } from 'solid-js';
import { type Parameter, parametersOf } from '../../../core/parameters.ts';
import type { Indicator, Locale } from '../../../core/report.ts';
import { rulesWords } from '../../../i18n/desk-rules.ts';
import type { Reading } from '../../../state/use-report.ts';
import { readable } from '../../readable.ts';
import { rowName } from '../../row-name.ts';
import { ParameterField } from './ParameterField.tsx';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
}

interface Ruled {
  readonly row: Indicator;
  readonly numbers: readonly Parameter[];
}

/** Signs as people write them. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/ \* /g, ' × '],
  [/ \/ /g, ' ÷ '],
  [/ - /g, ' − '],
  [/>=/g, '≥'],
  [/<=/g, '≤'],
];

const RuleRow = (props: Props & { readonly ruled: Ruled }) => {
  const { reading, locale } = props;
  const t = rulesWords[locale];
  const { row, numbers } = props.ruled;
  const name = rowName(reading.report, row, locale);
  const written = (source = ''): string => {
    const text = readable(source, reading.report, locale).replaceAll(' and ', t.andIn);
    return signs.reduce((sofar, [sign, other]) => sofar.replace(sign, other), text);
  };
  const rule = () => written(reading.inForce().byCode.get(row.code)?.rule?.source);
  const changed = () => numbers.some(({ at }) => reading.typed(`rule.${row.code}~${at}`) !== undefined);
  return (
    <li classList={{ changed: changed() }}>
      <b>{name}</b>
      <Show when={changed()} fallback={<code>{written(row.rule?.source)}</code>}>
        <code>
          <span class="was">{written(row.rule?.source)}</span> <span class="wv">{rule()}</span>
        </code>
      </Show>
      <Show when={reading.trial()}>
        <fieldset class="numbers">
          <legend class="sr">{t.numbersOf(name)}</legend>
          <For each={numbers}>
            {(parameter) => (
              <ParameterField
                name={`rule.${row.code}~${parameter.at}`}
                of={name}
                parameter={parameter}
                all={numbers}
                reading={reading}
                locale={locale}
              />
            )}
          </For>
        </fieldset>
      </Show>
    </li>
  );
};

/** `judged(0, points)` says only that somebody judges: its 0 is nothing to try. */
const isWorthTrying = ({ numbers }: Ruled): boolean => numbers.some(({ text }) => text !== '0');

export const RuleNumbers = (props: Props) => {
  const { reading, locale } = props;
  const t = rulesWords[locale];
  const ruled = reading.report.indicators
    .map((row): Ruled => ({ row, numbers: row.rule ? parametersOf(row.rule) : [] }))
    .filter(isWorthTrying);
  const count = ruled.reduce((sum, { numbers }) => sum + numbers.length, 0);
  return (
    <>
      <h3 class="sub">{t.rules}</h3>
      <Show when={ruled.length > 0} fallback={<p class="small">{t.noNumbers}</p>}>
        <p class="small">{t.rulesLede}</p>
        <details class="given rules-of" open={reading.trial()}>
          <summary>{t.rulesStill(ruled.length, count)}</summary>
          <ul>
            <For each={ruled}>{(one) => <RuleRow {...props} ruled={one} />}</For>
          </ul>
        </details>
      </Show>
    </>
  );
};
