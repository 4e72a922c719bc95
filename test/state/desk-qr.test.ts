/** QR codes: the path draws exactly the dark modules; a text that is too long is refused. */
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode, qrSvg } from '../../src/state/desk-qr.ts';

const link = 'https://example.org/zh-cn/reports/sample/what-if/#w=1;2.2.2=0;inputs.spent=495.05;k=rjz2gl';

/** The modules that a path covers. */
const drawn = (path: string): ReadonlySet<string> =>
  new Set(
    [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].flatMap(([, x, y, length, back]) => {
      expect(back).toBe(length);
      return Array.from({ length: Number(length) }, (_, at) => `${Number(x) + at} ${y}`);
    }),
  );

test('every dark module, and no other, with a quiet zone of four', () => {
  const code = qrCode(link);
  const { data } = encode(link, { ecc: 'L', boostEcc: true, border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((module, x) => (module ? [`${x} ${y}`] : [])));
  expect(drawn(code?.path ?? '')).toEqual(new Set(dark));
  expect(code?.size).toBe(data.length);
  // The three finders have their outer corners just inside the quiet zone.
  const last = (code?.size ?? 0) - 5;
  for (const corner of ['4 4', `${last} 4`, `4 ${last}`]) expect(dark).toContain(corner);
  expect(dark.filter((at) => /^[0-3] | [0-3]$/.test(at))).toEqual([]);
});

test('as a file of its own it is one path on white', () => {
  const code = qrCode(link);
  expect(code && qrSvg(code)).toMatch(
    /^<svg [^>]*viewBox="0 0 (\d+) \1"[^>]*><rect [^>]*fill="#fff"\/><path d="M[^"]+"\/><\/svg>\n$/,
  );
});

test('a text too long to be read from a screen gives none', () => {
  expect(qrCode(`${link}${'x'.repeat(1200)}`)).toBeDefined();
  expect(qrCode(`${link}${'x'.repeat(1500)}`)).toBeUndefined();
  expect(qrCode('x'.repeat(9000))).toBeUndefined();
});
