/** Whether the parts of a report fit together: names, codes and ids that refer to one another, circles. */
import { findCircles } from '../core/circles.ts';
import { readEdit } from '../core/edits.ts';
import type { Expression } from '../core/expression/ast.ts';
import { checkExpression } from '../core/expression/check.ts';
import type { Issue } from '../core/issue.ts';
import { nearest } from '../core/nearest.ts';
import type { Indicator, Report } from '../core/report.ts';
import { knownTables } from '../core/tables.ts';
import { checkNarrative } from './check-narrative.ts';
import { type TableName, tableNames } from './columns.ts';
import { tableFile } from './files.ts';
import { neighbours } from './neighbours.ts';
import { issueAt, type Place } from './place.ts';
import type { GateUses } from './read-gates.ts';
import type { LeftOut, RowAt, WholeTables } from './read-tables.ts';

class Check {
  readonly issues: Issue[] = [];
  readonly report: Report;
  readonly leftOut: LeftOut;
  readonly whole: WholeTables;
  readonly rowAt: RowAt;
  private readonly names: ReadonlySet<string>;
  private readonly codes: ReadonlySet<string>;

  constructor(report: Report, leftOut: LeftOut, whole: WholeTables, rowAt: RowAt) {
    this.report = report;
    this.leftOut = leftOut;
    this.whole = whole;
    this.rowAt = rowAt;
    this.names = new Set(report.inputs.flatMap((input) => [input.key, input.name['zh-cn']]));
    this.codes = new Set(report.byCode.keys());
  }

  /** The rows of a table, also those left out for their code or number. */
  all<Name extends TableName>(table: Name): readonly Report[Name][number][] {
    return [...this.report[table], ...this.leftOut[table]];
  }

  place(table: TableName, row: number, column: string): Place {
    return this.rowAt(table, row)?.place(column) ?? { file: tableFile(table), row, column };
  }

  /** An issue of the core, with the header and cell of its place added. */
  placed(issue: Issue): Issue {
    const table = tableNames.find((name) => tableFile(name) === issue.file);
    if (!table || issue.row === undefined || issue.column === undefined) return issue;
    const { params } = this.place(table, issue.row, issue.column);
    return params ? { ...issue, params: { ...params, ...issue.params } } : issue;
  }

  /** Names, codes and columns that an expression uses; `self`: the indicator whose rule it is. */
  expression(expression: Expression | undefined, place: Place, self?: Indicator): void {
    if (!expression) return;
    const isLowest = self?.children.length === 0 && self.code !== '' && this.whole.has('indicators');
    const known = {
      names: this.names,
      codes: this.codes,
      tables: knownTables,
      allowRule: self !== undefined,
      hasChildren: !isLowest,
    };
    for (const problem of checkExpression(expression, known)) {
      if (problem.code === 'rule-name' && !this.canJudge(problem.found)) continue;
      const { code, span, found } = problem;
      const isCode = code === 'rule-name' && /^\d/.test(found);
      const near = code === 'rule-name' && !isCode ? nearest(found, [problem.expected]) : undefined;
      const expected = isCode ? neighbours(found, this.codes) : problem.expected;
      const params = { at: String(span.start + 1), ...(near && { near }) };
      this.issues.push(issueAt(place, code, { found, expected, params }));
    }
  }

  /** A name can be called unknown only when the table it would stand in was read without a gap. */
  private canJudge(found: string): boolean {
    return /^\d/.test(found) ? this.whole.has('indicators') : this.whole.has('inputs');
  }

  code(code: string | undefined, place: Place): void {
    if (code === undefined || this.codes.has(code) || !this.whole.has('indicators')) return;
    this.issues.push(issueAt(place, 'code-unknown', { found: code, expected: neighbours(code, this.codes) }));
  }
}

const checkRules = (check: Check): void => {
  for (const indicator of check.all('indicators')) {
    const { row, rule, ruleAsWritten } = indicator;
    check.expression(rule, check.place('indicators', row, 'rule'), indicator);
    check.expression(ruleAsWritten, check.place('indicators', row, 'rule_as_written'), indicator);
  }
  for (const { row, formula } of check.all('inputs')) {
    check.expression(formula, check.place('inputs', row, 'formula'));
  }
  for (const { row, expression } of check.all('claims')) {
    check.expression(expression, check.place('claims', row, 'expression'));
  }
};

/** An id that should stand in a column of another table, `spending.csv: no`; the nearest one is named. */
const checkId = (
  check: Check,
  found: string | undefined,
  ids: ReadonlySet<string>,
  column: string,
  place: Place,
): void => {
  if (found === undefined || ids.has(found)) return;
  const near = nearest(found, [...ids]);
  check.issues.push(
    issueAt(place, 'id-unknown', { found, expected: column, ...(near && { params: { near } }) }),
  );
};

/** A claim quotes a reading that the report has, and names an alternative of its table. */
const checkClaims = (check: Check): void => {
  const { readings, identity, alternatives } = check.report;
  const main = identity.reading?.['zh-cn'];
  const places = new Set([...readings.map(({ reading }) => reading['zh-cn']), ...(main ? [main] : [])]);
  const ids = new Set(alternatives.map(({ id }) => id));
  for (const { row, cell, alternative } of check.all('claims')) {
    const place = (column: string) => check.place('claims', row, column);
    check.code(cell?.code, place('cell'));
    if (check.whole.has('readings'))
      checkId(check, cell?.reading, places, 'readings.csv: reading', place('cell'));
    if (check.whole.has('alternatives'))
      checkId(check, alternative, ids, 'alternatives.csv: id', place('alternative'));
  }
};

const checkReferences = (check: Check): void => {
  const ledger = new Set(check.report.spending.map(({ no }) => no));
  for (const { row, code } of check.all('readings'))
    check.code(code || undefined, check.place('readings', row, 'code'));
  for (const { row, indicators } of check.all('progress'))
    for (const code of indicators) check.code(code, check.place('progress', row, 'indicators'));
  for (const { row, indicator } of check.all('targets'))
    check.code(indicator, check.place('targets', row, 'indicator'));
  for (const finding of check.all('findings')) {
    for (const code of finding.indicators)
      check.code(code, check.place('findings', finding.row, 'indicators'));
    for (const no of finding.ledger) {
      if (!check.whole.has('spending')) continue;
      checkId(check, no, ledger, 'spending.csv: no', check.place('findings', finding.row, 'ledger'));
    }
  }
};

/** The edits of an alternative are read as a reader's own would be. */
const checkAlternatives = (check: Check): void => {
  if (!check.whole.has('indicators') || !check.whole.has('inputs')) return;
  for (const { row, edits } of check.all('alternatives')) {
    for (const [key, text] of edits) {
      const read = readEdit(check.report, key, text);
      if ('ok' in read) continue;
      const { code, found, expected, params } = read.issue;
      const shown = code === 'edit-value' ? `${key}=${found}` : (found ?? key);
      const place = check.place('alternatives', row, 'edits');
      const details = {
        found: shown,
        ...(expected !== undefined && { expected }),
        ...(params && { params }),
      };
      check.issues.push(issueAt(place, code, details));
    }
  }
};

const checkGates = (check: Check, uses: GateUses): void => {
  for (const { code, place } of uses.codes) check.code(code, place);
  for (const { expression, place } of uses.conditions) check.expression(expression, place);
};

/** Every reference that leads nowhere, and every circle. */
export const checkReport = (
  report: Report,
  leftOut: LeftOut,
  whole: WholeTables,
  rowAt: RowAt,
  uses: GateUses | undefined,
): readonly Issue[] => {
  const check = new Check(report, leftOut, whole, rowAt);
  checkRules(check);
  checkReferences(check);
  checkClaims(check);
  checkAlternatives(check);
  if (uses) checkGates(check, uses);
  checkNarrative(report, whole, check.issues);
  for (const issue of findCircles(report)) check.issues.push(check.placed(issue));
  return check.issues;
};
