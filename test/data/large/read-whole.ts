/** Reads a large ledger to its end, as the worker does, in pieces and chunks of any size. */
import type { DecodeProblem } from '../../../src/data/decode.ts';
import type { Understanding } from '../../../src/data/large/head.ts';
import { LedgerReader, type ReadEnd } from '../../../src/data/large/reader.ts';
import { openText, reopenText } from '../../../src/data/large/text-stream.ts';

/** A stream that gives its bytes in chunks of a size. */
export const streamOf = (bytes: Uint8Array, chunk: number): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + chunk));
      at += chunk;
    },
  });
};

export interface Sizes {
  readonly chunk?: number;
  readonly piece?: number;
}

export const readWhole = async (
  file: string | Uint8Array,
  { chunk = 1000, piece = 1 << 19 }: Sizes = {},
  given?: Understanding,
): Promise<{ readonly reader: LedgerReader; readonly end?: ReadEnd } | DecodeProblem> => {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const open = async () => streamOf(bytes, chunk);
  for (let source = await openText(open, piece); ; source = await reopenText(open, piece)) {
    let isFault = false;
    if ('code' in source) return source;
    const reader = new LedgerReader(source.encoding, given);
    let read = await source.pieces.next();
    for (; !read.done; read = await source.pieces.next()) {
      const end = reader.take(read.value.utf8, read.value.isLast);
      isFault = end === 'fault' && source.encoding === 'utf-8';
      if (isFault) break;
      if (end) return { reader, end };
    }
    if (isFault) continue;
    return read.done && read.value !== undefined ? read.value : { reader };
  }
};

/** The reader of a file that can be read. */
export const readerOf = async (
  file: string | Uint8Array,
  sizes?: Sizes,
  given?: Understanding,
): Promise<LedgerReader> => {
  const read = await readWhole(file, sizes, given);
  if (!('reader' in read) || read.end !== undefined)
    throw new Error(`not read: ${JSON.stringify(Object.keys(read))}`);
  return read.reader;
};
