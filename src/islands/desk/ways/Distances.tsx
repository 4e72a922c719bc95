/** How far each band is: a row of the ruler for each, from the published total and from the trial. */
import { For, Show } from 'solid-js';
import { percent, span } from '../../../charts/share.ts';
import { toneOf } from '../../../charts/tone.ts';
import { compare, type Exact, equals, greatest, plain, subtract } from '../../../core/exact.ts';
import type { Locale } from '../../../core/report.ts';
import { placeOn, type Ruler, rulerOf } from '../../../core/ruler.ts';
import type { BandDistance } from '../../../core/ways/distances.ts';
import { waysWords } from '../../../i18n/desk-ways.ts';
import { scoreText } from '../../../i18n/format.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import { scoreWords } from '../../../i18n/score.ts';
import type { WaysAnswer } from '../../../state/desk-ways.ts';
import type { Reading } from '../../../state/use-report.ts';
import { Seal } from '../../Seal.tsx';
import { isPrintedSum, totalText } from '../../sentences.ts';
import { distanceText, rangeText } from './band-text.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly published: WaysAnswer;
  /** The answer on trial; undefined while nothing is changed. */
  readonly trial: WaysAnswer | undefined;
}

/** Spans that a total can lie in: what is beyond the full marks is none. */
const within = (bands: readonly BandDistance[], full: Exact | undefined): readonly BandDistance[] =>
  bands.filter(({ from }) => !full || !from || compare(from, full) < 0);

const sameSpan = (a: BandDistance, b: BandDistance): boolean =>
  a.grade === b.grade && (a.from && b.from ? equals(a.from, b.from) : a.from === b.from);

const Track = (props: {
  readonly ruler: Ruler;
  readonly band: BandDistance;
  readonly tone: string;
  readonly published: Exact | undefined;
  readonly trial: Exact | undefined;
}) => {
  const at = (score: Exact): Exact => placeOn(props.ruler, score);
  const from = () => at(props.band.from ?? props.ruler.low);
  const to = () => at(props.band.to ?? props.ruler.high);
  return (
    <svg class="band-track" aria-hidden="true">
      <line class="base" x1="0%" x2="100%" y1="50%" y2="50%" />
      <rect
        class={`span ${props.tone}`}
        x={percent(from())}
        y="25%"
        width={span(from(), greatest(from(), to()))}
        height="50%"
      />
      <Show when={props.published}>
        {(score) => (
          <line class="pin" x1={percent(at(score()))} x2={percent(at(score()))} y1="0%" y2="100%" />
        )}
      </Show>
      <Show when={props.trial}>
        {(score) => (
          <line class="pin w" x1={percent(at(score()))} x2={percent(at(score()))} y1="0%" y2="100%" />
        )}
      </Show>
    </svg>
  );
};

export const DistanceTable = (props: Props) => {
  const { report, published } = props.reading;
  const { scheme } = report;
  const [t, s] = [waysWords[props.locale], scoreWords[props.locale]];
  const full = scheme.fullMarks ?? published.points;
  const ruler = full && rulerOf(scheme, full);
  const base = props.published.total;
  const baseName = base && isPrintedSum(report, base) ? t.published : t.recomputed;
  const rows = () => within(props.trial?.distances?.bands ?? props.published.distances?.bands ?? [], full);
  const gateName = (id: string): string => {
    const gate = scheme.gates.find((one) => one.id === id);
    return gate?.name[props.locale] ?? gate?.name['zh-cn'] ?? id;
  };
  const said = (band: BandDistance, total: Exact | undefined): string => {
    if (band.by.n !== 0n || !band.atEdge || !total) return distanceText(band, total, props.locale);
    const isLowest = !band.from || band.grade === scheme.bands.at(-1)?.name;
    if (isLowest || band.grade === undefined || !band.from) return t.here;
    const edge = plain(band.from, 2);
    const by = subtract(total, band.from);
    return by.n === 0n ? t.atEdge(edge) : t.held(scoreText(by), edge);
  };
  /** The same span of an answer: that of the same grade, wherever its edges lie; a hole by its edges. */
  const own = (band: BandDistance, answer: WaysAnswer): BandDistance | undefined =>
    answer.distances?.bands.find((one) =>
      band.grade === undefined ? sameSpan(one, band) : one.grade === band.grade,
    );
  const isHere = (band: BandDistance | undefined): boolean =>
    band?.by.n === 0n && band.atEdge && band.barredBy === undefined;
  return (
    <table class="tbl bandtab">
      <caption class="sr">{base && t.distanceCaption(totalText(report, base))}</caption>
      <thead>
        <tr>
          <th scope="col">{t.grade}</th>
          <th scope="col">{t.range}</th>
          <Show when={ruler}>
            {(found) => (
              <th scope="col" class="hide-s ends">
                <span class="sr">{t.axis(plain(found().low, 2), plain(found().high, 2))}</span>
                <span aria-hidden="true">{plain(found().low, 2)}</span>
                <span aria-hidden="true">{plain(found().high, 2)}</span>
              </th>
            )}
          </Show>
          <th scope="col">
            {baseName} {base && totalText(report, base)}
          </th>
          <Show when={props.trial}>
            {(trial) => (
              <th scope="col" class="wi">
                {t.trial} <Show when={trial().total}>{(total) => <>{totalText(report, total())}</>}</Show>
              </th>
            )}
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {(band) => {
            const before = own(band, props.published);
            const after = () => props.trial && own(band, props.trial);
            const current = () => isHere(after() ?? before);
            return (
              <tr classList={{ here: current(), gap: band.grade === undefined }}>
                <th scope="row">
                  <Show when={band.grade} fallback={<span class="small">{t.none}</span>}>
                    {(grade) => (
                      <>
                        <Seal
                          bands={scheme.bands}
                          grade={grade()}
                          empty={s.noGrade}
                          label={gradeText(scheme.bands, grade(), props.locale)}
                          small
                        />
                      </>
                    )}
                  </Show>
                </th>
                <td class="range">{rangeText(band, props.locale)}</td>
                <Show when={ruler}>
                  {(found) => (
                    <td class="hide-s">
                      <Track
                        ruler={found()}
                        band={band}
                        tone={current() ? (toneOf(scheme.bands, band.grade) ?? '') : ''}
                        published={base}
                        trial={props.trial?.total}
                      />
                    </td>
                  )}
                </Show>
                <td data-label={baseName}>
                  <Show when={before} fallback="–">
                    {(found) => (
                      <>
                        <Show when={!sameSpan(found(), band)}>
                          <span class="small">{rangeText(found(), props.locale)} </span>
                        </Show>
                        {said(found(), base)}
                      </>
                    )}
                  </Show>
                  <Show when={before?.barredBy}>
                    {(gate) => <span class="small raised">{t.barred(gateName(gate()))}</span>}
                  </Show>
                </td>
                <Show when={props.trial}>
                  {(trial) => (
                    <td class="wi" data-label={t.trial}>
                      <Show when={after()} fallback="–">
                        {(found) => <span class="wv">{said(found(), trial().total)}</span>}
                      </Show>
                      <Show when={after()?.barredBy}>
                        {(gate) => <span class="small raised">{t.barred(gateName(gate()))}</span>}
                      </Show>
                    </td>
                  )}
                </Show>
              </tr>
            );
          }}
        </For>
      </tbody>
    </table>
  );
};
