/** The step in which scores were judged: whole points, halves, tenths. */
import type { Evaluation } from '../evaluation.ts';
import { divide, type Exact, ex, plain } from '../exact.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { indicatorCell } from './row-key.ts';

/** Steps of which all scores must be multiples, and those from which one in ten may stand out. */
const coarse = ['5', '2', '1', '0.5'].map(ex);
const loose = ['1', '0.5', '0.25', '0.2', '0.1'].map(ex);
/** Fewer scores than this have no habit. */
const fewest = 5;

const isMultiple = (score: Exact, step: Exact): boolean => divide(score, step)?.d === 1n;

/**
 * The step that the judged scores keep to, with those that do not: a half point among whole ones only makes the
 * step a half, 4.88 among halves stands out.
 */
export const checkScoreStep = (report: Report, evaluation: Evaluation): readonly AuditCheck[] => {
  const judged = report.indicators.flatMap((row): { readonly row: Indicator; readonly score: Exact }[] => {
    const result = isLeaf(row) ? evaluation.nodes.get(row.code) : undefined;
    return result?.origin === 'judged' && result.score ? [{ row, score: result.score }] : [];
  });
  if (judged.length < fewest) return [];
  const besides = (step: Exact): readonly Indicator[] =>
    judged.filter(({ score }) => !isMultiple(score, step)).map(({ row }) => row);
  const most = Math.floor(judged.length / 10);
  const step =
    coarse.find((one) => besides(one).length === 0) ?? loose.find((one) => besides(one).length <= most);
  if (!step) return [];
  const except = besides(step);
  return [
    checkOf({
      kind: 'score-step',
      at: 'total',
      verdict: except.length === 0 ? 'agrees' : 'ask',
      stated: '',
      sources: except.map((row) => indicatorCell(row, 'score')),
      params: { step: plain(step), except: except.map((row) => row.name['zh-cn']).join(' | ') },
    }),
  ];
};
