/** Reads a large ledger to its end, or as far as it goes: what the worker does when it is told to open one. */
import type { LedgerColumns } from '../core/ledger/large/columns.ts';
import type { LargeFound } from '../core/ledger/large/facts.ts';
import { foundIn } from '../core/ledger/large/view.ts';
import type { DecodeProblem } from '../data/decode.ts';
import type { Understanding } from '../data/large/head.ts';
import { LedgerReader } from '../data/large/reader.ts';
import { openText, reopenText, type TextSource } from '../data/large/text-stream.ts';
import type { LargeTell } from './large-ledger-messages.ts';
import { type ByteSource, NoAnswer } from './large-ledger-source.ts';

type Failure = Extract<LargeTell, { kind: 'failed' }>;

export interface Surroundings {
  readonly tell: (news: LargeTell) => void;
  /** Lets messages in. */
  readonly pause: () => Promise<void>;
  /** In ms, from any start. */
  readonly now: () => number;
  /** Time without a pause, in ms. */
  readonly slice: number;
  /** What may be held in memory, in bytes, before the reading ends. */
  readonly ceiling: number;
}

export interface Reading {
  readonly source: ByteSource;
  readonly given: Understanding | undefined;
  /** Is told the reader as soon as there is one: a view may be asked for while reading. */
  readonly onReader: (reader: LedgerReader) => void;
  /** `on` to read on, `stop` to end with what is there, `leave` to end without a word. */
  readonly state: () => 'on' | 'stop' | 'leave';
}

/** Time between two news of the progress in ms, and how many times longer than making one it is at least. */
const [between, patience] = [250, 20];

/** What is held for a row beside its text, and for a category, in bytes. */
const [perRow, perCategory] = [36, 120];
const heldBytes = ({ held, count, names }: LedgerReader): number =>
  held + count * perRow + names.length * perCategory;

const told = (reader: LedgerReader | undefined, found?: LargeFound) =>
  reader?.shape &&
  reader.shape.roles.amount !== undefined && { found: found ?? reader.found, oddities: reader.oddities };

const failed = (code: Failure['code'], reader?: LedgerReader, what?: string): Failure => ({
  kind: 'failed',
  code,
  ...(what && { what }),
  ...(reader?.shape && { shape: reader.shape }),
  // The rows of the piece in which it ended were counted, but not kept.
  ...told(reader, reader && foundIn(reader)),
});

/** Allocations that fail, whatever the browser calls them, are range errors. */
const failedBy = (error: unknown, { isRemote }: ByteSource, reader?: LedgerReader): Failure => {
  if (error instanceof RangeError) return failed('memory', reader);
  if (error instanceof NoAnswer) return failed('network', reader, error.message);
  return failed(isRemote ? 'network' : 'unreadable', reader);
};

const noColumns: LedgerColumns = { blocks: [], count: 0, names: [], huge: new Map() };

/** What has been read, which stays open; nothing at all where it was ended before it began. */
const cancelled = (reader?: LedgerReader): LargeTell => ({
  kind: 'cancelled',
  found: foundIn(reader ?? noColumns),
  oddities: reader?.oddities ?? { counts: {}, first: [] },
});

const refused = ({ code, found }: DecodeProblem, reader?: LedgerReader): Failure =>
  failed(code, reader, found);

const isProblem = (opened: TextSource | DecodeProblem): opened is DecodeProblem => 'code' in opened;

/** Tells how far the reading is, at most a few times a second. */
const progressTeller = ({ tell, now }: Surroundings, size: () => number | undefined) => {
  let next = 0;
  return (reader: LedgerReader, bytes: number): void => {
    const begun = now();
    if (begun < next) return;
    const total = size();
    const { found, oddities } = reader;
    tell({ kind: 'progress', bytes, ...(total !== undefined && { total }), found, oddities });
    next = now() + Math.max(between, (now() - begun) * patience);
  };
};

/** Reads the text of one encoding; `fault` where it is another. */
const readText = async (
  { encoding, pieces }: TextSource,
  { given, source, onReader, state }: Reading,
  around: Surroundings,
): Promise<'fault' | undefined> => {
  const { tell, pause, now, slice, ceiling } = around;
  const reader = new LedgerReader(encoding, given);
  onReader(reader);
  const progress = progressTeller(around, source.size);
  let [bytes, hasShape, until] = [0, false, now() + slice];
  try {
    for (let read = await pieces.next(); ; read = await pieces.next()) {
      if (state() === 'leave') return undefined;
      if (read.done) {
        tell(
          read.value
            ? refused(read.value, reader)
            : { kind: 'read', found: reader.found, oddities: reader.oddities, bytes },
        );
        return undefined;
      }
      const end = reader.take(read.value.utf8, read.value.isLast);
      if (end === 'fault' && encoding === 'utf-8') return 'fault';
      if (end === 'fault') {
        tell(failed('encoding', reader));
        return undefined;
      }
      bytes = read.value.bytes;
      if (end) {
        tell(failed(end, reader));
        return undefined;
      }
      if (!hasShape && reader.shape) {
        hasShape = true;
        tell({ kind: 'shape', shape: reader.shape });
      }
      if (heldBytes(reader) > ceiling) {
        tell(failed('memory', reader));
        return undefined;
      }
      if (hasShape && !read.value.isLast) progress(reader, bytes);
      if (now() >= until) {
        await pause();
        until = now() + slice;
      }
      if (state() === 'stop') {
        tell(cancelled(reader));
        return undefined;
      }
    }
  } catch (error) {
    // A reading that was given up ends with an error as well.
    if (state() !== 'leave') tell(state() === 'stop' ? cancelled(reader) : failedBy(error, source, reader));
    return undefined;
  } finally {
    await pieces.return(undefined);
  }
};

/** Reads and tells everything; ends when there is nothing more to read. */
export const readLedger = async (reading: Reading, around: Surroundings): Promise<void> => {
  const { source, state } = reading;
  try {
    let opened = await openText(source.open);
    if (!isProblem(opened) && (await readText(opened, reading, around)) === 'fault') {
      if (state() === 'leave') return;
      opened = await reopenText(source.open);
      if (!isProblem(opened)) await readText(opened, reading, around);
    }
    if (isProblem(opened) && state() !== 'leave') around.tell(refused(opened));
  } catch (error) {
    if (state() === 'leave') return;
    around.tell(state() === 'stop' ? cancelled() : failedBy(error, source));
  }
};
