/** Ledgers with every oddity at once: nothing is lost and nothing is counted twice. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cellsIn } from '../../../src/data/large/row-cells.ts';
import { readerOf } from './read-whole.ts';

interface Made {
  readonly text: string;
  /** Fen of a row that counts; null without an amount; absent for a record that is left out. */
  readonly fen?: bigint | null;
  readonly category?: string;
  readonly odd?: string;
}

const decimal = (fen: bigint): string => {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const grouped = (fen: bigint): string => decimal(fen).replace(/\B(?=(\d{3})+\.)/g, ',');
const wide = (text: string): string =>
  text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const fenOf = fc.oneof(
  fc.bigInt({ min: -999999n, max: 99999999n }),
  fc.bigInt({ min: 10n ** 15n, max: 10n ** 19n }),
);
const category = fc.constantFrom('专线', '机房', '"云,中心"', '');
const item = fc.constantFrom(
  '光纤维护',
  '"电费,第1期"',
  '"合同""所称"""',
  '"两\n行"',
  '合计机采购',
  '设备小计器',
);
const counted = fc.tuple(fenOf, category, item, fc.nat(5)).map(([fen, own, name, way]): Made => {
  const written = [
    decimal(fen),
    `"${grouped(fen)}"`,
    `${decimal(fen)}元`,
    wide(decimal(fen)),
    `"${decimal(fen)}"`,
    ` ${decimal(fen)} `,
  ];
  return { text: `7,${own},${name},${written[way]}`, fen, category: own.replaceAll('"', '') };
});
const without = fc
  .tuple(
    fc.constantFrom(['', ''], ['/', ''], ['不详', 'amount'], ['0.001', 'finer'], ['5美元', 'unit']),
    category,
  )
  .map(
    ([[text = '', odd = ''], own]): Made => ({
      text: `8,${own},某项,${text}`,
      fen: null,
      category: own.replaceAll('"', ''),
      ...(odd && { odd }),
    }),
  );
const left = fc.constantFrom<Made>(
  { text: '', odd: 'blank' },
  { text: ',,,', odd: 'blank' },
  { text: '合计,,,99', odd: 'total-row' },
  { text: ',,小 计,"1,000"', odd: 'total-row' },
  { text: '序号,类别,"项目",金额', odd: 'header' },
  { text: '1,a,b,1,234', odd: 'ragged' },
  { text: '1,a', odd: 'ragged' },
  { text: '1,"a" b,c,5', odd: 'quote' },
);
const records = fc.array(fc.oneof({ weight: 4, arbitrary: counted }, without, left), { maxLength: 25 });

test('rows that count and records left out are the records of the file, and the sums are exact', async () => {
  await fc.assert(
    fc.asyncProperty(
      records,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.integer({ min: 1, max: 200 }),
      async (made, end, isEnded, piece) => {
        const file = ['序号,类别,项目,金额', ...made.map(({ text }) => text.replaceAll('\n', end))].join(end);
        // A blank record at the end of a file is not one, unless a line end follows.
        const reader = await readerOf(isEnded || made.at(-1)?.text === '' ? file + end : file, { piece });
        const rows = made.filter(({ fen }) => fen !== undefined);
        const { totals, groups } = reader.found;
        const sum = rows.reduce((total, { fen }) => total + (fen ?? 0n), 0n);
        expect(totals.sum).toBe(sum);
        expect(totals.rows).toBe(rows.length);
        expect(totals.withoutAmount).toBe(rows.filter(({ fen }) => fen === null).length);
        const { counts } = reader.oddities;
        const odd = made.flatMap((one, at) => (one.odd ? [`${one.odd} ${at + 2}`] : []));
        expect(reader.oddities.first.map(({ code, row }) => `${code} ${row}`)).toEqual(odd);
        const leftOut = ['blank', 'ragged', 'total-row', 'quote', 'header'] as const;
        expect(totals.rows + leftOut.reduce((count, code) => count + (counts[code] ?? 0), 0)).toBe(
          made.length,
        );
        for (const { name, sum: own, rows: count } of groups) {
          const members = rows.filter((row) => row.category === name);
          expect(count).toBe(members.length);
          expect(own).toBe(members.reduce((total, { fen }) => total + (fen ?? 0n), 0n));
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('cells are those that papaparse reads from the whole text', async () => {
  const sign = fc.constantFrom('a', '"', '""', ',', '\n', ' ', '中', '1', 'x"', '"y');
  const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 40 }), async (body, piece) => {
      const file = `项目,金额\n${body}`;
      const parsed = Papa.parse<string[]>(file, { delimiter: ',', newline: '\n', fastMode: false });
      // Past a quote that is not closed as it should be the readings part: ours goes on with the next line.
      if (parsed.errors.length > 0) return;
      const reader = await readerOf(file, { piece });
      const shown = reader.blocks.flatMap((block) =>
        Array.from({ length: block.count }, (_, index) => cellsIn(',')(block, index)),
      );
      const expected = parsed.data
        .slice(1)
        .filter((cells) => cells.length >= 2 && cells.some((cell) => cell.trim() !== ''))
        .filter((cells) => cells.slice(2).every((cell) => cell.trim() === ''));
      expect(shown).toEqual(expected);
      expect(reader.oddities.counts.quote).toBeUndefined();
      compared += expected.length;
    }),
    { numRuns: 3000, examples: [[',"""" \n', 1]] },
  );
  expect(compared).toBeGreaterThan(200);
});
