/** A span of totals, and the distance to it, in words. */
import { type Exact, equals, negate, plain } from '../../../core/exact.ts';
import type { Locale } from '../../../core/report.ts';
import type { BandDistance } from '../../../core/ways/distances.ts';
import { waysWords } from '../../../i18n/desk-ways.ts';
import { scoreText } from '../../../i18n/format.ts';

/** `90 至 100`, `80 起，不到 90`, `不到 60`; for a hole the edges between which nothing is printed. */
export const rangeText = (band: BandDistance, locale: Locale): string => {
  const t = waysWords[locale];
  const [from, to] = [band.from && plain(band.from, 2), band.to && plain(band.to, 2)];
  if (band.grade === undefined && from !== undefined && to !== undefined) return t.hole(from, to);
  if (from !== undefined && to !== undefined)
    return band.toIncluded ? t.closed(from, to) : t.halfOpen(from, to);
  if (from !== undefined) return band.fromIncluded ? t.from(from) : t.above(from);
  return band.toIncluded ? t.atMost(to ?? '') : t.below(to ?? '');
};

/** How far the total is from a span that it is not in. */
export const distanceText = (
  { by, to, atEdge }: BandDistance,
  total: Exact | undefined,
  locale: Locale,
): string => {
  const t = waysWords[locale];
  if (by.n === 0n) return to && total && equals(to, total) ? t.justBelow : t.justAbove;
  if (by.n > 0n) return atEdge ? t.up(scoreText(by)) : t.upBeyond(scoreText(by));
  const down = scoreText(negate(by));
  return atEdge ? t.down(down) : t.downBeyond(down);
};
