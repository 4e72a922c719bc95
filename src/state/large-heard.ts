/** What a page knows of a large ledger, and how it follows from what the reader of the file tells. */
import type { LargeFound, LargeShape, Oddities } from '../core/ledger/large/facts.ts';
import type { LargeTell } from './large-ledger-messages.ts';

export type LargePhase = 'none' | 'reading' | 'read' | 'cancelled' | 'failed';
export type LargeFailure = Extract<LargeTell, { kind: 'failed' }>['code'];

export interface LargeState {
  readonly phase: LargePhase;
  /** Of the file; empty while nothing is open. */
  readonly name: string;
  readonly shape?: LargeShape | undefined;
  /** Read so far, and of how many; `total` is absent where the size is unknown. */
  readonly bytes: number;
  readonly total?: number | undefined;
  readonly found?: LargeFound | undefined;
  readonly oddities?: Oddities | undefined;
  readonly failure?: { readonly code: LargeFailure; readonly what?: string | undefined } | undefined;
  /** Whether the reader of the file is gone with its rows: figures told before are all there is. */
  readonly lost?: boolean;
}

export const nothingOpen: LargeState = { phase: 'none', name: '', bytes: 0 };

/** Whether there are rows to look at: all of them, or what was read before the reading ended. */
export const isOpen = ({ phase, found, lost }: LargeState): boolean =>
  found !== undefined && !lost && (phase === 'read' || phase === 'cancelled' || phase === 'failed');

/** Whether the figures are of a part of the file that will not grow any more. */
export const isPartial = ({ phase, found }: LargeState): boolean =>
  found !== undefined && (phase === 'cancelled' || phase === 'failed');

/** The state once the reader of the file has ended without a word: it ran out of memory, or never came. */
export const afterEnding = (state: LargeState): LargeState => ({
  ...state,
  phase: 'failed',
  failure: { code: state.found ? 'memory' : 'unreadable' },
  lost: true,
});

/** The state after a message; those about views, rows and files to save leave it as it is. */
export const afterTelling = (state: LargeState, tell: LargeTell): LargeState => {
  switch (tell.kind) {
    case 'shape':
      return { ...state, shape: tell.shape };
    case 'progress':
      return state.phase === 'reading'
        ? { ...state, bytes: tell.bytes, total: tell.total, found: tell.found, oddities: tell.oddities }
        : state;
    case 'read':
      return { ...state, phase: 'read', bytes: tell.bytes, found: tell.found, oddities: tell.oddities };
    case 'cancelled':
      // Given up before anything was understood: there is nothing to look at.
      if (!state.shape) return nothingOpen;
      return { ...state, phase: 'cancelled', found: tell.found, oddities: tell.oddities };
    case 'failed':
      // A view or a file that could not be made: what is open stays open.
      if (isOpen(state) && !tell.found) return { ...state, failure: { code: tell.code, what: tell.what } };
      return {
        ...state,
        phase: 'failed',
        failure: { code: tell.code, what: tell.what },
        shape: tell.shape ?? state.shape,
        found: tell.found,
        oddities: tell.oddities,
      };
    default:
      return state;
  }
};
