/**
 * The check behind a cell of a table: what a figure in it links to. A check may look at many cells; it is about
 * the first figure among them, and only that one is marked with its verdict: a wrong sum says nothing against
 * the rows that were added.
 */
import type { Audit } from '../core/audit/audit.ts';
import { type AuditCheck, isAgreement, type Source, type SourceTable } from '../core/audit/check.ts';
import { worstFirst } from '../core/audit/list-order.ts';

/** The check of a cell, or of a row where no column is given; undefined where there is none. */
export type CellChecks = (table: SourceTable, key: string, column?: string) => AuditCheck | undefined;

/** Texts that a figure is held against; a check is never about them. */
const ruleColumns = new Set(['rule', 'rule_as_written', 'criteria']);

const idOf = ({ table, key, column }: Pick<Source, 'table' | 'key' | 'column'>): string =>
  `${table} ${key} ${column ?? ''}`;

/** How much a check tells beside its verdict: a calculation more than a figure, a figure more than a range. */
const telling = ({ working, recomputed }: AuditCheck): number => (working ? 2 : recomputed ? 1 : 0);

/** Negative where `a` goes before `b`; of equals the later check is the more special one. */
const order = (a: AuditCheck, b: AuditCheck): number =>
  worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict) || telling(b) - telling(a);

const mostTelling = (checks: readonly AuditCheck[] | undefined): AuditCheck | undefined =>
  checks?.toReversed().toSorted(order)[0];

const grouped = (
  pairs: readonly (readonly [cell: string, check: AuditCheck])[],
): ReadonlyMap<string, readonly AuditCheck[]> => {
  const groups = new Map<string, AuditCheck[]>();
  for (const [cell, check] of pairs) groups.set(cell, [...(groups.get(cell) ?? []), check]);
  return groups;
};

/** `published.2.1` is the score as printed, `inputs.spent` a row that has but one figure. */
const cellOf = (ref: string): string | undefined => {
  const [, kind, key = ''] = /^(?:published_)?(points|score|published|inputs)\.(.+)$/.exec(ref) ?? [];
  if (kind === undefined) return undefined;
  if (kind === 'inputs') return idOf({ table: 'inputs', key });
  return idOf({ table: 'indicators', key, column: kind === 'published' ? 'score' : kind });
};

/**
 * The cell that a statement elsewhere in the report bears out: its calculation is that cell and nothing else. Where
 * the two differ nothing is said of the cell; a check of its own may do that.
 */
const borneOut = ({ kind, verdict, working }: AuditCheck): string | undefined => {
  const [only, more] = working?.parts ?? [];
  return kind === 'claim' && isAgreement(verdict) && only?.ref && !more ? cellOf(only.ref) : undefined;
};

/** Worst verdict first: what is wrong with a cell, or else what bears it out. */
export const cellChecks = ({ checks }: Audit): CellChecks => {
  const groups = grouped(
    checks.flatMap((check) => {
      const subject = check.sources.find(({ column }) => !ruleColumns.has(column ?? ''));
      return [subject && idOf(subject), borneOut(check)].flatMap((cell) =>
        cell ? [[cell, check] as const] : [],
      );
    }),
  );
  return (table, key, column) =>
    mostTelling(groups.get(idOf({ table, key, ...(column !== undefined && { column }) })));
};

/** The check of a printed share, `428.54 ÷ 507.74`, by the keys of its two inputs. */
export const shareCheck = ({ checks }: Audit, part: string, whole: string): AuditCheck | undefined =>
  mostTelling(
    checks.filter(({ kind, figure, working }) => {
      const [over, sign, under, more] = working?.parts ?? [];
      const isShare = kind === 'claim' && figure?.unit === '%' && sign?.text.trim() === '÷' && !more;
      return isShare && over?.ref === `inputs.${part}` && under?.ref === `inputs.${whole}`;
    }),
  );
