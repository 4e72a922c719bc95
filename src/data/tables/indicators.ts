/** indicators.csv → the indicator tree. */
import { isTotalsWord } from '../../core/ledger/totals-row.ts';
import type { Absence, Indicator } from '../../core/report.ts';
import { parentOf } from '../../core/tree.ts';
import { absenceWords, indicatorKindWords } from '../choices.ts';
import { isNotApplicable } from '../not-applicable.ts';
import { present } from '../place.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import type { RowsRead } from './ids.ts';

/** Parts of digits joined by dots; at most 16 levels. */
const codeShape = /^\d{1,9}(?:\.\d{1,9}){0,15}$/;

/** A code with full-width digits and dots as plain ones; undefined when it is no dotted code. */
export const readCode = (text: string): string | undefined => {
  const code = text.normalize('NFKC').trim();
  return codeShape.test(code) ? code : undefined;
};

/** The cell that makes a row without a code one of totals: it stands in the code or the name. */
const totalsCell = (row: Row): 'code' | 'name' | undefined => {
  const isTotal = (text: string | undefined): boolean =>
    text !== undefined && (isTotalsWord(text) || /^总\s*分:?$/.test(text.normalize('NFKC').trim()));
  if (isTotal(row.text('code'))) return 'code';
  return row.text('code') === undefined && isTotal(row.text('name')) ? 'name' : undefined;
};

interface CodedRows {
  readonly own: ReadonlyMap<string, Row>;
  /** Rows whose code is missing, malformed or another row's; `''` where it cannot be used. */
  readonly others: readonly (readonly [code: string, row: Row])[];
}

/** The rows with a code of their own; what is wrong with the other codes is an issue. */
const codedRows = (table: Table): CodedRows => {
  const own = new Map<string, Row>();
  const others: (readonly [string, Row])[] = [];
  for (const row of table.rows) {
    const total = totalsCell(row);
    if (total !== undefined) {
      const found = row.text(total) ?? '';
      row.issue(total, 'code-format', { found, expected: 'published.total', params: { totals: '1' } });
      continue;
    }
    const text = row.required('code');
    const code = text === undefined ? undefined : readCode(text);
    const first = code === undefined ? undefined : own.get(code);
    if (code !== undefined && !first) own.set(code, row);
    else others.push([code ?? '', row]);
    if (text !== undefined && code === undefined) {
      row.issue('code', 'code-format', { found: text, expected: '1 | 2.1 | 2.1.2' });
    } else if (first) {
      row.issue('code', 'code-duplicate', { found: text ?? '', params: { first: String(first.row) } });
    }
  }
  return { own, others };
};

/** Why there is no score: as stated, by a mark in the score cell, or because nothing is printed at all. */
const absenceOf = (row: Row, leaf: boolean, stated: Absence | undefined): Absence | undefined => {
  if (stated !== undefined || !leaf) return stated;
  const score = row.text('score');
  if (score !== undefined) return isNotApplicable(score) ? 'na' : undefined;
  if (row.text('rule') !== undefined) return undefined;
  const points = row.text('points');
  return points === undefined || isNotApplicable(points) ? 'na' : 'unknown';
};

const indicatorOf = (code: string, row: Row, parents: Parents): Indicator => {
  const children = parents.children.get(code) ?? [];
  const score = row.figure('score', 'marks');
  const stated = row.choice('status', absenceWords);
  if (stated !== undefined && score !== undefined) {
    row.issue('status', 'choice', {
      found: `${row.text('status')} + ${score.text}`,
      expected: 'score | status',
      params: { both: '1' },
    });
  }
  return present<Indicator>({
    code,
    name: row.requiredWords('name') ?? { 'zh-cn': '' },
    parent: parents.parent.get(code),
    children,
    level: parents.level(code),
    points: row.sizedFigure('points', 'marks'),
    weight: row.sizedFigure('weight', 'weight'),
    kind: row.choice('kind', indicatorKindWords) ?? 'score',
    score,
    rate: row.figure('rate', 'share'),
    target: row.localised('target'),
    actual: row.localised('actual'),
    absence: absenceOf(row, children.length === 0, stated),
    rule: row.expression('rule'),
    ruleAsWritten: row.expression('rule_as_written'),
    criteria: row.localised('criteria'),
    evidence: row.localised('evidence'),
    row: row.row,
  });
};

/** Who stands below whom: a row belongs to its nearest ancestor that has a row. */
class Parents {
  readonly parent = new Map<string, string>();
  readonly children = new Map<string, string[]>();

  constructor(codes: ReadonlySet<string>) {
    for (const code of codes) {
      const parent = parentOf(code, codes);
      if (parent === undefined) continue;
      this.parent.set(code, parent);
      this.children.set(parent, [...(this.children.get(parent) ?? []), code]);
    }
  }

  /** 1 for a row without a parent. */
  level(code: string): number {
    const parent = this.parent.get(code);
    return parent === undefined ? 1 : this.level(parent) + 1;
  }
}

/** Indicators in file order; rows without a code of their own are issues and left out. */
export const readIndicators = (table: Table): RowsRead<Indicator> => {
  const { own, others } = codedRows(table);
  const parents = new Parents(new Set(own.keys()));
  const read = ([code, row]: readonly [string, Row]): Indicator => indicatorOf(code, row, parents);
  return { rows: [...own].map(read), leftOut: others.map(read) };
};
