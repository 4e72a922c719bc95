/** Sentences about a score: how far it is from the next grade, a hole it fell into, a gate that bites. */
import { judge } from '../core/audit/verdict.ts';
import type { Evaluation, Grade } from '../core/evaluation.ts';
import { decimalsOf, type Exact, equals, fixed, negate, plain, subtract } from '../core/exact.ts';
import type { Locale, Report } from '../core/report.ts';
import type { PrintedBand } from '../core/scheme.ts';
import { distanceOf } from '../core/series.ts';
import { scoreText } from '../i18n/format.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { scoreWords } from '../i18n/score.ts';

export interface Scored {
  readonly total: Exact | undefined;
  readonly grade: Grade;
  readonly gates: Evaluation['gates'];
}

/** A total with the decimals of the published one: 90.00 beside 87.38. */
export const totalText = (report: Report, total: Exact): string => {
  const places = report.identity.published.total?.decimals ?? 0;
  const needed = decimalsOf(total);
  return needed !== undefined && needed <= places ? fixed(total, places) : scoreText(total);
};

/** Whether the total gets a grade: some schemes grade only the levels below it. */
export const gradesTotal = ({ scheme }: Report): boolean =>
  scheme.bands.length > 0 && scheme.gradeLevels.includes(0);

/** Whether the printed total follows from the rows; a trial is held against the printed one only then. */
export const isPrintedSum = (report: Report, recomputed: Exact): boolean => {
  const printed = report.identity.published.total;
  return printed === undefined ? false : judge(printed, recomputed) !== 'differs';
};

/** What a trial starts from: the printed total where it follows from the rows, else the recomputed one. */
export const baseText = (report: Report, published: Evaluation, none: string): string => {
  const { total } = published;
  const printed = report.identity.published.total;
  if (!total) return printed?.text ?? none;
  return printed && isPrintedSum(report, total) ? printed.text : totalText(report, total);
};

const sentence = (parts: readonly (string | undefined)[], locale: Locale): string => {
  const { comma, stop } = scoreWords[locale];
  const text = parts.filter((part) => part !== undefined && part !== '').join(comma);
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}${stop}`;
};

const nameOf = (report: Report, locale: Locale) => (grade: string) =>
  gradeText(report.scheme.bands, grade, locale);

/** Distance up to the next grade and down to the floor of this one, as two phrases. */
export const distancePhrases = (
  report: Report,
  total: Exact,
  locale: Locale,
): { up?: string; down?: string } => {
  const t = scoreWords[locale];
  const { up, down } = distanceOf(report, total);
  const own = report.scheme.bands.find((band) => down && equals(subtract(total, down), band.min));
  const isLowest = own === report.scheme.bands.at(-1);
  return {
    ...(up && { up: t.up(up.grade, scoreText(up.by)) }),
    ...(down && own && !isLowest && { down: t.down(own.name, scoreText(down)) }),
  };
};

/** Why the score has no grade, and what gates that hold do to it; empty when there is nothing to say. */
export const caveats = (report: Report, scored: Scored, locale: Locale): readonly string[] => {
  const t = scoreWords[locale];
  const named = nameOf(report, locale);
  const { grade, total, gates } = scored;
  const said: string[] = [];
  if (grade.hole && total && report.scheme.gradeBy === 'printed') {
    const { below, above } = grade.hole;
    const why =
      below && above ? t.hole(totalText(report, total), below, above) : t.holeEdge(totalText(report, total));
    said.push(sentence([why, grade.closed && t.closed(named(grade.closed.name))], locale));
  }
  // A gate on a row is said at that row.
  for (const gate of gates.filter((one) => one.on === undefined)) {
    const name = gate.name[locale] ?? gate.name['zh-cn'] ?? gate.id;
    const { from } = grade.gate?.id === gate.id ? grade.gate : {};
    said.push(sentence([name, from && grade.name && t.lowered(named(from), named(grade.name))], locale));
  }
  return said;
};

/** What becomes of the grade, as one phrase. */
const gradeMove = (report: Report, before: Grade, after: Grade, locale: Locale): string => {
  const t = scoreWords[locale];
  const named = nameOf(report, locale);
  const [from, to] = [before.name, after.name];
  if (from === undefined) return to === undefined ? t.stillNone : t.fromNone(named(to));
  if (to === undefined) return t.toNone(named(from));
  return from === to ? t.kept(named(to)) : t.crossed(named(from), named(to));
};

/** What becomes of the grade, as a sentence. */
export const gradeSentence = (report: Report, before: Grade, after: Grade, locale: Locale): string =>
  sentence([gradeMove(report, before, after, locale)], locale);

/** How a trial compares with the published score. */
export const comparison = (report: Report, before: Scored, after: Scored, locale: Locale): string => {
  const t = scoreWords[locale];
  if (!before.total || !after.total) return '';
  const by = subtract(after.total, before.total);
  const base = isPrintedSum(report, before.total) ? t.basePublished : t.baseRecomputed;
  const moved =
    by.n === 0n
      ? t.same(base)
      : by.n > 0n
        ? t.more(scoreText(by), base)
        : t.less(scoreText(negate(by)), base);
  return sentence(
    [moved, gradesTotal(report) ? gradeMove(report, before.grade, after.grade, locale) : undefined],
    locale,
  );
};

const edgeText = (edge: Exact | undefined): string | undefined => edge && plain(edge, 2);

/** The bands as printed, or as computed where none are printed, for a reader who cannot see the ruler. */
export const bandList = (report: Report, locale: Locale): string => {
  const t = scoreWords[locale];
  const { bands, printedBands } = report.scheme;
  const named = nameOf(report, locale);
  const shown: readonly Pick<PrintedBand, 'name' | 'min' | 'max'>[] =
    printedBands.length > 0
      ? printedBands
      : bands.map(({ name, min }, at) => {
          const max = bands[at - 1]?.min;
          return { name, ...(at < bands.length - 1 || !max ? { min } : { max }) };
        });
  return shown.map((band) => t.band(named(band.name), edgeText(band.min), edgeText(band.max))).join(t.comma);
};
