/** Where the bytes of a large ledger come from: a file of the reader's, or an address on this site. */
import type { OpenBytes } from '../data/large/byte-chunks.ts';

/** The answer of a server that does not give the file. */
export class NoAnswer extends Error {}

export interface ByteSource {
  readonly open: OpenBytes;
  /** In bytes; undefined where it is not known. */
  readonly size: () => number | undefined;
  /** Gives up what is still on its way; the reading then ends with an error. */
  readonly stop: () => void;
  /** Whether it comes over the network. */
  readonly isRemote: boolean;
}

export const byteSource = (from: Blob | string): ByteSource => {
  if (typeof from !== 'string')
    return { open: async () => from.stream(), size: () => from.size, stop: () => undefined, isRemote: false };
  const giveUp = new AbortController();
  let size: number | undefined;
  return {
    size: () => size,
    stop: () => giveUp.abort(),
    isRemote: true,
    open: async () => {
      const answer = await fetch(from, { signal: giveUp.signal }).catch(() => undefined);
      if (!answer?.ok || !answer.body) throw new NoAnswer(String(answer?.status ?? ''));
      // A compressed answer names its compressed length, which says nothing about what comes out of it.
      const length = answer.headers.has('content-encoding') ? null : answer.headers.get('content-length');
      size = length === null ? undefined : Number.parseInt(length, 10);
      return answer.body;
    },
  };
};
