/** A printed number as read from a cell: exact value, how it was written, and where it stands. */
import type { Exact } from './exact.ts';

export const units = ['', '%', '分', '元', '万元', '亿元'] as const;

export interface Figure {
  /**
   * Value in base units: percent as a share (84.4% is 0.844), money in 元 (428.54 万元 is 4285400),
   * everything else as printed.
   */
  readonly value: Exact;
  /** True for 元, 万元 and 亿元: money and plain numbers are never added or compared. */
  readonly money: boolean;
  /** Decimals as written, which are also the precision: `84.40%` has 2. */
  readonly decimals: number;
  /** Unit as written or as the column states; `''` when none. Foreign units (个, 项) are kept as text. */
  readonly unit: string;
  /** The cell as printed. */
  readonly text: string;
}
