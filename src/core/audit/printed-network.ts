/**
 * The printed figures of a report as a network: which cells must add up to, divide into or equal which others.
 * Only what is printed enters; what someone must judge does not.
 */
import { type Exact, equals, subtract, sum } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { isShiftedSum } from '../group-rule.ts';
import { mainReading, otherReadings, type Reading } from '../reading.ts';
import type { Indicator, Report } from '../report.ts';
import { aggregationAt } from '../score-pass.ts';
import type { AuditCheck, Source } from './check.ts';
import type { Constraint, Network, Term, Variable } from './repair.ts';

/** A network whose variables know the cells they stand for. */
export interface PrintedNetwork extends Network {
  readonly cells: ReadonlyMap<string, Source>;
}

type Field = 'points' | 'score' | 'rate';

class Weaver {
  readonly variables = new Map<string, Variable>();
  readonly cells = new Map<string, Source>();
  readonly constraints: Constraint[] = [];

  /** Takes a printed cell in; `undefined` where nothing is printed. */
  take(
    id: string,
    figure: Figure | undefined,
    source: Source,
    more: Partial<Variable> = {},
  ): string | undefined {
    if (!figure) return undefined;
    if (!this.variables.has(id)) {
      this.variables.set(id, { id, figure, ...more });
      this.cells.set(id, { ...source, text: figure.text });
    }
    return id;
  }

  sum(
    id: string,
    parent: string | undefined,
    terms: readonly (string | undefined)[],
    constant?: Exact,
  ): void {
    if (parent === undefined || terms.length === 0 || terms.some((term) => term === undefined)) return;
    const signed: Term[] = (terms as string[]).map((term) => ({ id: term, sign: 1 }));
    this.constraints.push({ kind: 'sum', id, parent, terms: signed, ...(constant && { constant }) });
  }

  equal(id: string, a: string | undefined, b: string | undefined): void {
    if (a !== undefined && b !== undefined) this.constraints.push({ kind: 'equal', id, a, b });
  }
}

/** What a parent's own rule adds to or takes off the sum of its children, as applied; undefined where it cannot be told. */
const shiftOf = (
  report: Report,
  checks: ReadonlyMap<string, AuditCheck>,
  row: Indicator,
): Exact | undefined => {
  if (!row.rule || !isShiftedSum(row.rule.root)) return undefined;
  const inForce = checks.get(`chk-score-sum-${row.code}`)?.value;
  const scores = row.children.map((code) => report.byCode.get(code)?.score?.value);
  if (!inForce || !scores.every((score) => score !== undefined)) return undefined;
  return subtract(inForce, sum(scores));
};

/** Whether the rows below a node simply add up to it. */
const isSum = (report: Report, row: Indicator): boolean =>
  aggregationAt(report.scheme, row.level) === 'sum' &&
  (!row.rule || isShiftedSum(row.rule.root)) &&
  row.children.every((code) => {
    const child = report.byCode.get(code);
    return child?.kind === 'score' && child.absence === undefined;
  });

const addTree = (
  weaver: Weaver,
  report: Report,
  reading: Reading,
  place: string,
  checks: ReadonlyMap<string, AuditCheck>,
): void => {
  const table = place === 'main' ? 'indicators' : 'readings';
  const key = (code: string): string =>
    table === 'indicators' ? code : `${reading.name?.['zh-cn']} ${code}`;
  const cell = (code: string, field: Field): string | undefined =>
    weaver.take(`${place}.${code}.${field}`, reading.cells.get(code)?.[field], {
      table,
      key: key(code),
      column: field,
    });
  for (const row of report.indicators) {
    const { code } = row;
    const [points, score, rate] = [cell(code, 'points'), cell(code, 'score'), cell(code, 'rate')];
    if (points && score && rate) {
      weaver.constraints.push({
        kind: 'ratio',
        id: `${place}.rate.${code}`,
        stated: rate,
        part: score,
        whole: points,
      });
    }
    if (row.children.length === 0 || !isSum(report, row)) continue;
    const below = (field: Field) => row.children.map((child) => cell(child, field));
    weaver.sum(`${place}.points.${code}`, points, below('points'));
    weaver.sum(`${place}.score.${code}`, score, below('score'), shiftOf(report, checks, row));
  }
  const total = weaver.take('total', report.identity.published.total, {
    table: 'report',
    key: 'published.total',
  });
  if (aggregationAt(report.scheme, 0) === 'sum') {
    weaver.sum(
      `${place}.total`,
      total,
      report.roots.map((code) => cell(code, 'score')),
    );
  }
};

/** The same cell in two places. */
const addEqualities = (weaver: Weaver, report: Report, place: string): void => {
  for (const { code } of report.indicators) {
    for (const field of ['points', 'score'] as const) {
      const ids = ['main', place].map((one) => `${one}.${code}.${field}`);
      const [here, there] = ids.map((id) => (weaver.variables.has(id) ? id : undefined));
      weaver.equal(`${place}.same.${code}.${field}`, there, here);
    }
  }
};

const addMoney = (weaver: Weaver, report: Report): void => {
  const budget = (row: Report['budget'][number]): string | undefined =>
    weaver.take(`budget.${row.id}`, row.amount, { table: 'budget', key: row.id, column: 'amount' });
  const first = report.budget.find((row) => row.kind === 'version');
  const final = report.budget.find((row) => row.kind === 'final');
  const changes = report.budget.filter((row) => row.kind === 'adjustment');
  if (first && final && changes.length > 0) {
    weaver.sum('budget', budget(final), [first, ...changes].map(budget));
  }
  const paid = (row: Report['spending'][number]): string | undefined =>
    weaver.take(`spending.${row.no}`, row.amount, { table: 'spending', key: row.no, column: 'amount' });
  for (const [at, subtotal] of report.subtotals.entries()) {
    const { category, amount, row } = subtotal;
    const rows = report.spending.filter((one) => !category || one.category['zh-cn'] === category['zh-cn']);
    const stated = weaver.take(`subtotal.${at + 1}`, amount, {
      table: 'subtotals',
      key: String(row),
      column: 'amount',
    });
    weaver.sum(`subtotal.${at + 1}`, stated, rows.map(paid));
  }
};

/**
 * Claims that differ and quote no cell: each printed place may be put right by itself. Where the same figure is
 * right by another reading of the report, the tables decide, and it is left out.
 */
const addClaims = (weaver: Weaver, report: Report, checks: ReadonlyMap<string, AuditCheck>): void => {
  const groupOf = (at: number): string => report.claims[at]?.sameAs ?? report.claims[at]?.id ?? '';
  const right = new Set<string>();
  const keyOf = (at: number, figure: Figure): string => `${groupOf(at)} ${figure.value.n}/${figure.value.d}`;
  for (const [at, { id, figure }] of report.claims.entries()) {
    if (figure && checks.get(id)?.verdict !== 'differs') right.add(keyOf(at, figure));
  }
  const total = report.identity.published.total?.value;
  for (const [at, { id, figure, cell }] of report.claims.entries()) {
    const check = checks.get(id);
    if (!figure || cell || check?.verdict !== 'differs' || !check.value || right.has(keyOf(at, figure)))
      continue;
    if (total && figure.unit === '分' && equals(figure.value, total)) continue;
    const variable = weaver.take(`claim.${id}`, figure, { table: 'claims', key: id, column: 'printed' });
    if (variable)
      weaver.constraints.push({ kind: 'given', id: `claim.${id}`, of: variable, value: check.value });
  }
};

/** The network of a report; `checks` are those of its audit, by id. */
export const printedNetwork = (report: Report, checks: ReadonlyMap<string, AuditCheck>): PrintedNetwork => {
  const weaver = new Weaver();
  addTree(weaver, report, mainReading(report), 'main', checks);
  for (const [at, reading] of otherReadings(report).entries()) {
    const place = `place${at + 1}`;
    addTree(weaver, report, reading, place, checks);
    addEqualities(weaver, report, place);
  }
  addMoney(weaver, report);
  addClaims(weaver, report, checks);
  const { variables, constraints, cells } = weaver;
  return { variables: [...variables.values()], constraints, cells };
};
