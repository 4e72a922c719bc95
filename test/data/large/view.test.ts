/** Filter and order of a large ledger are those of a small one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactFrom } from '../../../src/core/exact.ts';
import { viewSteps } from '../../../src/core/ledger/large/view.ts';
import type { LedgerLine } from '../../../src/core/ledger/line.ts';
import { filtered, searchText } from '../../../src/core/ledger/search.ts';
import { arranged, type LedgerOrder } from '../../../src/core/ledger/sort.ts';
import { writeCsv } from '../../../src/data/csv.ts';
import { textsIn } from '../../../src/data/large/row-cells.ts';
import { readerOf } from './read-whole.ts';

/** A view made in one go. */
const viewOf = (
  reader: Awaited<ReturnType<typeof readerOf>>,
  query: string,
  category: string,
  order: LedgerOrder,
) => {
  const delimiter = reader.shape?.delimiter ?? ',';
  const steps = viewSteps(reader, { query, category }, order, delimiter, textsIn(delimiter));
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};

const words = [
  '云',
  '（',
  '(2022',
  'ａbc',
  'ABC',
  'é',
  'e\u0301',
  'ｶﾞ',
  'ガ',
  '㎡',
  'm2',
  '①',
  '1',
  '"',
  'a"b',
  'ß',
  'Σας',
  '한',
  '㈱',
  '𝐀',
  '−5',
  '…',
  '⼈',
  "'=1",
  '株',
];
const cell = fc
  .oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  )
  .map((text) => text.replace(/[\r\n\0]/g, ' ').replace(/^'+/, ''));
const amount = fc.oneof(
  fc.constantFrom('', '/'),
  fc.integer({ min: -99999, max: 99999 }).map((fen) => `${fen}`),
);
const date = fc.constantFrom('', '2023-01-05', '2023', '2023-01', '2022年3月31日', '不详');
const record = fc.tuple(fc.constantFrom('甲', '乙', '', '丙,"x"'), cell, amount, date);
const iso: Readonly<Record<string, string>> = { '2022年3月31日': '2022-03-31' };

test('for any words, category and order', async () => {
  const query = fc.oneof(
    fc.constantFrom(...words, '', '云 1', ',', '5'),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
  );
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 12 }),
      query,
      fc.constantFrom('', '甲', '丙,"x"', '没有'),
      fc.constantFrom<LedgerOrder>('no', 'amount', 'date', 'category'),
      async (records, asked, category, order) => {
        const rows = records.map((cells, at) => [`R${at}`, ...cells]);
        const reader = await readerOf(writeCsv([['序号', '类别', '项目', '金额', '日期'], ...rows]));
        const lines = rows.map((cells, at): LedgerLine => {
          const [no = '', own = '', , written = '', day = ''] = cells;
          const value = exactFrom(written);
          const known = day === '' || day === '不详' ? undefined : (iso[day] ?? day);
          return {
            at,
            no,
            category: own,
            text: searchText(cells),
            ...(value && { amount: value }),
            ...(known && { date: known }),
          };
        });
        // A word that is an amount finds that amount, however it is written: not the business of this test.
        if (asked.split(/\s+/).some((word) => /^-?[\d.,]+$/.test(word.normalize('NFKC').replace('−', '-'))))
          return;
        const chosen = filtered(lines, { query: asked, category });
        const expected = arranged(chosen, order).flatMap((group) => group.lines.map(({ at }) => at));
        const view = viewOf(reader, asked, category, order);
        found += expected.length;
        if (order === 'category') {
          // Groups that tie may come in another order than in a list that was filtered first.
          expect([...view.places].sort()).toEqual([...expected].sort());
          const names = [...new Set([...view.places].map((at) => lines[at]?.category))];
          expect(names).toEqual(view.found.groups.map(({ name }) => name));
        } else expect([...view.places]).toEqual(expected);
        expect(view.found.totals.rows).toBe(expected.length);
      },
    ),
    { numRuns: 600 },
  );
  expect(found).toBeGreaterThan(100);
});

test('an amount is found however the file writes it', async () => {
  const reader = await readerOf('项目,金额\na,"1,234.50"\nb,1234.5\nc,１２３４．５０\nd,12345\n');
  expect([...viewOf(reader, '1,234.50', '', 'no').places]).toEqual([0, 1, 2]);
});

test('amounts that no float holds are sorted among the others', async () => {
  const reader = await readerOf(
    '项目,金额\na,5\nb,-99999999999999999\nc,99999999999999999.01\nd,\ne,99999999999999999.02\nf,-7\n',
  );
  expect([...viewOf(reader, '', '', 'amount').places]).toEqual([4, 2, 0, 5, 1, 3]);
  expect(reader.found.totals.sum).toBe(
    500n - 700n - 9999999999999999900n + 9999999999999999901n + 9999999999999999902n,
  );
});
