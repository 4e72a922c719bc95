/** The step in which scores were judged: whole points, halves, tenths. */
import type { Evaluation } from '../evaluation.ts';
import { compare, divide, type Exact, ex, one, plain } from '../exact.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { indicatorCell } from './row-key.ts';

const steps = ['5', '2', '1', '0.5', '0.25', '0.2', '0.1'].map(ex);
/** Fewer scores than this have no habit. */
const fewest = 5;

const isMultiple = (score: Exact, step: Exact): boolean => divide(score, step)?.d === 1n;

/** One in ten may stand out, of whole points and less: 9 among tens is a score, not a slip. */
const mostExceptions = (step: Exact, count: number): number =>
  compare(step, one) <= 0 ? Math.floor(count / 10) : 0;

/** The coarsest step that the judged scores keep to, with those that do not. */
export const checkScoreStep = (report: Report, evaluation: Evaluation): readonly AuditCheck[] => {
  const judged = report.indicators.flatMap((row): { readonly row: Indicator; readonly score: Exact }[] => {
    const result = isLeaf(row) ? evaluation.nodes.get(row.code) : undefined;
    return result?.origin === 'judged' && result.score ? [{ row, score: result.score }] : [];
  });
  if (judged.length < fewest) return [];
  for (const step of steps) {
    const except = judged.filter(({ score }) => !isMultiple(score, step)).map(({ row }) => row);
    if (except.length > mostExceptions(step, judged.length)) continue;
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
  }
  return [];
};
