/** The bytes of a file as they come, from a stream that is given back when nobody wants more. */

export type OpenBytes = () => Promise<ReadableStream<Uint8Array>>;

/** Chunks that are asked for ahead, so that the file is read while the last chunk is taken in. */
const ahead = 8;

export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  const ask = (): Promise<ReadableStreamReadResult<Uint8Array>> => {
    const asked = reader.read();
    // One that fails is heard of when its turn comes.
    asked.catch(() => undefined);
    return asked;
  };
  const asked = Array.from({ length: ahead }, ask);
  try {
    for (let at = 0; ; at = (at + 1) % ahead) {
      const read = await (asked[at] as (typeof asked)[number]);
      if (read.done) return;
      asked[at] = ask();
      yield read.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The same bytes in chunks of one size, the last one shorter or empty; each has memory of its own. */
export async function* inChunks(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly isLast: boolean }> {
  let held = new Uint8Array(size);
  let used = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      if (used === size) {
        yield { bytes: held, isLast: false };
        held = new Uint8Array(size);
        used = 0;
      }
      const part = chunk.subarray(from, from + size - used);
      held.set(part, used);
      used += part.length;
      from += part.length;
    }
  }
  yield { bytes: held.slice(0, used), isLast: true };
}
