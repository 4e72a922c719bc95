/** Ways as rows: what is changed, how far, the total and the grade then, and a button that does it. */
import { For, Index, Show } from 'solid-js';
import type { Locale } from '../../../core/report.ts';
import type { Way } from '../../../core/ways/result.ts';
import { waysWords } from '../../../i18n/desk-ways.ts';
import { scoreText } from '../../../i18n/format.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import { scoreWords } from '../../../i18n/score.ts';
import type { Reading } from '../../../state/use-report.ts';
import { Seal } from '../../Seal.tsx';
import { totalText } from '../../sentences.ts';
import { TryButton } from '../TryButton.tsx';
import { changeText, editsOf, throughText, wayText } from './way-text.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly ways: readonly Way[];
  readonly caption: string;
}

const Changed = (props: Props & { readonly way: Way }) => (
  <ul>
    <For each={props.way.changes}>
      {(change) => {
        const text = () => changeText(props.reading, change, props.locale);
        return (
          <li>
            {text().name} <span class="wv nw">{text().step}</span>
            <Show when={throughText(props.reading, change, props.locale)}>
              {(through) => <span class="small through">{through()}</span>}
            </Show>
          </li>
        );
      }}
    </For>
  </ul>
);

/** Rows shown before the rest is folded away. */
const first = 6;

const Rows = (props: Props) => {
  const { report } = props.reading;
  const { bands, gates } = report.scheme;
  const [t, s] = [waysWords[props.locale], scoreWords[props.locale]];
  const named = (grade: string | undefined): string =>
    grade === undefined ? s.noGradeLong : gradeText(bands, grade, props.locale);
  const raised = (way: Way): readonly string[] =>
    way.gates.map((id) => {
      const gate = gates.find((one) => one.id === id);
      return gate?.name[props.locale] ?? gate?.name['zh-cn'] ?? id;
    });
  return (
    <table class="tbl waytab">
      <caption class="sr">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.change}</th>
          <th scope="col" class="r">
            {t.moved}
          </th>
          <th scope="col" class="r">
            {t.total}
          </th>
          <th scope="col">{t.gradeThen}</th>
          <th scope="col" class="needs-js">
            <span class="sr">{t.tryIt}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <Index each={props.ways}>
          {(way) => (
            <tr>
              <th scope="row" class="plain">
                <Changed {...props} way={way()} />
                <For each={raised(way())}>{(gate) => <span class="small raised">{gate}</span>}</For>
              </th>
              <td class="r" data-label={t.movedShort}>
                {t.points(scoreText(way().moved))}
              </td>
              <td class="r" data-label={t.total}>
                <span class="wv">{totalText(report, way().total)}</span>
              </td>
              <td data-label={t.gradeThen}>
                <Seal
                  bands={bands}
                  grade={way().grade}
                  empty={s.noGrade}
                  label={s.trialGrade(named(way().grade))}
                  small
                  draft
                />
              </td>
              <td class="r try needs-js">
                <TryButton
                  reading={props.reading}
                  edits={editsOf(way())}
                  text={t.tryIt}
                  name={t.tryName(
                    wayText(props.reading, way(), props.locale),
                    totalText(report, way().total),
                  )}
                />
              </td>
            </tr>
          )}
        </Index>
      </tbody>
    </table>
  );
};

/** The first ways, and the rest folded away. */
export const WayTable = (props: Props) => {
  const t = waysWords[props.locale];
  const rest = () => props.ways.slice(first);
  return (
    <>
      <Rows {...props} ways={props.ways.slice(0, first)} />
      <Show when={rest().length > 0}>
        <details class="more">
          <summary>{t.more(rest().length)}</summary>
          <Rows {...props} ways={rest()} />
        </details>
      </Show>
    </>
  );
};
