/**
 * The rows of the view that is open, fetched as they are looked at: in blocks, at most one request a frame, and
 * only so many kept that a ledger of any length fits.
 */
import { createSignal } from 'solid-js';
import type { LargeRow } from '../core/ledger/large/facts.ts';
import type { LargeAsk, LargeTell } from './large-ledger-messages.ts';

/** Rows fetched at a time, and blocks kept: several screens around what is seen. */
export const block = 100;
const kept = 30;

type Ask = Extract<LargeAsk, { kind: 'rows' }>;

export interface LargeRows {
  /** Forgets the rows of the view before; `id` is that of the new one. */
  readonly restart: (id: number) => void;
  /** Asks for the rows from `from` up to `to`, without those already here, with the next frame. */
  readonly need: (from: number, to: number) => void;
  readonly take: (tell: Extract<LargeTell, { kind: 'rows' }>) => void;
  /** The row at a place of the view; undefined while it is on its way. */
  readonly rowAt: (at: number) => LargeRow | undefined;
}

export const createLargeRows = (
  ask: (ask: Ask) => void,
  schedule: (run: () => void) => void = (run) => requestAnimationFrame(run),
): LargeRows => {
  const blocks = new Map<number, readonly LargeRow[]>();
  const asked = new Set<number>();
  const [version, setVersion] = createSignal(0);
  let view = 0;
  let wanted: readonly [from: number, to: number] | undefined;

  /** The blocks kept last are those that were looked at last. */
  const touch = (at: number): readonly LargeRow[] | undefined => {
    const held = blocks.get(at);
    if (!held) return undefined;
    blocks.delete(at);
    blocks.set(at, held);
    return held;
  };
  const fetchWanted = (): void => {
    if (!wanted) return;
    const [from, to] = wanted;
    wanted = undefined;
    for (let at = from - (from % block); at < to; at += block) {
      if (touch(at) || asked.has(at)) continue;
      asked.add(at);
      ask({ kind: 'rows', id: view, from: at, count: block });
    }
  };

  return {
    restart: (id) => {
      view = id;
      blocks.clear();
      asked.clear();
      setVersion((now) => now + 1);
    },
    need: (from, to) => {
      if (!wanted) schedule(fetchWanted);
      wanted = [Math.max(from, 0), to];
    },
    take: ({ id, from, rows }) => {
      if (id !== view) return;
      asked.delete(from);
      blocks.set(from, rows);
      for (const oldest of blocks.keys()) {
        if (blocks.size <= kept) break;
        blocks.delete(oldest);
      }
      setVersion((now) => now + 1);
    },
    rowAt: (at) => {
      version();
      return blocks.get(at - (at % block))?.[at % block];
    },
  };
};
