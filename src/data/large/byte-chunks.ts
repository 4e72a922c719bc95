/** The bytes of a file as they come, from a stream that is given back when nobody wants more. */

export type OpenBytes = () => Promise<ReadableStream<Uint8Array>>;

export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The same bytes in chunks of one size, the last one shorter or empty. A chunk is only good until the next. */
export async function* inChunks(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly isLast: boolean }> {
  const held = new Uint8Array(size);
  let used = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      if (used === size) {
        yield { bytes: held, isLast: false };
        used = 0;
      }
      const part = chunk.subarray(from, from + size - used);
      held.set(part, used);
      used += part.length;
      from += part.length;
    }
  }
  yield { bytes: held.subarray(0, used), isLast: true };
}
