/** One row of a table: its cells read as text, figures, dates, choices and expressions, with their issues. */

import { compare, zero } from '../core/exact.ts';
import type { Expression } from '../core/expression/ast.ts';
import type { Figure } from '../core/figure.ts';
import type { Issue, IssueCode } from '../core/issue.ts';
import { isFigure, type NumberProblem, readFigure } from '../core/number-text.ts';
import type { Localised } from '../core/report.ts';
import { readTruth } from '../core/truth.ts';
import type { Choices } from './choices.ts';
import { readChoice } from './choices.ts';
import type { CsvRow } from './csv.ts';
import { readDate } from './date.ts';
import { readExpression } from './expression-text.ts';
import { cellPlace, type Head } from './head.ts';
import { isNotApplicable } from './not-applicable.ts';
import { issueAt, type Place } from './place.ts';

/** Which figures a column takes: marks (plain or with 分), weights (also %), amounts of money, shares (with %), or any. */
export type FigureKind = 'marks' | 'weight' | 'money' | 'share' | 'any';

const takes = (figure: Figure, kind: FigureKind): boolean => {
  if (kind === 'any') return true;
  if (kind === 'money') return figure.money;
  if (kind === 'share') return figure.unit === '%';
  return ['', '分', ...(kind === 'weight' ? ['%'] : [])].includes(figure.unit);
};
const unitsOf = { marks: '分', weight: '分 | %', money: '元 | 万元 | 亿元', share: '%', any: '' } as const;

/** The core's own units and examples include percentages and money, which are no marks. */
const expectedMark = ({ code, expected }: NumberProblem): string => {
  if (code === 'unit') return unitsOf.marks;
  return code === 'number' && expected.endsWith('%') ? '12 | 12.5' : expected;
};

export class Row {
  readonly row: number;
  private readonly file: string;
  private readonly cells: readonly string[];
  private readonly heads: ReadonlyMap<string, Head>;
  private readonly issues: Issue[];

  constructor(file: string, record: CsvRow, heads: ReadonlyMap<string, Head>, issues: Issue[]) {
    this.file = file;
    this.row = record.row;
    this.cells = record.cells;
    this.heads = heads;
    this.issues = issues;
  }

  place(key: string): Place {
    return cellPlace(this.file, this.row, key, this.heads.get(key));
  }

  issue(key: string, code: IssueCode, details: Pick<Issue, 'found' | 'expected' | 'params'> = {}): void {
    this.issues.push(issueAt(this.place(key), code, details));
  }

  /** The cell without outer blanks; undefined when it is blank or the table has no such column. */
  text(key: string): string | undefined {
    const head = this.heads.get(key);
    return (head && this.cells[head.at]?.trim()) || undefined;
  }

  /** The same, with an issue when the cell is blank; a missing column has been reported with the header. */
  required(key: string): string | undefined {
    const text = this.text(key);
    if (text === undefined && this.heads.has(key)) this.issue(key, 'value-missing');
    return text;
  }

  localised(key: string): Localised | undefined {
    const [zh, en] = [this.text(key), this.text(`${key}_en`)];
    if (zh === undefined && en !== undefined && this.heads.has(key)) this.issue(key, 'value-missing');
    return zh === undefined ? undefined : { 'zh-cn': zh, ...(en !== undefined && { en }) };
  }

  requiredWords(key: string): Localised | undefined {
    return this.text(`${key}_en`) === undefined && this.required(key) === undefined
      ? undefined
      : this.localised(key);
  }

  /** A figure in the unit of its own or of its column; a mark for "does not apply" counts as blank. */
  figure(key: string, kind: FigureKind, unit = ''): Figure | undefined {
    const text = this.text(key);
    if (text === undefined || isNotApplicable(text)) return undefined;
    const read = readFigure(text, unit);
    if (isFigure(read) && takes(read, kind)) return read;
    const problem = isFigure(read) ? ({ code: 'unit', expected: unitsOf[kind] } as const) : read;
    const expected = kind === 'marks' ? expectedMark(problem) : problem.expected;
    this.issue(key, problem.code, { found: text, expected });
    return undefined;
  }

  /** The same, not below zero. */
  sizedFigure(key: string, kind: FigureKind): Figure | undefined {
    const figure = this.figure(key, kind);
    if (figure && compare(figure.value, zero) < 0) {
      this.issue(key, 'number', { found: figure.text, expected: '0 …' });
    }
    return figure;
  }

  date(key: string): string | undefined {
    const text = this.text(key);
    if (text === undefined || isNotApplicable(text)) return undefined;
    const date = readDate(text);
    if (date === undefined) this.issue(key, 'date', { found: text, expected: '2023-06-14' });
    return date;
  }

  truth(key: string): boolean | undefined {
    const text = this.text(key);
    if (text === undefined || isNotApplicable(text)) return undefined;
    const truth = readTruth(text);
    if (truth === undefined) this.issue(key, 'choice', { found: text, expected: '是 | 否 | yes | no' });
    return truth;
  }

  choice<T extends string>(key: string, choices: Choices<T>): T | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const read = readChoice(text, choices);
    if ('chosen' in read) return read.chosen;
    this.issue(key, 'choice', { found: text, ...read });
    return undefined;
  }

  expression(key: string): Expression | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const read = readExpression(text);
    if ('root' in read) return read;
    this.issue(key, 'rule-syntax', read);
    return undefined;
  }

  /** Parts of a cell that lists codes or numbers, separated by blanks, `、`, `;` or `,`. */
  list(key: string): readonly string[] {
    const text = this.text(key)?.normalize('NFKC');
    return text === undefined || isNotApplicable(text)
      ? []
      : text.split(/[\s、;,]+/).filter((part) => part !== '');
  }
}
