/** The places of a report side by side, as the page shows them: row by row, with what differs. */
import { type AuditCheck, isAgreement } from '../core/audit/check.ts';
import type { Verdict } from '../core/audit/verdict.ts';
import type { Exact } from '../core/exact.ts';
import type { Figure } from '../core/figure.ts';
import type { Reading, ReadingCells } from '../core/reading.ts';
import { type ReadingTotal, readingTotals } from '../core/reading-totals.ts';
import { type Indicator, inLocale, isLeaf, type Localised } from '../core/report.ts';
import { auditWords } from '../i18n/audit.ts';
import { scoreText } from '../i18n/format.ts';
import { type ComparedKind, comparedKinds, type PlacesWords, placesWords } from '../i18n/places.ts';
import type { ReportView } from './report-shelf.ts';

/** What of a cell is lit because a check or the other place says otherwise. */
export type Part = 'score' | 'points' | 'rate' | 'name' | 'text';

export interface SideCell {
  readonly score?: string;
  /** The place does not print this sum: it is recomputed from what it prints below. */
  readonly isSum: boolean;
  readonly points?: string;
  readonly rate?: string;
  /** Only where it is not the name that the row goes by. */
  readonly name?: string;
  readonly text?: string;
  readonly lit: ReadonlySet<Part>;
}

export interface Difference {
  readonly id: string;
  readonly verdict: Verdict;
  /** `下级相加 不吻合` */
  readonly text: string;
  /** The recomputed figure, where there is one. */
  readonly recomputed?: string;
}

export interface SideRow {
  readonly row: Indicator;
  readonly name: string;
  readonly cells: readonly SideCell[];
  readonly differences: readonly Difference[];
  readonly textsDiffer: boolean;
  readonly differs: boolean;
}

export interface SideTotal {
  readonly total?: string;
  readonly grade?: string;
  readonly points?: string;
  readonly isWhole: boolean;
  readonly isLit: boolean;
}

export interface Sides {
  readonly places: readonly string[];
  /** Whether a place prints any rate at all. */
  readonly hasRates: readonly boolean[];
  readonly rows: readonly SideRow[];
  readonly totals: readonly SideTotal[];
  readonly totalDifferences: readonly Difference[];
  readonly differing: number;
}

interface Context {
  readonly view: ReportView;
  readonly words: PlacesWords;
  readonly totals: readonly ReadingTotal[];
}

const isCompared = (check: AuditCheck): check is AuditCheck & { readonly kind: ComparedKind } =>
  (comparedKinds as readonly string[]).includes(check.kind);

/** Checks of the comparison that ask for a look: what cannot be told is no difference. */
const differencesIn = ({ view }: Context): readonly (AuditCheck & { readonly kind: ComparedKind })[] =>
  view.audit.checks
    .filter(isCompared)
    .filter(({ verdict }) => !isAgreement(verdict) && verdict !== 'cannot-tell');

const isOf = (check: AuditCheck, { name }: Reading): boolean =>
  check.params?.['reading'] === name?.['zh-cn'] && name !== undefined;

/** What a check lights up in the cell of a place; the first place is the scored one. */
const litBy = (check: AuditCheck, reading: Reading, isMain: boolean): Part | undefined => {
  switch (check.kind) {
    case 'score-sum':
      return 'score';
    case 'reading-score':
      return isMain || isOf(check, reading) ? 'score' : undefined;
    case 'reading-points':
      return isMain || isOf(check, reading) ? 'points' : undefined;
    case 'reading-name':
      return isMain || isOf(check, reading) ? 'name' : undefined;
    case 'reading-rate':
      return isOf(check, reading) ? 'rate' : undefined;
    case 'reading-sum':
      return isOf(check, reading) ? (check.params?.['of'] === 'points' ? 'points' : 'score') : undefined;
    default:
      return undefined;
  }
};

const placeName = ({ view, words }: Context, { name }: Reading): string =>
  name ? inLocale(name, view.locale) : words.unnamed;

/** The place that a check is about, where its kind alone does not tell. */
const placeOf = (context: Context, check: AuditCheck & { kind: ComparedKind }): string => {
  const { totals } = context;
  const other = totals.find(({ reading }, at) => at > 0 && isOf(check, reading));
  const isSum = check.kind === 'reading-sum' || check.kind === 'score-sum';
  const place = check.kind === 'score-sum' ? totals[0] : other;
  return place && (isSum || totals.length > 2) ? placeName(context, place.reading) : '';
};

const differenceOf = (context: Context, check: AuditCheck & { kind: ComparedKind }): Difference => {
  const { view, words } = context;
  const isTotal = check.params?.['of'] === 'total';
  const recomputes = !isTotal && ['reading-sum', 'reading-rate', 'score-sum'].includes(check.kind);
  const label = isTotal ? words.totalDiffers(check.stated) : words.kinds[check.kind](placeOf(context, check));
  return {
    id: check.id,
    verdict: check.verdict,
    text: `${label} ${auditWords[view.locale].verdicts[check.verdict].toLowerCase()}`,
    ...(recomputes && check.recomputed !== undefined && { recomputed: check.recomputed }),
  };
};

const printedOr = (figure: Figure | undefined, sum: Exact | undefined): string | undefined =>
  figure?.text ?? (sum && scoreText(sum));

const isNamedOtherwise = (
  cells: ReadingCells,
  row: Indicator,
): cells is ReadingCells & { readonly name: Localised } =>
  cells.name !== undefined && cells.name['zh-cn'] !== row.name['zh-cn'];

const cellOf = (
  { view }: Context,
  row: Indicator,
  { reading, evaluation }: ReadingTotal,
  lit: ReadonlySet<Part>,
): SideCell => {
  const cells: ReadingCells = reading.cells.get(row.code) ?? {};
  const sum = isLeaf(row) ? undefined : evaluation.nodes.get(row.code)?.score;
  const score = printedOr(cells.score, sum);
  return {
    ...(score !== undefined && { score }),
    isSum: !cells.score && sum !== undefined,
    ...(cells.points && { points: cells.points.text }),
    ...(cells.rate && { rate: cells.rate.text }),
    ...(lit.has('name') && isNamedOtherwise(cells, row) && { name: inLocale(cells.name, view.locale) }),
    ...(cells.evidence && { text: inLocale(cells.evidence, view.locale) }),
    lit,
  };
};

const rowOf = (context: Context, row: Indicator, found: ReturnType<typeof differencesIn>): SideRow => {
  const own = found.filter(({ code }) => code === row.code);
  const texts = context.totals.flatMap(({ reading }) => {
    const text = reading.cells.get(row.code)?.evidence;
    return text ? [text['zh-cn']] : [];
  });
  const textsDiffer = new Set(texts).size > 1;
  const cells = context.totals.map((place, at) => {
    const parts = own.flatMap((check) => litBy(check, place.reading, at === 0) ?? []);
    return cellOf(context, row, place, new Set<Part>([...parts, ...(textsDiffer ? ['text' as const] : [])]));
  });
  return {
    row,
    name: inLocale(row.name, context.view.locale),
    cells,
    differences: own.map((check) => differenceOf(context, check)),
    textsDiffer,
    differs: own.length > 0 || textsDiffer,
  };
};

/** Undefined for a report of one place. */
export const sidesOf = (view: ReportView): Sides | undefined => {
  const { report, locale } = view;
  const totals = readingTotals(report);
  if (totals.length < 2) return undefined;
  const words = placesWords[locale];
  const context = { view, words, totals };
  const found = differencesIn(context);
  const rows = report.indicators.map((row) => rowOf(context, row, found));
  const ofTotal = found.filter(({ params }) => params?.['of'] === 'total');
  return {
    places: totals.map(({ reading }) => placeName(context, reading)),
    hasRates: totals.map(({ reading }) => [...reading.cells.values()].some(({ rate }) => rate)),
    rows,
    totals: totals.map(({ reading, evaluation: { total, grade, points }, isWhole }) => ({
      ...(total && { total: scoreText(total) }),
      ...(grade.name !== undefined && { grade: grade.name }),
      ...(points && { points: scoreText(points) }),
      isWhole,
      isLit: ofTotal.some((check) => isOf(check, reading)),
    })),
    totalDifferences: ofTotal.map((check) => differenceOf(context, check)),
    differing: rows.filter(({ differs }) => differs).length,
  };
};
