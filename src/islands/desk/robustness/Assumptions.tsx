/** Which rows and readings took part, and why the others did not. */
import { For, Show } from 'solid-js';
import type { Locale, Report } from '../../../core/report.ts';
import { inLocale } from '../../../core/report.ts';
import type { Summary } from '../../../core/simulate/summary.ts';
import { robustnessWords } from '../../../i18n/desk-robustness.ts';
import { switchWords } from '../../../i18n/switches.ts';
import { rowName } from '../../row-name.ts';

interface Props {
  readonly report: Report;
  readonly locale: Locale;
  readonly summary: Summary;
}

/** Items by their reason, in the order in which the reasons come. */
const byReason = <Why extends string>(
  items: readonly { readonly name: string; readonly why: Why }[],
): readonly (readonly [why: Why, names: readonly string[]])[] => {
  const found = new Map<Why, string[]>();
  for (const { name, why } of items) found.set(why, [...(found.get(why) ?? []), name]);
  return [...found];
};

const Line = (props: { title: string; text: string }) => (
  <div>
    <dt>{props.title}</dt>
    <Show when={props.text !== ''}>
      <dd>{props.text}</dd>
    </Show>
  </div>
);

export const Assumptions = (props: Props) => {
  const t = robustnessWords[props.locale];
  const row = (code: string): string => {
    const found = props.report.byCode.get(code);
    return found ? t.row(code, rowName(props.report, found, props.locale)) : code;
  };
  const reading = (id: string): string => {
    const found = props.report.alternatives.find((one) => one.id === id);
    return found ? switchWords[props.locale].quoted(inLocale(found.name, props.locale)) : id;
  };
  const rows = (codes: readonly string[]) => codes.map(row).join(t.list);
  const lines = () => {
    const { weighed, judged, still, readings, left } = props.summary.sources;
    const stay = byReason(still.map(({ code, why }) => ({ name: row(code), why })));
    const out = byReason(left.map(({ id, why }) => ({ name: reading(id), why })));
    return [
      [weighed.length > 0 ? t.weighed(weighed.length) : t.weighedNone, rows(weighed)],
      [judged.length > 0 ? t.moved(judged.length) : t.movedNone, rows(judged)],
      ...(still.length > 0
        ? [
            [
              t.still(still.length),
              stay.map(([why, names]) => t.because(names.join(t.list), t.why[why])).join(t.comma),
            ],
          ]
        : []),
      [readings.length > 0 ? t.open(readings.length) : t.openNone, readings.map(reading).join(t.list)],
      ...(left.length > 0 && props.summary.settings.readings
        ? [
            [
              t.left(left.length),
              out.map(([why, names]) => t.because(names.join(t.list), t.leftWhy[why])).join(t.comma),
            ],
          ]
        : []),
    ] as const;
  };
  return (
    <details class="rob-more">
      <summary>{t.assumptions}</summary>
      <dl class="rob-sources">
        <For each={lines()}>{([title = '', text = '']) => <Line title={title} text={text} />}</For>
      </dl>
      <p class="note">
        {[t.chance, props.summary.way === 'evaluated' ? t.evaluated : '']
          .filter((part) => part !== '')
          .join(t.join)}
      </p>
    </details>
  );
};
