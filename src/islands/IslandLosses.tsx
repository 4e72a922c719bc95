/** Points lost as a waterfall of rows, largest loss first, from full marks down to the score. */
import { createMemo, For, Index, Show } from 'solid-js';
import { percent } from '../charts/share.ts';
import { type Exact, equals, greatest, least, plain, subtract, zero } from '../core/exact.ts';
import { type FiguresOf, lossAxis, lossOrder, lossRows, lostInAll } from '../core/loss-rows.ts';
import { type Indicator, isLeaf, type Locale } from '../core/report.ts';
import { placeOn } from '../core/ruler.ts';
import { aggregationAt } from '../core/score-pass.ts';
import { lossText, scoreText } from '../i18n/format.ts';
import { scoreWords } from '../i18n/score.ts';
import { totalName } from '../state/report-store.ts';
import { useReport } from '../state/use-report.ts';
import { FloatingBar, TotalBar } from './FloatingBar.tsx';
import { Mark } from './Mark.tsx';
import { rowName } from './row-name.ts';
import { ScoreBar } from './ScoreBar.tsx';
import { isPrintedSum, totalText } from './sentences.ts';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
}

export default function IslandLosses(props: Props) {
  const reading = useReport(props.slug);
  const { report, published } = reading;
  const t = scoreWords[props.locale];
  const stated: FiguresOf = (code) => {
    const node = published.nodes.get(code);
    return { score: node?.score, points: node?.points };
  };
  const inForce: FiguresOf = (code) => ({ score: reading.score(code), points: reading.points(code) });
  const order = lossOrder(report, stated);
  const before = lossRows(order, stated, published.points ?? zero);
  const full = () => reading.points(totalName) ?? zero;
  const total = () => reading.score(totalName);
  const now = createMemo(() => lossRows(order, inForce, full()));
  const left = () => subtract(full(), lostInAll(now()));
  /** What the rows do not explain: a group's own deduction, a bonus, a rescaling. */
  const elsewhere = (): Exact => subtract(left(), total() ?? left());
  const axis = createMemo(() => lossAxis(full(), least(left(), total() ?? left())));
  const at = (score: Exact | undefined): Exact => placeOn(axis(), score ?? zero);
  const isCut = () => axis().low.n !== 0n;

  /** Only where every join is a plain sum do losses lead from full marks to the total. */
  const isSum = [0, ...report.indicators.filter((row) => !isLeaf(row)).map((row) => row.level)].every(
    (level) => aggregationAt(report.scheme, level) === 'sum',
  );
  const longest = order.map((row) => stated(row.code).points ?? zero).reduce(greatest, zero);
  const lostNow = (row: Indicator): Exact => now().get(row.code)?.lost ?? zero;
  const lostBefore = (row: Indicator): Exact => before.get(row.code)?.lost ?? zero;
  /** Rows that lose points, or did: a stable list of stable rows. */
  const shown = createMemo(() => order.filter((row) => lostNow(row).n !== 0n || lostBefore(row).n !== 0n));
  const losing = () => shown().filter((row) => lostNow(row).n !== 0n).length;
  const findings = (row: Indicator) => report.findings.filter((one) => one.indicators.includes(row.code));
  const endLabel = () => {
    if (reading.trial()) return t.endTrial;
    return published.total && isPrintedSum(report, published.total) ? t.endPublished : t.recomputedScore;
  };

  const Loss = (each: { row: Indicator }) => {
    const { row } = each;
    const moved = () => !equals(lostNow(row), lostBefore(row));
    return (
      <li class="wf" classList={{ changed: moved() }}>
        <span>{rowName(report, row, props.locale)}</span>
        <Show
          when={isSum}
          fallback={
            <ScoreBar
              score={reading.score(row.code)}
              points={reading.points(row.code)}
              was={reading.trial() ? stated(row.code).score : undefined}
              longest={longest}
            />
          }
        >
          <FloatingBar from={at(now().get(row.code)?.from)} to={at(now().get(row.code)?.to)} />
        </Show>
        <span class="v loss">
          <Show when={moved()} fallback={lossText(lostNow(row))}>
            <span class="was">{lossText(lostBefore(row))}</span>{' '}
            <span class="wv">{lossText(lostNow(row))}</span>
          </Show>
        </span>
        <span class="to">
          <Show when={findings(row).length > 0} fallback={t.unexplained}>
            <For each={findings(row)}>
              {(one) => <a href={`#finding-${one.id}`}>{t.findingNo(one.id)}</a>}
            </For>
          </Show>
        </span>
      </li>
    );
  };

  return (
    <Show when={total() && shown().length > 0}>
      <figure class="losses" classList={{ trying: reading.trial() }}>
        <Show when={isSum}>
          <div class="wf hdr" aria-hidden="true">
            <span class="note">{t.indicator}</span>
            <svg class="axis" aria-hidden="true">
              <Index each={axis().ticks}>
                {(tick) => (
                  <text x={percent(at(tick()))} y="72%" class={equals(tick(), axis().high) ? 'last' : ''}>
                    {plain(tick(), 2)}
                  </text>
                )}
              </Index>
            </svg>
            <span class="note only-wide v">{t.lost}</span>
            <span class="note only-wide">{t.finding}</span>
          </div>
        </Show>
        <ol>
          <Show when={isSum}>
            <li class="wf tot">
              <span>{t.full}</span>
              <TotalBar to={at(full())} cut={isCut()} />
              <span class="v">{scoreText(full())}</span>
              <span class="to" />
            </li>
          </Show>
          <For each={shown()}>{(row) => <Loss row={row} />}</For>
          <Show when={isSum && elsewhere().n !== 0n}>
            <li class="wf">
              <span>{t.elsewhere}</span>
              <FloatingBar from={at(left())} to={at(total())} />
              <span class="v loss">{lossText(elsewhere())}</span>
              <span class="to" />
            </li>
          </Show>
          <Show when={isSum}>
            <li class="wf tot end">
              <span>{endLabel()}</span>
              <TotalBar to={at(total())} cut={isCut()} />
              <span class="v" classList={{ wi: reading.trial() }}>
                {totalText(report, total() ?? zero)}
              </span>
              <span class="to">
                <Show when={elsewhere().n === 0n}>
                  <Mark kind="ok" word={t.agrees} /> {t.addsUp(losing(), scoreText(lostInAll(now())))}
                </Show>
              </span>
            </li>
          </Show>
        </ol>
        <figcaption class="note">{isSum ? t.axis(plain(axis().low, 2)) : t.notSummed}</figcaption>
      </figure>
    </Show>
  );
}
