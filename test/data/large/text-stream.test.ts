/** Bytes cut anywhere give the same text: no character, line end or quote is lost at a border. */
import { describe, expect, test } from 'vitest';
import type { LedgerReader } from '../../../src/data/large/reader.ts';
import { cellsIn } from '../../../src/data/large/row-cells.ts';
import { inGb18030 } from './gb18030.ts';
import { readerOf, readWhole } from './read-whole.ts';

const lines = [
  '序号,类别,项目名称,支付金额（元）,备注',
  '1,专线,政务外网光纤维护,"1,234.50","发票未附\r\n资金申请未附"',
  '2,机房,云计算中心机房电费,946767.18,"合同所称""验收合格""后支付"',
  '3,专线,𠮷野家𝐀,-5,',
];
const text = `${lines.join('\r\n')}\r\n`;
const plain = text.replace('𠮷野家𝐀', '吉野家');

const rowsOf = (reader: LedgerReader): readonly (readonly string[])[] =>
  reader.blocks.flatMap((block) =>
    Array.from({ length: block.count }, (_, index) => cellsIn(reader.shape?.delimiter ?? ',')(block, index)),
  );
const expected = [
  ['1', '专线', '政务外网光纤维护', '1,234.50', '发票未附\n资金申请未附'],
  ['2', '机房', '云计算中心机房电费', '946767.18', '合同所称"验收合格"后支付'],
  ['3', '专线', '𠮷野家𝐀', '-5', ''],
];
const sum = 123450n + 94676718n - 500n;
const utf16 = (little: boolean): Uint8Array => {
  const all = `\ufeff${text}`;
  const view = new DataView(new ArrayBuffer(all.length * 2));
  for (let at = 0; at < all.length; at++) view.setUint16(at * 2, all.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
};

describe.each([
  ['utf-8', new TextEncoder().encode(text), expected],
  ['utf-8-bom', new TextEncoder().encode(`\ufeff${text}`), expected],
  ['utf-16', utf16(true), expected],
  ['utf-16', utf16(false), expected],
  ['gb18030', inGb18030(plain), [expected[0], expected[1], ['3', '专线', '吉野家', '-5', '']]],
] as const)('%s', (encoding, bytes, rows) => {
  test('cut into pieces and chunks of every size', async () => {
    for (let size = 1; size <= 90; size++) {
      const reader = await readerOf(bytes, { piece: size, chunk: size % 7 === 0 ? 3 : bytes.length });
      expect(reader.shape?.encoding).toBe(encoding);
      expect(rowsOf(reader)).toEqual(rows);
      expect(reader.found.totals.sum).toBe(sum);
    }
  });

  test('cut in two at every byte', async () => {
    for (let size = 91; size < bytes.length; size++) {
      const reader = await readerOf(bytes, { piece: size });
      expect(rowsOf(reader)).toEqual(rows);
    }
  });
});

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

describe('what the encoding turns out to be', () => {
  test('GB18030 after a long run of ASCII is begun anew', async () => {
    const ascii = Array.from({ length: 400 }, (_, at) => `${at},x,y,1,\n`).join('');
    const bytes = joined(
      new TextEncoder().encode(`no,category,item,amount,note\n${ascii}`),
      inGb18030('9,专线,线路费,2,\n'),
    );
    const reader = await readerOf(bytes, { piece: 256 });
    expect(reader.shape?.encoding).toBe('gb18030');
    expect(reader.found.totals).toMatchObject({ rows: 401, sum: 40200n });
    expect(reader.names).toEqual(['x', '专线']);
  });

  test('UTF-8 with one broken byte is refused, not read as nonsense', async () => {
    const bytes = joined(
      new TextEncoder().encode(plain.slice(0, -2)),
      Uint8Array.of(0xff),
      new TextEncoder().encode('\n'),
    );
    expect(await readWhole(bytes, { piece: 64 })).toMatchObject({ code: 'encoding', found: 'FF 0A' });
  });

  test.each([
    ['PK\u0003\u0004 rest', '.docx | .xlsx | .zip'],
    ['项目,金额\na\u0000,1\n', 'U+0000'],
  ])('%j is no text', async (file, found) => {
    expect(await readWhole(file, { chunk: 2 })).toMatchObject({ code: 'binary-file', found });
  });
});
