/** The sentences about a simulation, for pages and for the command line. */

import { decimalsOf, type Exact, equals, exact, fixed, multiply, plain } from '../../../core/exact.ts';
import type { Locale, Report } from '../../../core/report.ts';
import type { EndingShare } from '../../../core/simulate/result.ts';
import type { Summary } from '../../../core/simulate/summary.ts';
import { robustnessWords } from '../../../i18n/desk-robustness.ts';
import { countText, scoreText, upTo } from '../../../i18n/format.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import { gradesTotal } from '../../sentences.ts';

/** Decimals of a share in per cent that are read at a glance, and those that are still exact for a million runs. */
const [few, many] = [2, 4];

const inPercent = (count: number, all: number): Exact =>
  multiply(exact(BigInt(count), BigInt(all)), exact(100n));

/** Runs of all runs as a share: `97.31%`, with an ellipsis where digits are left out. */
export const shareText = (count: number, all: number): string => `${upTo(inPercent(count, all), few)}%`;

/** Shares for a column: with the same decimals, as many as any of them needs. */
export const shareTexts = (counts: readonly number[], all: number): readonly string[] => {
  const shares = counts.map((count) => inPercent(count, all));
  const places = Math.min(Math.max(...shares.map((share) => decimalsOf(share) ?? many), 0), many);
  return shares.map((share) => {
    const isExact = (decimalsOf(share) ?? many + 1) <= places;
    return `${isExact ? fixed(share, places) : upTo(share, places)}%`;
  });
};

type Found = Pick<Summary, 'n' | 'endings' | 'quantiles'>;

const byCount = (a: EndingShare, b: EndingShare): number => b.count - a.count;

/** How many runs end in which grade, the most frequent first. */
export const gradeSentence = (report: Report, { n, endings, quantiles }: Found, locale: Locale): string => {
  const t = robustnessWords[locale];
  if (Object.keys(quantiles).length === 0) return t.noTotals(countText(n));
  if (!gradesTotal(report)) return t.noGrades(countText(n));
  const { bands } = report.scheme;
  const parts = [...endings].sort(byCount).flatMap(({ ending, count }) => {
    if (ending.kind !== 'grade' || count === 0) return [];
    return [t.part(shareText(count, n), gradeText(bands, ending.name, locale))];
  });
  const without = (isHole: boolean): number =>
    endings.reduce((sum, { ending, count }) => {
      if (ending.kind === 'grade') return sum;
      const own = ending.kind === 'hole' && ending.below !== undefined;
      return own === isHole ? sum + count : sum;
    }, 0);
  const [holes, others] = [without(true), without(false)];
  const rest = [
    holes > 0 ? t.holes(shareText(holes, n)) : '',
    others > 0 ? t.ungraded(shareText(others, n)) : '',
  ].filter((text) => text !== '');
  if (parts.length === 0) return t.sentence(countText(n), rest, '');
  return t.sentence(countText(n), parts, rest.join(t.comma));
};

/** What was really moved, in a few words. */
export const movedPhrases = ({ settings, sources }: Summary, locale: Locale): readonly string[] => {
  const t = robustnessWords[locale];
  const { weighed, judged, readings } = sources;
  const share = settings.weights && weighed.length > 0 && multiply(settings.weights, exact(100n));
  const moved = [
    ...(share ? [t.movedWeights(`${upTo(share, many)}%`)] : []),
    ...(judged.length > 0 ? [t.movedJudged(judged.length)] : []),
    ...(readings.length > 0 ? [t.movedReadings(readings.length)] : []),
  ];
  return moved.length > 0 ? moved : [t.movedNothing];
};

/** A total of a run, which is counted to the hundredth. */
export const runText = (total: Exact): string => scoreText(total);

/** Where most totals lie, beside the total that nothing moved; empty where there are none. */
export const middleSentence = (
  { n, quantiles, published, reached }: Pick<Summary, 'n' | 'quantiles' | 'published' | 'reached'>,
  isTrial: boolean,
  locale: Locale,
): string => {
  const t = robustnessWords[locale];
  const [low, median, high] = ['0.05', '0.50', '0.95'].map((share) => quantiles[share]);
  if (!low || !median || !high) return '';
  const said = equals(low, high)
    ? t.one(runText(low))
    : t.middle(runText(median), runText(low), runText(high));
  const before =
    published.total &&
    reached !== undefined &&
    t.reached(
      shareText(reached, n),
      t.before(isTrial ? t.trialTotal : t.published, runText(published.total)),
    );
  return [said, before].filter((part) => typeof part === 'string').join(t.semicolon) + t.stop_;
};

/** The share of a quantile in per cent: `0.05` is `5`. */
export const percentOf = (share: string): string => plain(exact(BigInt(share.replace('.', '')), 1n));
