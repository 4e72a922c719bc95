/**
 * Bytes → text. The order is fixed and nothing is guessed in silence: a byte order mark, else strict UTF-8,
 * else strict GB18030 (what Excel saves on a Chinese Windows); anything else is refused with its reason.
 */
export const encodings = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16'] as const;
export type Encoding = (typeof encodings)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

export interface DecodeProblem {
  readonly code: 'encoding' | 'binary-file';
  /** Kind of binary file, or the bytes that fit no encoding. */
  readonly found: string;
  readonly expected: string;
  /** Line of the first byte that is not UTF-8, where that can be told. */
  readonly row?: number;
}

export const accepted = 'UTF-8 | GB18030';

/** First bytes of files that people take for tables or texts. */
const signatures: readonly (readonly [bytes: readonly number[], kind: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], '.doc | .xls'],
  [[0x50, 0x4b, 0x03, 0x04], '.docx | .xlsx | .zip'],
  [[0x25, 0x50, 0x44, 0x46], '.pdf'],
  [[0x7b, 0x5c, 0x72, 0x74], '.rtf'],
  [[0x89, 0x50, 0x4e, 0x47], '.png'],
  [[0xff, 0xd8, 0xff], '.jpg'],
  [[0x1f, 0x8b], '.gz'],
];

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);

/** What kind of binary file begins so; undefined for what may be text. */
export const binaryKind = (bytes: Uint8Array): string | undefined =>
  signatures.find(([start]) => startsWith(bytes, start))?.[1];

const strict = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

export const hex = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');

/** Control characters other than tab, line ends, vertical tab and form feed do not occur in text. */
const controls = /(?![\t\n\v\f\r])\p{Cc}(?<![\u0080-\u009f])/u;
/** The first control character of a text that no text file holds. */
export const control = (text: string): string | undefined => {
  const found = controls.exec(text);
  return found ? `U+${hex(found[0].charCodeAt(0)).padStart(4, '0')}` : undefined;
};

const checked = (
  text: string | undefined,
  encoding: Encoding,
  bytes: Uint8Array,
): Decoded | DecodeProblem => {
  if (text === undefined) return broken(bytes);
  const odd = control(text);
  if (odd !== undefined) return { code: 'binary-file', found: odd, expected: accepted };
  return { text, encoding };
};

/** The first bytes that are not UTF-8, with their line. */
const broken = (bytes: Uint8Array): DecodeProblem => {
  const at = new TextDecoder('utf-8').decode(bytes).indexOf('\ufffd');
  const before = new TextEncoder().encode(new TextDecoder('utf-8').decode(bytes).slice(0, Math.max(at, 0)));
  const row = before.reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 1);
  const found = [...bytes.slice(before.length, before.length + 4)].map(hex).join(' ');
  return { code: 'encoding', found, expected: accepted, row };
};

/**
 * Whether bytes that are not quite UTF-8 were meant as UTF-8: then they hold more whole three-byte characters
 * than faults. Reading such a file as GB18030 would give fluent nonsense.
 */
const meantAsUtf8 = (bytes: Uint8Array): boolean => {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  let [whole, faults] = [0, 0];
  for (const character of lenient) {
    if (character === '\ufffd') faults++;
    else if (character > '\u07ff') whole++;
  }
  return whole > faults;
};

/** Characters that GB18030 gives to bytes which no Chinese text uses. */
export const unassigned = /[\ue000-\uf8ff\ufffd]|[\u{f0000}-\u{10ffff}]/u;

/** Text and encoding of a file, or why it cannot be read as text. */
export const decode = (bytes: Uint8Array): Decoded | DecodeProblem => {
  const kind = binaryKind(bytes);
  if (kind !== undefined) return { code: 'binary-file', found: kind, expected: '.csv | .yaml | .md' };
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return checked(strict(bytes, 'utf-8'), 'utf-8-bom', bytes);
  if (startsWith(bytes, [0xff, 0xfe])) return checked(strict(bytes, 'utf-16le'), 'utf-16', bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return checked(strict(bytes, 'utf-16be'), 'utf-16', bytes);
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== undefined) return checked(utf8, 'utf-8', bytes);
  if (bytes.includes(0)) return { code: 'binary-file', found: 'U+0000', expected: accepted };
  const gb = meantAsUtf8(bytes) ? undefined : strict(bytes, 'gb18030');
  return checked(gb !== undefined && unassigned.test(gb) ? undefined : gb, 'gb18030', bytes);
};
