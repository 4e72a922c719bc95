/** Records that the parser has to read: found alike in a small piece of the file and in a large one. */
import { expect, test, vi } from 'vitest';
import { nextRecord } from '../../../src/data/large/records.ts';
import { encoded } from '../../../src/data/large/utf8.ts';
import { readerOf } from './read-whole.ts';

/** Around the end of the piece that the parser is given first. */
const lengths = Array.from({ length: 24 }, (_, at) => 4076 + at);
const rest = `\n${'2,b,5\n'.repeat(2000)}`;

test.each(['"', '"""', '"" "', '"  ', '","c"', '"  ,"d""e"'])(
  'whole, with %j at the end of the piece',
  (tail) => {
    for (const length of lengths) {
      const record = `"${'x'.repeat(length)}${tail}`;
      expect(nextRecord(encoded(record + rest), 0, ',', true)).toMatchObject({
        sound: true,
        next: record.length + 1,
      });
    }
  },
);

test('a quote that is wrong is wrong wherever the piece ends', () => {
  for (const length of lengths) {
    const record = `1,"${'x'.repeat(length)}" y,5`;
    expect(nextRecord(encoded(record + rest), 0, ',', true)).toMatchObject({
      sound: false,
      cells: [record],
      next: record.length + 1,
    });
  }
});

test('thousands of wrong quotes are not paid for with the longest record each', async () => {
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  const count = 3000;
  const rows = Array.from({ length: count }, (_, at) => `${at},"3" 管,5\n${at},"open,5\n${at},c,7\n`).join(
    '',
  );
  const { found, oddities } = await readerOf(`序号,项目,金额\n${rows}`);
  const bytes = decode.mock.calls.reduce((sum, [part]) => sum + (part?.byteLength ?? 0), 0);
  decode.mockRestore();
  expect(found.totals).toMatchObject({ rows: count, sum: BigInt(count) * 700n });
  expect(oddities.counts).toEqual({ quote: 2 * count });
  expect(bytes / (2 * count)).toBeLessThan(8192);
});
