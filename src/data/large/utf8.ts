/** UTF-8 bytes of a large ledger and their text. */

// A mark for the byte order in the middle of a text is a sign like any other.
const [lenient, strict] = [
  new TextDecoder('utf-8', { ignoreBOM: true }),
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }),
];
const encoder = new TextEncoder();

/** Text of bytes that are known to be UTF-8. */
export const decoded = (bytes: Uint8Array): string => lenient.decode(bytes);
export const encoded = (text: string): Uint8Array => encoder.encode(text);
export const utf8Length = (text: string): number => encoder.encode(text).length;

/** Bytes without a character that is cut off at their end. */
const withoutCut = (bytes: Uint8Array): Uint8Array => {
  let at = bytes.length - 1;
  while (at > 0 && at > bytes.length - 4 && ((bytes[at] as number) & 0xc0) === 0x80) at--;
  return (bytes[at] ?? 0) >= 0xc0 ? bytes.subarray(0, at) : bytes;
};

/** Text of bytes; a character cut off at their end is left out unless they are all. Undefined for no UTF-8. */
export const strictlyDecoded = (bytes: Uint8Array, isAll: boolean): string | undefined => {
  try {
    return strict.decode(bytes);
  } catch {
    if (isAll) return undefined;
  }
  try {
    return strict.decode(withoutCut(bytes));
  } catch {
    return undefined;
  }
};

/**
 * Length of the character that begins at a place, which is no ASCII; 0 where the bytes end before it does, -1 where
 * there is none. Neither longer forms than needed nor surrogates count as characters.
 */
export const characterLength = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] as number;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : -1;
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next];
    if (byte === undefined) return 0;
    if ((byte & 0xc0) !== 0x80) return -1;
    if (next > 1) continue;
    if ((first === 0xe0 && byte < 0xa0) || (first === 0xed && byte > 0x9f)) return -1;
    if ((first === 0xf0 && byte < 0x90) || (first === 0xf4 && byte > 0x8f)) return -1;
  }
  return length;
};
