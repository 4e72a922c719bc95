import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { table, width, wrapped } from '../../src/cli/terminal.ts';

test('Chinese signs take two columns', () => {
  expect([width('abc'), width('公布 77.3%'), width('（≠）')]).toEqual([3, 10, 5]);
});

test('figures stand to the right, names to the left', () => {
  expect(
    table([
      ['编码', '名称', '得分'],
      ['1', '管理', '36.5'],
    ]),
  ).toEqual(['编码  名称  得分', '1     管理  36.5']);
});

describe('wrapping', () => {
  test('words stay whole, closing signs stay with what they close', () => {
    expect(wrapped('总分因此变动 −4.00 分；等级不变。', 14, '  ')).toEqual([
      '  总分因此变动',
      '  −4.00 分；等',
      '  级不变。',
    ]);
    expect(wrapped('published 47; recomputed 46', 16, '', '  ')).toEqual([
      'published 47;',
      '  recomputed 46',
    ]);
  });

  test('nothing is lost, and no line is too wide unless one word is', () => {
    // Ten wide signs and an indent: one piece is never wider than 24.
    const texts = fc.string({ unit: fc.constantFrom(...'总分，（77.3%） ≠ab“甲”；。-'), maxLength: 10 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 40 }), (text, columns) => {
        const lines = wrapped(text, columns, '  ', '    ');
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) {
          const isOneWord = !/\s|[\u2e80-\u303f\u4e00-\u9fff]/.test(line.trim().slice(1));
          if (!isOneWord) expect(width(line), line).toBeLessThanOrEqual(Math.max(columns, 24));
        }
      }),
    );
  });
});
