/** progress.csv, targets.csv and findings.csv → what was done, what was aimed at, what was found. */
import type { FindingRow, ProgressRow, TargetRow } from '../../core/report.ts';
import { evidenceWords, targetResultWords, targetSetWords } from '../choices.ts';
import { isNotApplicable } from '../not-applicable.ts';
import { present } from '../place.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import { type RowsRead, readById } from './ids.ts';
import { readCode } from './indicators.ts';

const nowhere = { 'zh-cn': '' };

export const readProgress = (table: Table): RowsRead<ProgressRow> =>
  readById(table, 'no', (no, row) => {
    row.required('evidence');
    return present<ProgressRow>({
      no,
      item: row.requiredWords('item') ?? nowhere,
      service: row.localised('service'),
      start: row.date('start'),
      end: row.date('end'),
      accepted: row.date('accepted'),
      status: row.localised('status'),
      evidence: row.choice('evidence', evidenceWords) ?? 'not-stated',
      indicators: row.list('indicators'),
      row: row.row,
    });
  });

/** A cell with one indicator code; text that is no code stays as written and is refused as unknown later. */
const codeIn = (row: Row, column: string): string | undefined => {
  const text = row.text(column);
  return text === undefined || isNotApplicable(text) ? undefined : (readCode(text) ?? text);
};

/** Targets are numbered within their set. */
export const readTargets = (table: Table): RowsRead<TargetRow> => {
  const seen = new Map<string, Row>();
  const [rows, leftOut]: [TargetRow[], TargetRow[]] = [[], []];
  for (const row of table.rows) {
    const [set, no] = [row.required('set'), row.required('no')];
    const chosen = row.choice('set', targetSetWords);
    const result = row.required('result') && row.choice('result', targetResultWords);
    const target = present<TargetRow>({
      set: chosen ?? 'declared',
      no: no?.normalize('NFKC') ?? '',
      group: row.localised('group'),
      name: row.requiredWords('name') ?? nowhere,
      target: row.localised('target'),
      actual: row.localised('actual'),
      quantified: row.truth('quantified'),
      result: result || 'not-judged',
      indicator: codeIn(row, 'indicator'),
      row: row.row,
    });
    const id = `${chosen} ${target.no}`;
    const isNumbered = set !== undefined && no !== undefined;
    const first = isNumbered ? seen.get(id) : undefined;
    if (first) row.issue('no', 'id-duplicate', { found: no ?? '', params: { first: String(first.row) } });
    else if (isNumbered) seen.set(id, row);
    (isNumbered ? rows : leftOut).push(target);
  }
  return { rows, leftOut };
};

export const readFindings = (table: Table): RowsRead<FindingRow> =>
  readById(table, 'id', (id, row) =>
    present<FindingRow>({
      id,
      title: row.requiredWords('title') ?? nowhere,
      problem: row.requiredWords('problem') ?? nowhere,
      indicators: row.list('indicators'),
      ledger: row.list('ledger'),
      remedyTitle: row.localised('remedy_title'),
      remedy: row.localised('remedy'),
      row: row.row,
    }),
  );
