/** What a difference changes: the total and the grade, alone and together with all the others. */
import type { Edits } from '../edits.ts';
import { evaluate } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { add, type Exact, fixed, plain, subtract } from '../exact.ts';
import { gradeOf } from '../grade.ts';
import type { Report } from '../report.ts';
import type { AuditCheck } from './check.ts';

export interface Consequence {
  /** Change of the total in points; absent where the figure does not enter it. */
  readonly effectOnTotal?: string;
  readonly changesGrade: boolean;
  /** The grade with what follows put in force; undefined where it gives none. */
  readonly gradeAfter?: string;
}

const none: Consequence = { changesGrade: false };

/** The change from one evaluation to another. */
const between = (before: Evaluation, after: Evaluation): Consequence => {
  if (!before.total || !after.total) return none;
  const { name } = after.grade;
  return {
    effectOnTotal: fixed(subtract(after.total, before.total), 2),
    changesGrade: name !== before.grade.name,
    ...(name !== undefined && { gradeAfter: name }),
  };
};

const ofTotal = (report: Report, check: AuditCheck): Consequence => {
  const published = report.identity.published.total?.value;
  if (!check.difference || !published) return none;
  const before = gradeOf(report.scheme, published).name;
  const after = gradeOf(report.scheme, add(published, check.difference)).name;
  return { effectOnTotal: fixed(check.difference, 2), changesGrade: before !== after };
};

/** The published total was joined from the stated score, the recomputed one from the formula. */
const ofFormula = (report: Report, evaluation: Evaluation, check: AuditCheck): Consequence => {
  const stated = report.byCode.get(check.at)?.score?.value;
  return stated ? between(evaluate(report, new Map([[check.at, plain(stated)]])), evaluation) : none;
};

/** Parents never enter the sum, so a wrong subtotal changes nothing; a score against its rule may. */
export const consequenceOf = (report: Report, evaluation: Evaluation, check: AuditCheck): Consequence => {
  if (check.verdict !== 'differs' && check.verdict !== 'ask') return none;
  if (check.kind === 'grade' && check.verdict === 'differs') return { changesGrade: true };
  if (check.kind === 'total') return ofTotal(report, check);
  if (check.kind === 'formula') return ofFormula(report, evaluation, check);
  return check.adopt ? between(evaluation, evaluate(report, check.adopt)) : none;
};

/** All differences that enter the score, put in force at once. */
export interface Together {
  readonly total: Exact;
  readonly grade?: string;
  /** Ids of the checks, and by how much each moves the total when it alone is left out. */
  readonly parts: readonly { readonly id: string; readonly by: string }[];
}

/** Of several checks that set the same cell the first stands: they are other words for one difference. */
const joinedEdits = (checks: readonly AuditCheck[]): ReadonlyMap<string, Edits> => {
  const taken = new Set<string>();
  const parts = new Map<string, Edits>();
  for (const { id, adopt } of checks) {
    if (!adopt || [...adopt.keys()].some((key) => taken.has(key))) continue;
    for (const key of adopt.keys()) taken.add(key);
    parts.set(id, adopt);
  }
  return parts;
};

/** Undefined where no difference enters the score. */
export const togetherOf = (
  report: Report,
  evaluation: Evaluation,
  checks: readonly AuditCheck[],
): Together | undefined => {
  const enters = checks.filter((one) => one.verdict === 'differs' && one.adopt && one.adopt.size > 0);
  const parts = joinedEdits(enters);
  const totalWith = (ids: readonly string[]): Evaluation =>
    evaluate(report, new Map(ids.flatMap((id) => [...(parts.get(id) ?? [])])));
  const all = [...parts.keys()];
  const { total, grade } = totalWith(all);
  if (!total || !evaluation.total || all.length === 0) return undefined;
  return {
    total,
    ...(grade.name !== undefined && { grade: grade.name }),
    parts: all.map((id) => {
      const without = totalWith(all.filter((one) => one !== id)).total;
      return { id, by: without ? fixed(subtract(total, without), 2) : '0.00' };
    }),
  };
};
