/**
 * The check behind a cell of a table: what a figure in it links to. A check may look at many cells; it is about
 * the first figure among them, and only that one is marked with its verdict: a wrong sum says nothing against
 * the rows that were added.
 */
import type { Audit } from '../core/audit/audit.ts';
import {
  type AuditCheck,
  type CheckKind,
  isAgreement,
  type Source,
  type SourceTable,
} from '../core/audit/check.ts';
import type { Verdict } from '../core/audit/verdict.ts';

/** The check of a cell, or of a row where no column is given; undefined where there is none. */
export type CellChecks = (table: SourceTable, key: string, column?: string) => AuditCheck | undefined;

/** Texts that a figure is held against; a check is never about them. */
const ruleColumns = new Set(['rule', 'rule_as_written', 'criteria']);

const worstFirst: readonly Verdict[] = ['differs', 'ask', 'cannot-tell', 'agrees-rounded', 'agrees'];

const idOf = ({ table, key, column }: Pick<Source, 'table' | 'key' | 'column'>): string =>
  `${table} ${key} ${column ?? ''}`;

/**
 * How much a check tells beside its verdict: of a printed figure more than of none, a calculation more than a figure,
 * a figure more than a range.
 */
const telling = ({ stated, working, recomputed }: AuditCheck): number =>
  (stated === '' ? 0 : 3) + (working ? 2 : recomputed ? 1 : 0);

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

/** Columns of numbers. */
const figureColumns = new Set(['points', 'score', 'rate', 'amount']);

/**
 * The first figure that a check looks at. Nothing where its sentence is about more than that cell: the base of a
 * rate, or a matter of dates that is in order, which would look like a number that was recomputed.
 */
const subjectOf = ({ kind, verdict, figure, allowed, sources }: AuditCheck): string | undefined => {
  const subject = sources.find(({ column }) => !ruleColumns.has(column ?? ''));
  const isSilent = isAgreement(verdict) && !figure && !allowed && figureColumns.has(subject?.column ?? '');
  return subject && kind !== 'execution-base' && !isSilent ? idOf(subject) : undefined;
};

/** Every check under the cells that it says something of. */
const byCell = ({ checks }: Audit): ReadonlyMap<string, readonly AuditCheck[]> =>
  grouped(
    checks.flatMap((check) =>
      [subjectOf(check), borneOut(check)].flatMap((cell) => (cell ? [[cell, check] as const] : [])),
    ),
  );

/** Worst verdict first: what is wrong with a cell, or else what bears it out. */
export const cellChecks = (audit: Audit): CellChecks => {
  const groups = byCell(audit);
  return (table, key, column) =>
    mostTelling(groups.get(idOf({ table, key, ...(column !== undefined && { column }) })));
};

/** What the score header leads to, and the figures of the text. */
const alwaysListed: ReadonlySet<CheckKind> = new Set(['total', 'grade', 'claim']);

/**
 * The checks that the report page lists: all that do not simply agree, those of its header and text, and those behind
 * the cells of its tables. The audit page lists every check.
 */
export const checksOfPage = (audit: Audit): ReadonlySet<string> => {
  const listed = audit.checks.filter(({ kind, verdict }) => alwaysListed.has(kind) || !isAgreement(verdict));
  const cells = [...byCell(audit)].flatMap(([cell, checks]) =>
    cell.startsWith('readings ') ? [] : (mostTelling(checks) ?? []),
  );
  return new Set([...listed, ...cells].map(({ id }) => id));
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
