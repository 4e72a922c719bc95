/** Fen as an amount of the unit chosen, exact; and shares of a sum. */
import { exact } from '../../core/exact.ts';
import { inUnit, type LedgerUnit } from '../../core/ledger/in-unit.ts';
import { shareOf } from '../../core/ledger/totals.ts';
import { rateText } from '../../i18n/format.ts';
import { Amount, digitsText } from '../money/Amount.tsx';

const yuan = (fen: bigint) => exact(fen, 100n);

/** Decimals that a fen needs. */
const decimals: Readonly<Record<LedgerUnit, number>> = { 元: 2, 万元: 6 };

export const fenText = (fen: bigint, unit: LedgerUnit): string => digitsText(inUnit(yuan(fen), unit).text);

export const fenShare = (part: bigint, whole: bigint, places: number): string => {
  const share = shareOf(yuan(part), yuan(whole));
  return share ? rateText(share, { places, mode: 'half-up' }) : '';
};

/** Length of a bar in percent of the longest, in whole percent; at least one for what is not nothing. */
export const fenLength = (part: bigint, longest: bigint): string => {
  const size = part < 0n ? -part : part;
  if (longest <= 0n || size === 0n) return '0%';
  const length = (size * 100n) / longest;
  return `${length > 0n ? length : 1n}%`;
};

/** In a column: points stand below each other in every row, also those not yet fetched. */
export const Fen = (props: { readonly fen: bigint; readonly unit: LedgerUnit }) => (
  <Amount yuan={yuan(props.fen)} unit={props.unit} decimals={decimals[props.unit]} />
);
