/** Likely causes of a difference, where one is within one edit. */
import type { Cause } from './verdict.ts';

export interface LikelyCause {
  readonly kind: Cause;
  /** The figure that would have to be read otherwise, as printed. */
  readonly of?: string;
  /** How it would read: `20.88`. */
  readonly as?: string;
}
