/**
 * Bytes → text, as they come. The decoder keeps what a chunk cuts off, so that no character is split. The encoding is
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

export type OpenBytes = () => Promise<ReadableStream<Uint8Array>>;

export interface TextPiece {
  /** Line ends are `\n`. */
  readonly text: string;
  /** Read so far. */
  readonly bytes: number;
  readonly isLast: boolean;
}

/** Characters of a piece, at least: enough that no time is lost between two, few enough to stop between them. */
export const pieceSize = 1 << 18;

/** The chunks of a stream; it is given back when nobody wants more. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const decodeNext = (decoder: TextDecoder, chunk: Uint8Array | undefined): string | undefined => {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
};

const labels: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  gb18030: 'gb18030',
  'utf-16': 'utf-16le',
};

/** Pieces of the text, read strictly; ends with the problem where bytes do not fit, `fault` where UTF-8 was a guess. */
async function* piecesIn(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  label = labels[encoding],
): AsyncGenerator<TextPiece, DecodeProblem | 'fault' | undefined> {
  const decoder = new TextDecoder(label, { fatal: true });
  let [parts, size, bytes, isFirst]: [string[], number, number, boolean] = [[], 0, 0, true];
  const piece = (isLast: boolean): TextPiece => {
    const text = parts.join('');
    // A line end may be cut in two: a CR at the end waits for what follows.
    const waits = !isLast && text.endsWith('\r');
    parts = waits ? ['\r'] : [];
    size = 0;
    const whole = waits ? text.slice(0, -1) : text;
    return { text: whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole, bytes, isLast };
  };
  const odd = (text: string): DecodeProblem | undefined => {
    const found = isFirst ? control(text) : text.includes('\0') ? 'U+0000' : undefined;
    isFirst = false;
    if (found !== undefined) return { code: 'binary-file', found, expected: accepted };
    const strange = encoding === 'gb18030' ? unassigned.exec(text)?.[0] : undefined;
    return strange === undefined ? undefined : { code: 'encoding', found: strange, expected: accepted };
  };
  const broken =
    encoding === 'utf-8' ? 'fault' : ({ code: 'encoding', found: '', expected: accepted } as const);
  for await (const chunk of chunks) {
    const text = decodeNext(decoder, chunk);
    if (text === undefined) return broken;
    bytes += chunk.length;
    parts.push(text);
    size += text.length;
    if (size < pieceSize) continue;
    const next = piece(false);
    const problem = odd(next.text);
    if (problem) return problem;
    yield next;
  }
  const text = decodeNext(decoder, undefined);
  if (text === undefined) return broken;
  parts.push(text);
  const last = piece(true);
  const problem = odd(last.text);
  if (problem) return problem;
  yield last;
  return undefined;
}

/** Bytes that tell a kind of file. */
const told = 8;

/** The chunks with the first joined until they tell the kind of file. */
async function* withHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: number[] | undefined = [];
  for await (const chunk of chunks) {
    if (head === undefined || (head.length === 0 && chunk.length >= told)) {
      head = undefined;
      yield chunk;
    } else {
      head.push(...chunk);
      if (head.length < told) continue;
      yield Uint8Array.from(head);
      head = undefined;
    }
  }
  if (head !== undefined) yield Uint8Array.from(head);
}

async function* after(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** After the first fault, so much more is looked at, in bytes. */
const looked = 1 << 22;

/** The bytes that are not UTF-8, and whether the rest was meant as UTF-8: see `decode.ts`. */
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

export interface TextSource {
  readonly encoding: Encoding;
  readonly pieces: AsyncGenerator<TextPiece, DecodeProblem | 'fault' | undefined>;
}

/** The text of a file as it is first taken, by its mark or as UTF-8; or what kind of file it is instead. */
export const openText = async (open: OpenBytes): Promise<TextSource | DecodeProblem> => {
  const chunks = withHead(chunksOf(await open()));
  const first = (await chunks.next()).value ?? new Uint8Array();
  const kind = binaryKind(first);
  if (kind !== undefined) {
    await chunks.return(undefined);
    return { code: 'binary-file', found: kind, expected: '.csv' };
  }
  const marked = (encoding: Encoding, label?: string): TextSource => ({
    encoding,
    pieces: piecesIn(after(first, chunks), encoding, label),
  });
  if (startsWith(first, [0xef, 0xbb, 0xbf])) return marked('utf-8-bom');
  if (startsWith(first, [0xff, 0xfe])) return marked('utf-16', 'utf-16le');
  if (startsWith(first, [0xfe, 0xff])) return marked('utf-16', 'utf-16be');
  return marked('utf-8');
};

/** The text after a `fault`: as GB18030, or why it is refused. */
export const reopenText = async (open: OpenBytes): Promise<TextSource | DecodeProblem> => {
  const { found, meantAsUtf8 } = await judge(open);
  if (meantAsUtf8) return { code: 'encoding', found, expected: accepted };
  return { encoding: 'gb18030', pieces: piecesIn(chunksOf(await open()), 'gb18030') };
};
