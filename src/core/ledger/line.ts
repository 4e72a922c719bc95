/** One row of a ledger as it is filtered, sorted and added up. */
import type { Exact } from '../exact.ts';

export interface LedgerLine {
  /** Place in the file, from 0. */
  readonly at: number;
  readonly no: string;
  /** Category as the file spells it, in zh-CN. */
  readonly category: string;
  /** Payment, else invoice: ISO text as exact as the source gives it. */
  readonly date?: string;
  /** In 元; absent where the source gives none. Negative: a refund. */
  readonly amount?: Exact;
  /** Everything that a search looks at, as `searchText` writes it. */
  readonly text: string;
}
