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
}

export const nothingOpen: LargeState = { phase: 'none', name: '', bytes: 0 };

/** Whether there are rows to look at: all of them, or what was read before the reading ended. */
export const isOpen = ({ phase, found }: LargeState): boolean =>
  found !== undefined && (phase === 'read' || phase === 'cancelled' || phase === 'failed');

/** Whether what is open is only a part of the file. */
export const isPartial = (state: LargeState): boolean => isOpen(state) && state.phase !== 'read';

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
      return { ...state, phase: 'cancelled', found: tell.found, oddities: tell.oddities };
    case 'failed':
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
