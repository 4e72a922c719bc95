/** Where a curve turns, as a table: the value, the total and the grade there, and what happens. */
import { Index, Show } from 'solid-js';
import { type Input, inLocale, type Locale, type Report } from '../../../core/report.ts';
import type { BreakKind } from '../../../core/sensitivity/curve.ts';
import { sensitivityWords } from '../../../i18n/desk-sensitivity.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import { scoreWords } from '../../../i18n/score.ts';
import type { DrawnCurve } from '../../../state/desk-sensitivity.ts';
import type { Reading } from '../../../state/use-report.ts';
import { Seal } from '../../Seal.tsx';
import { gradesTotal, totalText } from '../../sentences.ts';
import { amountOf, figureOf, printedText } from '../amount.ts';
import { TryButton } from '../TryButton.tsx';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly input: Input;
  readonly curve: DrawnCurve;
}

interface Turn {
  readonly at: DrawnCurve['breaks'][number];
  readonly said: string;
}

const gateName = ({ scheme }: Report, id: string, locale: Locale): string => {
  const gate = scheme.gates.find((one) => one.id === id);
  return gate?.name[locale] ?? gate?.name['zh-cn'] ?? id;
};

export const BreakTable = (props: Props) => {
  const { report } = props.reading;
  const { bands } = report.scheme;
  const [t, s] = [sensitivityWords[props.locale], scoreWords[props.locale]];
  const figure = figureOf(props.input);
  const name = inLocale(props.input.name, props.locale);
  const named = (grade: string | undefined): string =>
    grade === undefined ? s.noGradeLong : gradeText(bands, grade, props.locale);

  const said = (place: number, kind: BreakKind): string => {
    const [before, after] = [props.curve.stretches[place - 1], props.curve.stretches[place]];
    if (kind === 'band') return t.crosses(named(before?.grade), named(after?.grade));
    if (kind !== 'gate') return t.kinds[kind];
    const [held, holds] = [before?.gates ?? [], after?.gates ?? []];
    const begun = holds.find((id) => !held.includes(id));
    const ended = held.find((id) => !holds.includes(id));
    const plainId = (id: string): string => gateName(report, id.replace(/^\?/, ''), props.locale);
    if (begun !== undefined) return t.gateFrom(plainId(begun));
    return ended === undefined ? t.kinds.gate : t.gateUntil(plainId(ended));
  };
  const turns = (): readonly Turn[] =>
    props.curve.breaks.flatMap((at, place) => {
      const kinds = at.kinds.filter((kind) => kind !== 'end');
      return kinds.length > 0 ? [{ at, said: kinds.map((kind) => said(place, kind)).join(t.semicolon) }] : [];
    });
  const textAt = ({ at }: Turn['at']): string => printedText(figure, at, props.curve.now);
  const totalOf = ({ total }: Turn['at']): string => (total ? totalText(report, total) : s.none);
  return (
    <Show when={turns().length > 0}>
      <table class="tbl breaks">
        <caption>{t.breaksCaption(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.value}</th>
            <th scope="col" class="r">
              {t.total}
            </th>
            <Show when={gradesTotal(report)}>
              <th scope="col">{t.grade}</th>
            </Show>
            <th scope="col">{t.happens}</th>
            <th scope="col" class="needs-js">
              <span class="sr">{t.tryIt}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Index each={turns()}>
            {(turn) => (
              <tr>
                <th scope="row" class="plain">
                  {amountOf(props.input, turn().at.at, props.locale)}
                </th>
                <td class="r">{totalOf(turn().at)}</td>
                <Show when={gradesTotal(report)}>
                  <td>
                    <Seal
                      bands={bands}
                      grade={turn().at.grade}
                      empty={t.none}
                      label={named(turn().at.grade)}
                      small
                      draft
                    />
                  </td>
                </Show>
                <td class="said">{turn().said}</td>
                <td class="r try needs-js">
                  <TryButton
                    reading={props.reading}
                    edits={new Map([[`inputs.${props.input.key}`, textAt(turn().at)]])}
                    text={t.tryIt}
                    name={t.tryValue(`${name} ${textAt(turn().at)}`)}
                  />
                </td>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
    </Show>
  );
};
