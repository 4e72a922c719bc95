/** readings.csv and replies.csv → what other places of the report print, and what the publisher answers. */
import type { ReadingRow, ReplyRow } from '../../core/report.ts';
import { present } from '../place.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import type { RowsRead } from './ids.ts';
import { readCode } from './indicators.ts';

const nowhere = { 'zh-cn': '' };

const readingOf = (row: Row): ReadingRow => {
  const code = row.required('code') ?? '';
  return present<ReadingRow>({
    reading: row.requiredWords('reading') ?? nowhere,
    code: readCode(code) ?? code,
    name: row.localised('name'),
    points: row.sizedFigure('points', 'marks'),
    score: row.figure('score', 'marks'),
    rate: row.figure('rate', 'share'),
    evidence: row.localised('evidence'),
    row: row.row,
  });
};

/** One row per place and indicator; a second one for the same cell is an issue. */
export const readReadings = (table: Table): RowsRead<ReadingRow> => {
  const [rows, leftOut]: [ReadingRow[], ReadingRow[]] = [[], []];
  const first = new Map<string, Row>();
  for (const row of table.rows) {
    const reading = readingOf(row);
    const id = `${reading.reading['zh-cn']} ${reading.code}`;
    const before = first.get(id);
    if (before && reading.code !== '') {
      const params = { first: String(before.row) };
      row.issue('code', 'code-duplicate', { found: reading.code, params });
    } else first.set(id, row);
    (before ? leftOut : rows).push(reading);
  }
  return { rows, leftOut };
};

export const readReplies = (table: Table): RowsRead<ReplyRow> => ({
  rows: table.rows.map((row) => {
    row.required('date');
    return present<ReplyRow>({
      to: row.required('to')?.normalize('NFKC') ?? '',
      date: row.date('date'),
      by: row.requiredWords('by') ?? nowhere,
      text: row.requiredWords('text') ?? nowhere,
      row: row.row,
    });
  }),
  leftOut: [],
});
