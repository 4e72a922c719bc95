import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ex, fixed, plain } from '../../src/core/exact.ts';
import { isFigure, readFigure } from '../../src/core/number-text.ts';

type Read = readonly [text: string, unit: string, value: string, decimals: number, inForce: string];

const figures: readonly Read[] = [
  ['12', '', '12', 0, ''],
  ['0', '', '0', 0, ''],
  ['0012', '', '12', 0, ''],
  ['1.10', '', '1.1', 2, ''],
  ['.5', '', '0.5', 1, ''],
  ['0.50', '', '0.5', 2, ''],
  ['-30.01', '', '-30.01', 2, ''],
  ['−30.01', '', '-30.01', 2, ''],
  ['－30.01', '', '-30.01', 2, ''],
  ['+4', '', '4', 0, ''],
  ['- 5', '', '-5', 0, ''],
  ['-0', '', '0', 0, ''],
  ['１２．５％', '', '0.125', 1, '%'],
  ['１２', '', '12', 0, ''],
  ['84.40%', '', '0.844', 2, '%'],
  ['84.4 %', '', '0.844', 1, '%'],
  ['84.4', '%', '0.844', 1, '%'],
  ['84.4%', '%', '0.844', 1, '%'],
  ['105.6%', '', '1.056', 1, '%'],
  ['1,164.43', '', '1164.43', 2, ''],
  ['1，164.43', '', '1164.43', 2, ''],
  ['1 164.43', '', '1164.43', 2, ''],
  ['12,345,678', '', '12345678', 0, ''],
  ['12 345 678.9', '', '12345678.9', 1, ''],
  ['1,164.43 万元', '', '11644300', 2, '万元'],
  ['428.54万元', '', '4285400', 2, '万元'],
  ['428.54', '万元', '4285400', 2, '万元'],
  ['428.54 元', '万元', '428.54', 2, '元'],
  ['1.5亿元', '', '150000000', 1, '亿元'],
  ['1.5', '亿元', '150000000', 1, '亿元'],
  ['4285434.4', '元', '4285434.4', 1, '元'],
  ['¥1,234.50', '', '1234.5', 2, '元'],
  ['￥1234.50', '元', '1234.5', 2, '元'],
  ['-¥5', '', '-5', 0, '元'],
  ['¥-5', '', '-5', 0, '元'],
  ['¥3万元', '', '30000', 0, '万元'],
  ['  7 ', '', '7', 0, ''],
  ['\u30007\u3000', '', '7', 0, ''],
  ['\ufeff7', '', '7', 0, ''],
  ['1\u00a0164', '', '1164', 0, ''],
  ['4分', '', '4', 0, '分'],
  ['4', '分', '4', 0, '分'],
  ['6 项', '', '6', 0, '项'],
  ['6', '项', '6', 0, '项'],
  ['22个', '', '22', 0, '个'],
  ['6.6个百分点', '', '6.6', 1, '个百分点'],
  ['12', 'items', '12', 0, 'items'],
  ['0.0900000762939453', '', '0.0900000762939453', 16, ''],
];

test.each(figures)('%j in a column of "%s" is %s', (text, unit, value, decimals, inForce) => {
  const read = readFigure(text, unit);
  expect(read).toEqual({
    value: ex(value),
    money: ['元', '万元', '亿元'].includes(inForce),
    decimals,
    unit: inForce,
    text: text.trim(),
  });
});

const problems: readonly (readonly [text: string, unit: string, code: string, expected?: string])[] = [
  ['', '', 'number'],
  ['   ', '', 'number'],
  ['5.', '', 'number'],
  ['1e3', '', 'number'],
  ['1.2.3', '', 'number'],
  ['l2', '', 'number'],
  ['1O', '', 'number'],
  ['NaN', '', 'number'],
  ['Infinity', '', 'number'],
  ['四', '', 'number'],
  ['一亿', '', 'number'],
  ['--5', '', 'number'],
  ['+-5', '', 'number'],
  ['-¥-5', '', 'number'],
  ['≥5', '', 'number'],
  ['约5', '', 'number'],
  ['5-10', '', 'number'],
  ['4/5', '', 'number'],
  ['(1,234.50)', '', 'number', '-1,234.50'],
  ['（30.01）', '', 'number', '-30.01'],
  ['12\n345', '', 'number'],
  ['1.234,56', '', 'number'],
  ['5²', '', 'unit'],
  ['½', '', 'number'],
  ['0x10', '', 'number'],
  ['1_000', '', 'number'],
  ["1'000", '', 'number'],
  [',5', '', 'number'],
  ['1'.repeat(81), '', 'number'],
  ['1,23', '', 'number-ambiguous', '1.23 | 123'],
  ['12 5', '', 'number-ambiguous', '12.5 | 125'],
  ['0,123', '', 'number-ambiguous', '0.123 | 0123'],
  ['1,234,56', '', 'number-ambiguous'],
  ['1234,567', '', 'number-ambiguous'],
  ['1,23.4', '', 'number-ambiguous'],
  ['1,234 567', '', 'number-ambiguous'],
  ['5,', '', 'number-ambiguous'],
  ['¥5', '万元', 'number-ambiguous', '万元 | 元'],
  ['3万', '', 'unit'],
  ['12kg', '', 'unit'],
  ['12优', '', 'unit'],
  ['$5', '', 'number'],
  ['5‰', '', 'unit'],
  ['84.4%', '万元', 'unit', '万元'],
  ['5元', '%', 'unit', '%'],
  ['60%', '分', 'unit', '分'],
  ['6项', '个', 'unit', '个'],
  ['¥5%', '', 'unit', '元 | 万元 | 亿元'],
];

const named = problems.map(([text, unit, code, expected]) => ({ text, unit, code, expected }));

test.each(named)('$text in a column of "$unit" is a problem: $code', ({ text, unit, code, expected }) => {
  const read = readFigure(text, unit);
  expect(read).toMatchObject({ code, ...(expected !== undefined && { expected }) });
  expect(isFigure(read)).toBe(false);
});

test('no text makes it throw, and a figure keeps what was printed', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0123456789,.-+％%元万亿 ，．−¥(eE') }),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('', '%', '元', '万元', '分'), (cell, unit) => {
      const read = readFigure(cell, unit);
      if (isFigure(read)) expect(read.text).toBe(cell.trim());
      else expect(read.expected).not.toBe('');
    }),
    { numRuns: 3000 },
  );
});

test('every decimal is read back from its own text, with and without separators', () => {
  const decimal = fc.tuple(
    fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    fc.integer({ min: 0, max: 6 }),
  );
  fc.assert(
    fc.property(decimal, ([units, places]) => {
      const value = { n: units, d: 1n };
      const text = `${fixed(value, 0)}${places > 0 ? `.${'123456'.slice(0, places)}` : ''}`;
      const grouped = text.replace(/(?<!\.\d*)\d(?=(?:\d{3})+(?!\d))/g, '$&,');
      const [bare, separated] = [readFigure(text), readFigure(grouped)];
      expect(isFigure(bare) && plain(bare.value)).toBe(plain(ex(text)));
      expect(isFigure(separated) && isFigure(bare) && separated.value).toEqual(isFigure(bare) && bare.value);
      expect(isFigure(bare) && bare.decimals).toBe(places);
    }),
  );
});
