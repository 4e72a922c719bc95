/** Points lost as a waterfall of rows, largest loss first, from full marks down to the score. */
import { createMemo, For, Index, Show } from 'solid-js';
import { percent, span } from '../charts/share.ts';
import { type Exact, equals, plain, subtract, zero } from '../core/exact.ts';
import { type FiguresOf, lossAxis, lossOrder, lossRows, lostInAll } from '../core/loss-rows.ts';
import { type Indicator, inLocale, type Locale } from '../core/report.ts';
import { placeOn } from '../core/ruler.ts';
import { lossText, scoreText } from '../i18n/format.ts';
import { scoreWords } from '../i18n/score.ts';
import { totalName } from '../state/report-store.ts';
import { useReport } from '../state/use-report.ts';
import { Mark } from './Mark.tsx';
import { totalText } from './sentences.ts';

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
  const order = lossOrder(report, stated);
  const full = () => reading.points(totalName) ?? zero;
  const before = lossRows(order, stated, published.points ?? zero);
  const now = createMemo(() =>
    lossRows(order, (code) => ({ score: reading.score(code), points: reading.points(code) }), full()),
  );
  const left = () => subtract(full(), lostInAll(now()));
  const axis = createMemo(() => lossAxis(full(), left()));
  const at = (score: Exact): Exact => placeOn(axis(), score);
  const lostNow = (row: Indicator): Exact => now().get(row.code)?.lost ?? zero;
  const lostBefore = (row: Indicator): Exact => before.get(row.code)?.lost ?? zero;
  /** Rows that lose points, or did: a stable list of stable rows. */
  const shown = createMemo(() => order.filter((row) => lostNow(row).n !== 0n || lostBefore(row).n !== 0n));
  const losing = () => shown().filter((row) => lostNow(row).n !== 0n).length;
  const total = () => reading.score(totalName);
  const agrees = () => {
    const sum = total();
    return sum !== undefined && equals(left(), sum);
  };
  const findings = (row: Indicator) => report.findings.filter((one) => one.indicators.includes(row.code));
  const moved = (row: Indicator): boolean => !equals(lostNow(row), lostBefore(row));

  const Loss = (each: { row: Indicator }) => (
    <li class="wf" classList={{ changed: moved(each.row) }}>
      <span>{inLocale(each.row.name, props.locale)}</span>
      <svg class="trk" aria-hidden="true">
        <line
          class="stem"
          x1={percent(at(now().get(each.row.code)?.from ?? zero))}
          x2={percent(at(now().get(each.row.code)?.from ?? zero))}
          y1="-45%"
          y2="0%"
        />
        <rect
          class="hatch"
          x={percent(at(now().get(each.row.code)?.to ?? zero))}
          width={span(at(now().get(each.row.code)?.to ?? zero), at(now().get(each.row.code)?.from ?? zero))}
          height="100%"
        />
      </svg>
      <span class="v loss">
        <Show when={moved(each.row)} fallback={lossText(lostNow(each.row))}>
          <span class="was">{lossText(lostBefore(each.row))}</span>{' '}
          <span class="wv">{lossText(lostNow(each.row))}</span>
        </Show>
      </span>
      <span class="to">
        <Show when={findings(each.row).length > 0} fallback={t.unexplained}>
          <For each={findings(each.row)}>
            {(one) => <a href={`#finding-${one.id}`}>{t.findingNo(one.id)}</a>}
          </For>
        </Show>
      </span>
    </li>
  );

  return (
    <Show when={total() && shown().length > 0}>
      <figure class="losses" classList={{ trying: reading.trial() }}>
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
        <ol>
          <li class="wf tot">
            <span>{t.full}</span>
            <svg class="trk" aria-hidden="true">
              <rect class="solid" width={percent(at(full()))} height="100%" />
              <Show when={axis().low.n !== 0n}>
                <line class="break" x1="8" x2="14" y1="115%" y2="-15%" />
              </Show>
            </svg>
            <span class="v">{scoreText(full())}</span>
            <span class="to" />
          </li>
          <For each={shown()}>{(row) => <Loss row={row} />}</For>
          <li class="wf tot end">
            <span>{reading.trial() ? t.endTrial : t.endPublished}</span>
            <svg class="trk" aria-hidden="true">
              <rect class="solid" width={percent(at(left()))} height="100%" />
              <Show when={axis().low.n !== 0n}>
                <line class="break" x1="8" x2="14" y1="115%" y2="-15%" />
              </Show>
            </svg>
            <span class="v" classList={{ wi: reading.trial() }}>
              {totalText(report, total() ?? zero)}
            </span>
            <span class="to">
              <Show when={agrees()}>
                <Mark kind="ok" word={t.agrees} /> {t.addsUp(losing(), scoreText(lostInAll(now())))}
              </Show>
            </span>
          </li>
        </ol>
        <figcaption class="note">{t.axis(plain(axis().low, 2))}</figcaption>
      </figure>
    </Show>
  );
}
