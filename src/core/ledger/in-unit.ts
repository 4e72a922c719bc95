/** Amounts of a ledger in 元 or 万元, without losing a fen in silence. */
import { decimalsOf, type Exact, exact, fixed, multiply, powerOfTen } from '../exact.ts';

export const ledgerUnits = ['元', '万元'] as const;
export type LedgerUnit = (typeof ledgerUnits)[number];

/** Decimals that are written at least and at most: both units go down to the fen. */
const decimals: Readonly<Record<LedgerUnit, readonly [least: number, most: number]>> = {
  元: [2, 2],
  万元: [2, 6],
};

export interface InUnit {
  /** Decimal text with a minus as ASCII: `-30.01`. */
  readonly text: string;
  /** Whether digits were left out. */
  readonly rounded: boolean;
}

/** 元 as text in a unit, with the decimals that it needs within the limits of the unit. */
export const inUnit = (yuan: Exact, unit: LedgerUnit): InUnit => {
  const value = unit === '元' ? yuan : multiply(yuan, exact(1n, powerOfTen(4)));
  const [least, most] = decimals[unit];
  const needed = decimalsOf(value);
  const rounded = needed === undefined || needed > most;
  return { text: fixed(value, rounded ? most : Math.max(least, needed)), rounded };
};

/** Decimals of a column: what its widest amount needs, so that points stand below each other. */
export const decimalsIn = (amounts: readonly Exact[], unit: LedgerUnit): number =>
  amounts.reduce(
    (widest, amount) => Math.max(widest, inUnit(amount, unit).text.split('.')[1]?.length ?? 0),
    decimals[unit][0],
  );
