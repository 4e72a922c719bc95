/** One attainable step of every row, down and up: a bar for the eye, figures and a button for each side. */
import { createMemo, For, Index, Show } from 'solid-js';
import { percent } from '../../../charts/share.ts';
import { absolute, compare, type Exact, exact, greatest, subtract, zero } from '../../../core/exact.ts';
import type { Locale } from '../../../core/report.ts';
import { placeOn } from '../../../core/ruler.ts';
import type { Swing } from '../../../core/sensitivity/tornado.ts';
import { sensitivityWords } from '../../../i18n/desk-sensitivity.ts';
import { scoreText } from '../../../i18n/format.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import type { SensitivityAnswer } from '../../../state/desk-sensitivity.ts';
import type { Reading } from '../../../state/use-report.ts';
import { gradesTotal, isPrintedSum, totalText } from '../../sentences.ts';
import { swingName } from './swing-text.ts';
import { TornadoRow } from './TornadoRow.tsx';
import { type Scale, scaleOf } from './tornado-scale.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly answer: SensitivityAnswer;
}

/** Rows shown before the rest is folded away. */
const first = 10;

type Anchor = 'start' | 'middle' | 'end';
const shift = { start: '4', middle: '0', end: '-4' } as const;
/** Two labels nearer to each other than this share of the line would meet. */
const near = exact(1n, 3n);

const Axis = (props: Props & { readonly scale: Scale; readonly total: Exact }) => {
  const t = sensitivityWords[props.locale];
  const { report } = props.reading;
  const at = (value: Exact): string => percent(placeOn(props.scale, value));
  /** Words that would meet read away from each other. */
  const isNear = (edge: Exact): boolean =>
    compare(absolute(subtract(placeOn(props.scale, edge), placeOn(props.scale, props.total))), near) < 0;
  const anchor = (edge: Exact): Anchor =>
    isNear(edge) ? (compare(edge, props.total) < 0 ? 'end' : 'start') : 'middle';
  const ownAnchor = (): Anchor => {
    const met = props.scale.edges.find((edge) => isNear(edge.at));
    if (!met) return 'middle';
    return anchor(met.at) === 'start' ? 'end' : 'start';
  };
  const now = (): string => {
    const text = totalText(report, props.total);
    if (props.reading.edits().size > 0) return t.nowTrial(text);
    return isPrintedSum(report, props.total) ? t.now(text) : t.nowRecomputed(text);
  };
  return (
    <svg class="tor-axis" aria-hidden="true">
      <For each={props.scale.edges}>
        {(edge) => (
          <text
            x={at(edge.at)}
            y="1.1em"
            dx={shift[anchor(edge.at)]}
            text-anchor={anchor(edge.at)}
            class="edge"
          >
            {t.edge(edge.grade, scoreText(edge.at))}
          </text>
        )}
      </For>
      <text
        x={at(props.total)}
        y="1.1em"
        dx={shift[ownAnchor()]}
        text-anchor={ownAnchor()}
        class={props.reading.edits().size > 0 ? 'base w' : 'base'}
      >
        {now()}
      </text>
    </svg>
  );
};

const Rows = (
  props: Props & {
    readonly swings: readonly Swing[];
    readonly scale: Scale;
    readonly total: Exact;
  },
) => {
  const t = sensitivityWords[props.locale];
  const graded = gradesTotal(props.reading.report);
  return (
    <table class="tbl tor">
      <caption class="sr">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.indicator}</th>
          <td class="hide-s">
            <Axis {...props} />
          </td>
          <th scope="col">{t.down}</th>
          <th scope="col">{t.up}</th>
          <Show when={graded}>
            <th scope="col">{t.grade}</th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <Index each={props.swings}>
          {(swing) => <TornadoRow {...props} swing={swing()} scale={props.scale} total={props.total} />}
        </Index>
      </tbody>
    </table>
  );
};

export const TornadoFigure = (props: Props) => {
  const { report } = props.reading;
  const t = sensitivityWords[props.locale];
  const swings = () => props.answer.swings;
  const total = () => props.answer.total ?? zero;
  const scale = createMemo(() => scaleOf(props.reading.inForce(), total(), swings()));
  const widest = (): string | undefined => {
    const [swing] = swings();
    const bys = swing ? [swing.down?.by ?? zero, swing.up?.by ?? zero].map(absolute) : [];
    return (
      swing && t.widest(swingName(props.reading, swing, props.locale), scoreText(bys.reduce(greatest, zero)))
    );
  };
  const crossing = (): number =>
    swings().filter(({ down, up }) => down?.changesGrade === true || up?.changesGrade === true).length;
  const verdict = (): string => {
    if (!gradesTotal(report)) return '';
    if (crossing() > 0) return t.someCross(crossing());
    const { grade } = props.answer;
    return grade === undefined
      ? t.noneCrossesPlain
      : t.noneCrosses(gradeText(report.scheme.bands, grade, props.locale));
  };
  const rest = () => swings().slice(first);
  return (
    <section class="part" data-block aria-label={t.tornado}>
      <h3 class="sub" tabindex="-1" data-heading>
        {t.tornado}
      </h3>
      <Show when={swings().length > 0 && props.answer.total} fallback={<p>{t.nothing}</p>}>
        <p>{[widest(), verdict()].filter(Boolean).join(props.locale === 'en' ? ' ' : '')}</p>
        <Rows {...props} swings={swings().slice(0, first)} scale={scale()} total={total()} />
        <Show when={rest().length > 0}>
          <details class="more">
            <summary>{t.more(rest().length, swings().length)}</summary>
            <Rows {...props} swings={rest()} scale={scale()} total={total()} />
          </details>
        </Show>
        <p class="note">
          {t.stepHint}
          <Show when={scale().far}>
            {(edge) => (
              <>
                {t.farEdge(
                  gradeText(report.scheme.bands, edge().grade, props.locale),
                  scoreText(subtract(edge().at, total())),
                )}
              </>
            )}
          </Show>
        </p>
      </Show>
    </section>
  );
};
