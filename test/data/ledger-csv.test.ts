/** What the ledger hands out as a file reads as the same rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Issue } from '../../src/core/issue.ts';
import type { SpendingRow } from '../../src/core/report.ts';
import { readCsv } from '../../src/data/csv.ts';
import { unguarded } from '../../src/data/formula-guard.ts';
import { ledgerCells, ledgerColumns, writeLedger } from '../../src/data/ledger-csv.ts';
import { readTable } from '../../src/data/table.ts';
import { readSpending } from '../../src/data/tables/money.ts';

const read = (text: string): { readonly rows: readonly SpendingRow[]; readonly issues: readonly Issue[] } => {
  const issues: Issue[] = [];
  const { rows } = readSpending(readTable('spending', text.replace(/^\ufeff/, ''), issues));
  return { rows, issues };
};
const written = (rows: readonly SpendingRow[]): string => writeLedger(rows.map(ledgerCells));

test('the ledger of the report comes back as it is, cell by cell', () => {
  const folder = join(import.meta.dirname, '..', '..', 'content', 'reports', 'panyu-2023-digital-government');
  const published = readFileSync(join(folder, 'spending.csv'), 'utf8');
  const before = read(published);
  const text = written(before.rows);
  expect(before.rows).toHaveLength(22);
  expect(text.startsWith('\ufeffno,category,category_en,item,')).toBe(true);
  expect(read(text)).toEqual(before);
  const cells = (csv: string) =>
    readCsv('spending.csv', csv.replace(/^\ufeff/, '')).rows.map((row) => row.cells);
  expect(cells(text)).toEqual(cells(published));
});

test('refunds, rows without an amount, other units, quotes and line breaks survive', () => {
  const source = [
    'no,category,item,amount,unit,start,end,accepted,papers,paid,note',
    '1,专线,"电信 ""专线""，一年",-12.50,,2022年12月,2023,,,2023/1/9,',
    '2,专线,移动,/,,,,,,,没有金额',
    '3,维护,机房,"1,260.5",万元,,,2022.9.3,部分,2022,"两行\n说明"',
    '4,维护,电费,¥5,,,,,,,',
  ].join('\n');
  const before = read(source);
  expect(before.issues).toEqual([]);
  const after = read(written(before.rows));
  expect(after.issues).toEqual([]);
  const facts = ({ row: _row, ...rest }: SpendingRow) => rest;
  expect(after.rows.map(facts)).toEqual(before.rows.map(facts));
  expect(after.rows.map(({ amount }) => amount?.unit)).toEqual(['元', undefined, '万元', '元']);
  expect(after.rows[0]).toMatchObject({ start: '2022-12', end: '2023' });
  expect(after.rows[2]).toMatchObject({ accepted: '2022-09-03', papers: 'partial' });
});

test('no text runs as a formula, every text is told again, and amounts stay numbers', () => {
  const word = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\0]/g, ' '));
  fc.assert(
    fc.property(word, word, fc.integer(), (item, note, yuan) => {
      const cells = { no: '1', category: 'x', item, amount: String(yuan), note };
      const [row] = readCsv('t.csv', writeLedger([cells]).replace(/^\ufeff/, '')).rows;
      const of = (key: (typeof ledgerColumns)[number]) => row?.cells[ledgerColumns.indexOf(key)] ?? '';
      expect(of('amount')).toBe(String(yuan));
      expect(unguarded(of('item'))).toBe(item);
      expect(unguarded(of('note'))).toBe(note);
      expect(of('item')).not.toMatch(/^[=+@\t]/);
    }),
  );
});
