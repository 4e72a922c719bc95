/** What the view of a large ledger asks of its worker and is told. */
import type { ColumnRoles, LargeFound, LargeRow, LargeShape, Oddities } from '../core/ledger/large/facts.ts';
import type { LedgerChoice } from '../core/ledger/search.ts';
import type { LedgerOrder } from '../core/ledger/sort.ts';

export type LargeAsk =
  /** Opens a file, or an address on this site; whatever was open is closed. */
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly from: Blob | string;
      readonly shape?: { readonly roles: ColumnRoles; readonly unit: LargeShape['unit'] };
    }
  | { readonly kind: 'cancel' }
  /** Filters, groups and sorts all rows. A newer view takes the place of one that is still being made. */
  | { readonly kind: 'view'; readonly id: number; readonly choice: LedgerChoice; readonly order: LedgerOrder }
  /** Rows of the newest view, in its order. */
  | { readonly kind: 'rows'; readonly id: number; readonly from: number; readonly count: number }
  /** The rows of the newest view, or all, as a CSV file with the file's own columns. */
  | { readonly kind: 'export'; readonly what: 'all' | 'seen' };

export type LargeTell =
  | { readonly kind: 'shape'; readonly shape: LargeShape }
  /** While reading, a few times a second; `total` is absent where the size is unknown. In bytes. */
  | {
      readonly kind: 'progress';
      readonly bytes: number;
      readonly total?: number;
      readonly found: LargeFound;
      readonly oddities: Oddities;
    }
  | { readonly kind: 'read'; readonly found: LargeFound; readonly oddities: Oddities; readonly bytes: number }
  /** Cancelled: what had been read stays open. */
  | { readonly kind: 'cancelled'; readonly found: LargeFound; readonly oddities: Oddities }
  /** Nothing can be read from the file, or not all of it: what had been read stays open where there is `found`. */
  | {
      readonly kind: 'failed';
      readonly code:
        | 'memory'
        | 'encoding'
        | 'binary-file'
        | 'no-amount-column'
        | 'empty'
        | 'network'
        | 'unreadable';
      readonly what?: string;
      readonly shape?: LargeShape;
      readonly found?: LargeFound;
      readonly oddities?: Oddities;
    }
  | { readonly kind: 'viewed'; readonly id: number; readonly found: LargeFound }
  | { readonly kind: 'rows'; readonly id: number; readonly from: number; readonly rows: readonly LargeRow[] }
  | { readonly kind: 'exported'; readonly what: 'all' | 'seen'; readonly file: Blob; readonly rows: number };
