/** Every amount that a report names for the year, and what ties it to the final budget. */
import type { Audit } from '../audit/audit.ts';
import { isAgreement } from '../audit/check.ts';
import { rowKey } from '../audit/row-key.ts';
import { absolute, divide, type Exact, equals, fixed, subtract } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { figuresInText } from '../figures-in-text.ts';
import { isFigure, readFigure } from '../number-text.ts';
import type { BudgetRow, Report } from '../report.ts';
import { factorOf } from '../unit.ts';
import type { Reconciliation } from './reconciliation.ts';

/** A difference of two amounts in the unit of the first. */
export interface AmountDifference {
  /** In 元, with its sign. */
  readonly value: Exact;
  /** Decimal text in `unit`, with the decimals of the finer of the two amounts where they share the unit. */
  readonly text: string;
  readonly unit: string;
  /** Whether digits were left out. */
  readonly rounded: boolean;
}

/**
 * How an amount meets the others: `chain` by the listed changes, `sum` as equal to another or the sum or difference
 * of two, `note` by a difference to another row that its note states and that is right, `none` by nothing.
 */
export type Meeting = 'chain' | 'sum' | 'note' | 'none';

export interface NamedAmount {
  readonly row: BudgetRow;
  readonly amount: Figure;
  /** To the final budget; absent for that itself. */
  readonly difference?: AmountDifference;
  readonly meets: Meeting;
  /** The row that the note meets, and by how much it is apart, as a positive amount. */
  readonly noted?: { readonly row: BudgetRow; readonly difference: AmountDifference };
}

const differenceOf = (own: Figure, other: Figure): AmountDifference => {
  const value = subtract(own.value, other.value);
  const inUnit = divide(value, factorOf(own.unit)) ?? value;
  const decimals = own.unit === other.unit ? Math.max(own.decimals, other.decimals) : own.decimals;
  const text = fixed(inUnit, decimals);
  const scale = 10n ** BigInt(decimals);
  return { value, text, unit: own.unit, rounded: (inUnit.n * scale) % inUnit.d !== 0n };
};

/** The amounts of money that a note writes out. */
const moneyIn = (text: string): readonly Exact[] =>
  figuresInText(text).flatMap((found) => {
    const read = readFigure(found.text);
    return isFigure(read) && read.money ? [read.value] : [];
  });

/** The row to which the note gives the right difference. */
const notedOf = (row: BudgetRow, amount: Figure, rows: readonly BudgetRow[]): NamedAmount['noted'] => {
  const stated = row.note ? moneyIn(row.note['zh-cn']) : [];
  for (const other of rows) {
    if (other === row || !other.amount) continue;
    const difference = differenceOf(amount, other.amount);
    if (stated.some((value) => value.n !== 0n && equals(value, absolute(difference.value))))
      return { row: other, difference };
  }
  return undefined;
};

const meetingOf = (
  row: BudgetRow,
  audit: Audit,
  chain: Reconciliation | undefined,
): 'chain' | 'sum' | undefined => {
  if (row.kind === 'final' || chain?.parts.some((part) => part.row === row)) return 'chain';
  const check = audit.byId.get(`chk-budget-version-${rowKey(row.id, row.row)}`);
  return check && isAgreement(check.verdict) ? 'sum' : undefined;
};

/**
 * Versions, the final budget and amounts beside the chain, in file order; rows without an amount are left out.
 * `chain`: the changes, where they add up.
 */
export const namedAmounts = (
  report: Report,
  audit: Audit,
  chain: Reconciliation | undefined,
): readonly NamedAmount[] => {
  const rows = report.budget.filter(({ kind }) => kind !== 'adjustment' && kind !== 'spent');
  const final = rows.find(({ kind }) => kind === 'final');
  return rows.flatMap((row): NamedAmount[] => {
    const { amount } = row;
    if (!amount) return [];
    const meets = meetingOf(row, audit, chain);
    const noted = meets ? undefined : notedOf(row, amount, rows);
    const apart = row !== final && final?.amount && differenceOf(amount, final.amount);
    return [
      {
        row,
        amount,
        meets: meets ?? (noted ? 'note' : 'none'),
        ...(apart && { difference: apart }),
        ...(noted && { noted }),
      },
    ];
  });
};
