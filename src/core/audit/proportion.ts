/** Scores without a rule against the share of the target that was reached. */
import {
  compare,
  divide,
  type Exact,
  equals,
  exact,
  fixed,
  least,
  multiply,
  one,
  plain,
  round,
  subtract,
} from '../exact.ts';
import type { Working } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import { contains, intervalOf } from '../interval.ts';
import { isFigure, readFigure } from '../number-text.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import type { Rounding } from '../scheme.ts';
import { type AuditCheck, checkOf, type Source } from './check.ts';
import { indicatorCell } from './row-key.ts';

const atLeast = /(?:≥|>=|不低于|不少于|不小于)\s*/g;
/** Words of indicators of which less is better, or whose target is an upper bound: no share is reached there. */
const lessIsBetter =
  /[≤<＜]|不超过|不高于|不大于|不多于|低于|小于|少于|以内|以下|之内|下降|降低|减少|成本|投诉|差错|错误|故障|违规|事故|逾期|超支|缺陷/;

/** The share reached, and the cells that state it. */
interface Reached {
  readonly share: Exact;
  /** As printed, where it is. */
  readonly text?: string;
  readonly columns: readonly string[];
}

const figureIn = (text: string | undefined): Figure | undefined => {
  const read = text === undefined ? undefined : readFigure(text.replace(atLeast, ''));
  return read && isFigure(read) ? read : undefined;
};

const isAlike = (a: Figure, b: Figure): boolean => a.money === b.money && (a.money || a.unit === b.unit);

/** From target and result, or from a result that is itself a percentage. */
const fromCells = (target: string | undefined, actual: string | undefined): Reached | undefined => {
  const [aim, found] = [figureIn(target), figureIn(actual)];
  if (!found) return undefined;
  if (aim && isAlike(aim, found)) {
    const share = divide(found.value, aim.value);
    return share && { share, columns: ['actual', 'target'] };
  }
  return found.unit === '%' ? { share: found.value, text: found.text, columns: ['actual'] } : undefined;
};

/** Execution is often stated in words only: the one percentage of the reasons for the score. */
const fromEvidence = ({ name, evidence }: Indicator): Reached | undefined => {
  if (!name['zh-cn'].includes('执行') || !evidence) return undefined;
  const found = evidence['zh-cn'].normalize('NFKC').match(/\d+(?:\.\d+)?\s*%/g) ?? [];
  const figure = found.length === 1 ? figureIn(found[0]) : undefined;
  return figure && { share: figure.value, text: figure.text, columns: ['evidence'] };
};

const namesAbove = (report: Report, row: Indicator): readonly string[] => {
  const parent = row.parent === undefined ? undefined : report.byCode.get(row.parent);
  return [row.name['zh-cn'], ...(parent ? namesAbove(report, parent) : [])];
};

const reachedBy = (report: Report, leaf: Indicator): Reached | undefined => {
  const [target, actual] = [leaf.target?.['zh-cn'], leaf.actual?.['zh-cn']];
  const texts = [...namesAbove(report, leaf), target ?? '', actual ?? ''];
  if (texts.some((text) => lessIsBetter.test(text.replace(atLeast, '')))) return undefined;
  const reached = fromCells(target, actual) ?? fromEvidence(leaf);
  return reached && reached.share.n >= 0n ? reached : undefined;
};

/**
 * Whether a score is the one in proportion. A whole number is no rounding of a proportion unless that is whole to
 * one decimal as well: 9 of 10 for 86.2% is a judgement, 9.9 for 99.1% is not.
 */
const isProportion = (score: Figure, due: Exact): boolean =>
  score.decimals > 0 ? contains(intervalOf(score), due) : equals(round(due, 1), score.value);

const percentText = (share: Exact, { places, mode }: Rounding): string =>
  `${fixed(multiply(share, exact(100n)), places, mode)}%`;

const workingOf = (points: Figure, share: string, due: Exact): Working => ({
  symbolic: `${points.text} × ${share}`,
  parts: [{ text: `${points.text} × ${share}` }],
  result: plain(due, 4),
});

const proportionCheck = (report: Report, leaf: Indicator): AuditCheck[] => {
  const { code, score, points, rule, ruleAsWritten, kind } = leaf;
  if (!score || !points || rule || ruleAsWritten || kind !== 'score') return [];
  const reached = reachedBy(report, leaf);
  if (!reached) return [];
  const capped = compare(reached.share, one) > 0;
  const due = multiply(points.value, least(reached.share, one));
  const share = reached.text ?? percentText(reached.share, report.scheme.rate);
  const sources: Source[] = ['score', 'points', ...reached.columns].map((column) =>
    indicatorCell(leaf, column),
  );
  const recomputed = plain(round(due, Math.max(score.decimals, Math.min(score.decimals + 1, 2))));
  const about = {
    kind: 'actual-target',
    at: code,
    code,
    stated: score.text,
    recomputed,
    figure: score,
    value: due,
    difference: subtract(due, score.value),
    measure: 'points',
    sources,
    ...(!capped && { working: workingOf(points, share, due) }),
  } as const;
  if (equals(score.value, due)) return [checkOf({ ...about, verdict: 'agrees' })];
  if (isProportion(score, due)) return [checkOf({ ...about, verdict: 'agrees-rounded' })];
  return [checkOf({ ...about, verdict: 'ask', params: { share }, adopt: new Map([[code, recomputed]]) })];
};

/** Leaves with a printed share and no printed rule: in proportion, up to the points, or to be explained. */
export const checkProportions = (report: Report): readonly AuditCheck[] =>
  report.indicators.filter(isLeaf).flatMap((leaf) => proportionCheck(report, leaf));
