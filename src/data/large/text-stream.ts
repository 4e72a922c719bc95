/**
 * Bytes → UTF-8, as they come. A decoder keeps what a chunk cuts off, so that no character is split. The encoding is
 * decided as in `decode.ts`; as what comes later cannot be known, a file that turns out not to be UTF-8 is begun anew.
 */
import {
  accepted,
  binaryKind,
  control,
  type DecodeProblem,
  type Encoding,
  hex,
  startsWith,
  unassigned,
} from '../decode.ts';
import { chunksOf, inChunks, type OpenBytes } from './byte-chunks.ts';
import { decoded, encoded } from './utf8.ts';

const [cr, lf] = [13, 10];
/** Bytes of the mark that says UTF-8. */
const mark = 3;

export interface TextPiece {
  /** UTF-8, line ends are `\n`; a character may be cut at either end. */
  readonly utf8: Uint8Array;
  /** Read so far. */
  readonly bytes: number;
  readonly isLast: boolean;
}

/** Ends with the problem where bytes do not fit. */
export type TextPieces = AsyncGenerator<TextPiece, DecodeProblem | undefined>;

export interface TextSource {
  readonly encoding: Encoding;
  readonly pieces: TextPieces;
}

/** Bytes of a piece: enough that no time is lost between two, few enough to stop between them. */
const pieceBytes = 1 << 19;

const refused = (code: DecodeProblem['code'], found: string): DecodeProblem => ({
  code,
  found,
  expected: accepted,
});

/** What is no text of that encoding. All of the first piece is looked at; of the others, what takes no time. */
const strangeIn = (text: string, encoding: Encoding, isFirst: boolean): DecodeProblem | undefined => {
  const found = isFirst ? control(text) : text.includes('\0') ? 'U+0000' : undefined;
  if (found !== undefined) return refused('binary-file', found);
  const unknown = encoding === 'gb18030' ? unassigned.exec(text)?.[0] : undefined;
  return unknown === undefined ? undefined : refused('encoding', unknown);
};

/** Line ends as `\n`, in place; the LF of a CRLF may stand in the next bytes. */
const plainEnds = (): ((bytes: Uint8Array) => Uint8Array) => {
  let afterCr = false;
  return (bytes) => {
    if (!afterCr && !bytes.includes(cr)) return bytes;
    let to = 0;
    for (const byte of bytes) {
      if (byte !== lf || !afterCr) bytes[to++] = byte === cr ? lf : byte;
      afterCr = byte === cr;
    }
    return bytes.subarray(0, to);
  };
};

/** UTF-8 of the pieces, or what is strange in them. UTF-8 itself is looked through when its records are read. */
const utf8Pieces = (encoding: Encoding, label: string) => {
  const decoder = label === 'utf-8' ? undefined : new TextDecoder(label, { fatal: true });
  const ends = plainEnds();
  return (bytes: Uint8Array, isFirst: boolean, isLast: boolean): Uint8Array | DecodeProblem => {
    if (!decoder) {
      const found = isFirst ? control(decoded(bytes)) : bytes.includes(0) ? 'U+0000' : undefined;
      return found === undefined ? ends(bytes) : refused('binary-file', found);
    }
    try {
      const text = decoder.decode(bytes, { stream: !isLast });
      return strangeIn(text, encoding, isFirst) ?? ends(encoded(text));
    } catch {
      return refused('encoding', '');
    }
  };
};

async function* piecesIn(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  label: string,
  size: number,
): TextPieces {
  const utf8Of = utf8Pieces(encoding, label);
  let read = encoding === 'utf-8-bom' ? mark : 0;
  let isFirst = true;
  for await (const { bytes, isLast } of inChunks(chunks, size)) {
    const utf8 = utf8Of(bytes, isFirst, isLast);
    isFirst = false;
    if ('code' in utf8) return utf8;
    read += bytes.length;
    yield { utf8, bytes: read, isLast };
  }
  return undefined;
}

/** Bytes that tell a kind of file. */
const told = 8;

/** The first bytes of a file, and its chunks without the first few. */
const withFirst = async (
  open: OpenBytes,
): Promise<{
  readonly first: Uint8Array;
  readonly from: (skipped: number) => AsyncGenerator<Uint8Array>;
}> => {
  const rest = chunksOf(await open());
  const first: number[] = [];
  while (first.length < told) {
    const next = await rest.next();
    if (next.done) break;
    // One chunk is enough but for streams that come in drops.
    for (const byte of next.value) first.push(byte);
  }
  const head = Uint8Array.from(first);
  const from = async function* (skipped: number): AsyncGenerator<Uint8Array> {
    try {
      yield head.subarray(skipped);
      yield* rest;
    } finally {
      await rest.return(undefined);
    }
  };
  return { first: head, from };
};

/** The text of a file as it is first taken, by its mark or as UTF-8; or what kind of file it is instead. */
export const openText = async (open: OpenBytes, size = pieceBytes): Promise<TextSource | DecodeProblem> => {
  const { first, from } = await withFirst(open);
  const kind = binaryKind(first);
  if (kind !== undefined) {
    for await (const _ of from(0)) break;
    return { code: 'binary-file', found: kind, expected: '.csv' };
  }
  const as = (encoding: Encoding, label = 'utf-8'): TextSource => ({
    encoding,
    pieces: piecesIn(from(encoding === 'utf-8-bom' ? mark : 0), encoding, label, size),
  });
  if (startsWith(first, [0xef, 0xbb, 0xbf])) return as('utf-8-bom');
  if (startsWith(first, [0xff, 0xfe])) return as('utf-16', 'utf-16le');
  if (startsWith(first, [0xfe, 0xff])) return as('utf-16', 'utf-16be');
  return as('utf-8');
};

/** So much is looked at after the first fault, in bytes. */
const looked = 1 << 22;

/** Bytes that are not UTF-8, and whether the rest was meant as UTF-8: see `decode.ts`. */
const judge = async (open: OpenBytes): Promise<{ readonly found: string; readonly meantAsUtf8: boolean }> => {
  const decoder = new TextDecoder('utf-8');
  let [whole, faults, left, found] = [0, 0, looked, ''];
  for await (const chunk of chunksOf(await open())) {
    const text = decoder.decode(chunk, { stream: true });
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0xfffd) faults += 1;
      else if (code > 0x7ff) whole += 1;
    }
    if (faults > 0 && found === '') {
      const before = new TextEncoder().encode(text.slice(0, text.indexOf('\ufffd'))).length;
      found = [...chunk.subarray(before, before + 4)].map(hex).join(' ');
    }
    if (faults > 0) left -= chunk.length;
    if (left < 0) break;
  }
  return { found, meantAsUtf8: whole > faults };
};

/** The text after a `fault`: as GB18030, or why it is refused. */
export const reopenText = async (open: OpenBytes, size = pieceBytes): Promise<TextSource | DecodeProblem> => {
  const { found, meantAsUtf8 } = await judge(open);
  if (meantAsUtf8) return refused('encoding', found);
  return { encoding: 'gb18030', pieces: piecesIn(chunksOf(await open()), 'gb18030', 'gb18030', size) };
};
