/** Grade bands as the annex section prints them, with the holes between the printed ones. */
import { compare, type Exact, plain } from '../core/exact.ts';
import type { PrintedBand, Scheme } from '../core/scheme.ts';
import type { ReportWords } from '../i18n/report.ts';

export interface BandRow {
  /** Absent for a hole. */
  readonly grade?: string;
  readonly printed: string;
  readonly closed: string;
}

const printedText = ({ min, minIncluded, max, maxIncluded }: PrintedBand, t: ReportWords): string => {
  if (min && max) return t.bandBetween(plain(min), plain(max));
  if (min) return (minIncluded ? t.bandAtLeast : t.bandAbove)(plain(min));
  if (max) return (maxIncluded ? t.bandUpTo : t.bandBelow)(plain(max));
  return '';
};

/** Upper edge of what a printed band leaves open below the one above it. */
const holeBelow = (
  above: PrintedBand,
  below: PrintedBand | undefined,
): readonly [Exact, Exact] | undefined => {
  if (!above.min || !below?.max) return undefined;
  const order = compare(below.max, above.min);
  const open = order < 0 || (order === 0 && !below.maxIncluded && !above.minIncluded);
  return open ? [below.max, above.min] : undefined;
};

/** One row per grade, highest first, and one per hole between printed bands. */
export const bandRows = (scheme: Scheme, t: ReportWords): readonly BandRow[] => {
  const { bands, printedBands, fullMarks } = scheme;
  return bands.flatMap((band, at) => {
    const above = at > 0 ? bands[at - 1] : undefined;
    const top = above?.min ?? fullMarks;
    const closed = top
      ? t.bandClosed(plain(band.min), plain(top), band.minIncluded, !above?.minIncluded)
      : (band.minIncluded ? t.bandAtLeast : t.bandAbove)(plain(band.min));
    const index = printedBands.findIndex((one) => one.name === band.name);
    const printed = printedBands[index];
    const hole = printed && holeBelow(printed, printedBands[index + 1]);
    const row: BandRow = { grade: band.name, printed: printed ? printedText(printed, t) : '', closed };
    return hole ? [row, { printed: t.bandHole(plain(hole[0]), plain(hole[1])), closed: '' }] : [row];
  });
};
