import { describe, expect, test } from 'vitest';
import { decode } from '../../src/data/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), little);
  return bytes;
};
/** 编码,名称 in GB18030. */
const gb18030 = Uint8Array.of(0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6);

describe('text', () => {
  test.each([
    ['UTF-8', utf8('编码,名称'), 'utf-8'],
    ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('编码,名称')), 'utf-8-bom'],
    ['GB18030, as Excel saves it', gb18030, 'gb18030'],
    ['UTF-16, little end first', utf16('编码,名称', true), 'utf-16'],
    ['UTF-16, big end first', utf16('编码,名称', false), 'utf-16'],
  ])('%s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: '编码,名称', encoding });
  });

  test('an empty file is empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('line ends, tabs and Chinese beyond the basic plane are text', () => {
    expect(decode(utf8('a\tb\r\n\u{20000}'))).toEqual({ text: 'a\tb\r\n\u{20000}', encoding: 'utf-8' });
  });
});

describe('what is no text is refused, with its kind', () => {
  test.each([
    ['an old Word or Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], '.doc | .xls'],
    ['a new Word or Excel file', [0x50, 0x4b, 0x03, 0x04, 0x14], '.docx | .xlsx | .zip'],
    ['a PDF', [...utf8('%PDF-1.7')], '.pdf'],
    ['a byte of zero', [0x61, 0x00, 0x62], 'U+0000'],
    ['UTF-16 without a mark', [0x00, 0xff, 0x00, 0x61], 'U+0000'],
  ])('%s', (_, bytes, found) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({ code: 'binary-file', found });
  });
});

describe('a damaged file is not read as another encoding', () => {
  test('UTF-8 with one broken character keeps its line', () => {
    const bytes = Uint8Array.of(...utf8('编码,名称\n1,项目'), 0xe5, 0xae, ...utf8('排\n2,项目管理\n'));
    expect(decode(bytes)).toEqual({
      code: 'encoding',
      found: 'E5 AE E6 8E',
      expected: 'UTF-8 | GB18030',
      row: 2,
    });
  });

  test('bytes that fit neither', () => {
    expect(decode(Uint8Array.of(0x61, 0xff, 0xff))).toMatchObject({ code: 'encoding', found: 'FF FF' });
  });
});
