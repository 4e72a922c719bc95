/** The curve as a drawing: lines in a stretched square, marks and words at their places over it. */
import { For, Show } from 'solid-js';
import { percent, span } from '../../../charts/share.ts';
import { compare, type Exact, exact, plain, subtract } from '../../../core/exact.ts';
import { inUnit } from '../../../core/input-range.ts';
import { type Input, inLocale, type Locale, type Report } from '../../../core/report.ts';
import { sensitivityWords } from '../../../i18n/desk-sensitivity.ts';
import { scoreText } from '../../../i18n/format.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import { whatIfWords } from '../../../i18n/whatif.ts';
import type { DrawnCurve } from '../../../state/desk-sensitivity.ts';
import { totalText } from '../../sentences.ts';
import { amountOf, digitsOf, figureOf, printedText } from '../amount.ts';
import { placeAcross, placeDown, plotOf, pointsOf, square, thresholdOf, zonesOf } from './curve-plot.ts';

export interface Mark {
  readonly at: Exact;
  readonly total: Exact;
}

interface Props {
  readonly report: Report;
  readonly locale: Locale;
  readonly input: Input;
  readonly published: DrawnCurve | undefined;
  readonly trial: DrawnCurve | undefined;
  /** The published point, that on trial, and where the reader looks. */
  readonly base: Mark | undefined;
  readonly tried: Mark | undefined;
  readonly probe: Mark | undefined;
  /** Grade in force. */
  readonly grade: string | undefined;
}

/** A zone narrower than this has no room for its name. */
const narrow = exact(1n, 8n);
const left = exact(1n, 5n);
const right = exact(3n, 4n);

export const CurveDrawing = (props: Props) => {
  const { input, locale } = props;
  const [t, w] = [sensitivityWords[locale], whatIfWords[locale]];
  const name = inLocale(input.name, locale);
  const figure = figureOf(input);
  const curve = (): DrawnCurve => (props.trial ?? props.published) as DrawnCurve;
  const plot = () =>
    plotOf(
      props.report,
      [props.published, props.trial].filter((one): one is DrawnCurve => one !== undefined),
    );
  const x = (at: Exact): string => percent(placeAcross(plot(), at));
  const y = (total: Exact): string => percent(placeDown(plot(), total));
  const isFalling = (): boolean => {
    const { stretches } = curve();
    const first = stretches.find((one) => one.first)?.first;
    const last = stretches.findLast((one) => one.last)?.last;
    return first !== undefined && last !== undefined && compare(last, first) < 0;
  };
  /** Words stand on the side of their mark above the curve, but not beyond the drawing. */
  const side = (at: Exact): 'start' | 'end' => {
    const place = placeAcross(plot(), at);
    if (isFalling()) return compare(place, right) > 0 ? 'end' : 'start';
    return compare(place, left) < 0 ? 'start' : 'end';
  };
  const shift = (at: Exact): string => (side(at) === 'start' ? '11' : '-11');
  const threshold = (): Mark | undefined => {
    const found = thresholdOf(props.report, curve(), props.grade);
    return found?.total && { at: found.at, total: found.total };
  };
  const thresholdText = (): string => {
    const found = thresholdOf(props.report, curve(), props.grade);
    if (!found || found.grade === undefined) return '';
    return t.threshold(
      w.amount(printedText(figure, found.at, curve().now), input.unit),
      gradeText(props.report.scheme.bands, found.grade, locale),
    );
  };
  const label = (): string => {
    const { breaks } = curve();
    const points = breaks.flatMap(({ at, total }) =>
      total ? [t.point(amountOf(input, at, locale), totalText(props.report, total))] : [],
    );
    const ends = [breaks[0]?.at, breaks.at(-1)?.at].map((at) => (at ? amountOf(input, at, locale) : ''));
    return t.drawing(name, ends[0] ?? '', ends[1] ?? '', points.join(t.comma) + t.stop);
  };
  const Lines = (drawn: { readonly curve: DrawnCurve; readonly kind: string }) => (
    <For each={drawn.curve.stretches}>
      {(stretch) => <polyline class={drawn.kind} points={pointsOf(plot(), stretch)} />}
    </For>
  );
  return (
    <div class="plot">
      <svg role="img" aria-label={label()}>
        <For each={zonesOf(curve())}>
          {(zone) => (
            <>
              <rect
                class="zone"
                x={x(zone.from)}
                y="0%"
                width={span(placeAcross(plot(), zone.from), placeAcross(plot(), zone.to))}
                height="100%"
              />
              <Show
                when={
                  compare(subtract(placeAcross(plot(), zone.to), placeAcross(plot(), zone.from)), narrow) > 0
                }
              >
                <text class="halo" x={x(zone.from)} dx="8" y="92%">
                  {t.veto}
                </text>
              </Show>
            </>
          )}
        </For>
        <For each={plot().edges}>
          {(edge) => (
            <>
              <line class="edge" x1="0%" x2="100%" y1={y(edge.at)} y2={y(edge.at)} />
              <text class="tick" x="0%" dx="-8" dy="0.35em" y={y(edge.at)} text-anchor="end">
                {t.edge(edge.grade, scoreText(edge.at))}
              </text>
            </>
          )}
        </For>
        <line class="floor" x1="0%" x2="100%" y1="100%" y2="100%" />
        <svg viewBox={`0 0 ${square} ${square}`} preserveAspectRatio="none" class="lines" aria-hidden="true">
          <Show when={props.published}>
            {(own) => <Lines curve={own()} kind={props.trial ? 'was' : 'own'} />}
          </Show>
          <Show when={props.trial}>{(own) => <Lines curve={own()} kind="own w" />}</Show>
        </svg>
        <Show when={props.probe}>
          {(mark) => (
            <>
              <line class="probe" x1={x(mark().at)} x2={x(mark().at)} y1="0%" y2="100%" />
              <circle class="probe" cx={x(mark().at)} cy={y(mark().total)} r="4" />
            </>
          )}
        </Show>
        <Show when={threshold()}>
          {(mark) => (
            <>
              <line class="drop w" x1={x(mark().at)} x2={x(mark().at)} y1={y(mark().total)} y2="100%" />
              <svg class="diamond" aria-hidden="true" x={x(mark().at)} y={y(mark().total)}>
                <path d="M0 -8L8 0L0 8L-8 0Z" />
              </svg>
              <text
                class="halo w"
                x={x(mark().at)}
                y={y(mark().total)}
                dx={shift(mark().at)}
                dy="-10"
                text-anchor={side(mark().at)}
              >
                {thresholdText()}
              </text>
            </>
          )}
        </Show>
        <Show when={props.base}>
          {(mark) => (
            <>
              <line class="drop" x1={x(mark().at)} x2={x(mark().at)} y1={y(mark().total)} y2="100%" />
              <circle class="base" cx={x(mark().at)} cy={y(mark().total)} r="6" />
              <text
                class="halo base"
                x={x(mark().at)}
                y={y(mark().total)}
                dx={shift(mark().at)}
                dy="-8"
                text-anchor={side(mark().at)}
              >
                {t.published(totalText(props.report, mark().total))}
              </text>
              <text class="tick" x={x(mark().at)} y="100%" dy="1.3em" text-anchor="middle">
                {digitsOf(figure, mark().at)}
              </text>
            </>
          )}
        </Show>
        <Show when={props.tried}>
          {(mark) => (
            <>
              <circle class="tried" cx={x(mark().at)} cy={y(mark().total)} r="7" />
              <text
                class="halo w"
                x={x(mark().at)}
                y={y(mark().total)}
                dx={side(mark().at) === 'start' ? '12' : '-12'}
                dy="20"
                text-anchor={side(mark().at)}
              >
                {t.trial(totalText(props.report, mark().total))}
              </text>
            </>
          )}
        </Show>
        <text class="tick" x="0%" y="100%" dy="1.3em">
          {plain(inUnit(figure, plot().x.low), figure.decimals)}
        </text>
        <text class="tick" x="100%" y="100%" dy="1.3em" text-anchor="end">
          {plain(inUnit(figure, plot().x.high), figure.decimals)}
        </text>
        <text class="tick" x="100%" y="100%" dy="2.7em" text-anchor="end">
          {t.axisX(name, w.unit(input.unit))}
        </text>
      </svg>
    </div>
  );
};
