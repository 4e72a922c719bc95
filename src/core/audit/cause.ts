/** The likely cause of a difference: a slip in the figure itself, or in what it was computed from. */
import { compare, divide, type Exact, exact, multiply, negate, zero } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { contains, intervalOf } from '../interval.ts';
import { areSwapped, differInOneDigit, digitChanges } from './one-edit.ts';
import { textLike } from './text-like.ts';

/** Slips that the two figures alone tell. */
export const slips = ['unit', 'percent', 'sign', 'digits-swapped'] as const;
export type Slip = (typeof slips)[number];
/** Likely causes of a difference, where one is within one edit. */
export const causes = [...slips, 'one-digit', 'stale-operand', 'copied-row'] as const;
export type Cause = (typeof causes)[number];

/** A likely cause as a check carries it. */
export interface LikelyCause {
  readonly kind: Cause;
  /** The figure that would have to be read otherwise, as printed, or the row it was taken from. */
  readonly of?: string;
  /** How it would read: `20.88`. */
  readonly as?: string;
}

const scales: readonly (readonly [Exact, Slip])[] = [
  [exact(10_000n), 'unit'],
  [exact(100_000_000n), 'unit'],
  [exact(100n), 'percent'],
];

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The printed figure read with its unit off by `factor`, either way. */
const offBy = (stated: Figure, recomputed: Exact, factor: Exact): boolean => {
  const interval = intervalOf(stated);
  const smaller = divide(recomputed, factor) as Exact;
  return contains(interval, smaller) || contains(interval, multiply(recomputed, factor));
};

/** The nearest explanation of a difference by the two figures alone, if there is a near one. */
export const causeOf = (stated: Figure, recomputed: Exact): Slip | undefined => {
  // A zero is any small enough fraction of anything.
  if (compare(recomputed, zero) === 0 || compare(stated.value, zero) === 0) return undefined;
  const scale = scales.find(([factor]) => offBy(stated, recomputed, factor));
  if (scale) return scale[1];
  if (contains(intervalOf(stated), negate(recomputed))) return 'sign';
  const digits = [digitsOf(textLike(stated, stated.value)), digitsOf(textLike(stated, recomputed))] as const;
  return areSwapped(...digits) ? 'digits-swapped' : undefined;
};

export type NearbyCause =
  | { readonly kind: Slip | 'one-digit' }
  /** The stated figure follows from this operand with one digit changed to `printed`. */
  | {
      readonly kind: 'stale-operand';
      readonly operand: string;
      readonly printed: string;
      readonly value: Exact;
    }
  /** The stated figure is what another row gives. */
  | { readonly kind: 'copied-row'; readonly from: string };

export interface Operand {
  readonly id: string;
  readonly figure: Figure;
}

/** What stands around a figure: what it is computed from, and what its neighbours come to. */
export interface Surroundings {
  readonly operands?: readonly Operand[];
  /** The figure from the values of the operands, in their order; undefined for a zero denominator. */
  readonly recompute?: (values: readonly Exact[]) => Exact | undefined;
  /** Recomputed figures of the rows beside it. */
  readonly neighbours?: readonly { readonly id: string; readonly value: Exact }[];
}

/** Shorter figures are one digit from anything. */
const tellingDigits = 3;

const oneDigitOff = (stated: Figure, recomputed: Exact): boolean => {
  if (compare(stated.value, zero) * compare(recomputed, zero) <= 0) return false;
  const digits = [digitsOf(textLike(stated, stated.value)), digitsOf(textLike(stated, recomputed))] as const;
  return digits[0].length >= tellingDigits && differInOneDigit(...digits);
};

/** Every operand and value of it, one digit from the printed one, that gives the stated figure. */
const staleOperands = (
  stated: Figure,
  { operands = [], recompute }: Surroundings,
): readonly NearbyCause[] => {
  const interval = intervalOf(stated);
  const values = operands.map(({ figure }) => figure.value);
  return operands.flatMap(({ id, figure }, at) =>
    digitChanges(figure)
      .filter((value) => {
        const result = recompute?.(values.with(at, value));
        return result !== undefined && contains(interval, result);
      })
      .map(
        (value) => ({ kind: 'stale-operand', operand: id, printed: textLike(figure, value), value }) as const,
      ),
  );
};

const copiedRows = (stated: Figure, { neighbours = [] }: Surroundings): readonly NearbyCause[] =>
  neighbours
    .filter(({ value }) => contains(intervalOf(stated), value))
    .map(({ id }) => ({ kind: 'copied-row', from: id }));

/**
 * Near explanations of a difference, the simplest first: a slip in the stated figure, then a slip in one
 * operand, then a figure from another row. A kind with more than one candidate explains nothing and is left
 * out. Empty where the figures agree.
 */
export const nearbyCauses = (
  stated: Figure,
  recomputed: Exact,
  around: Surroundings = {},
): readonly NearbyCause[] => {
  if (contains(intervalOf(stated), recomputed)) return [];
  const slip = causeOf(stated, recomputed);
  const [stale, copied] = [staleOperands(stated, around), copiedRows(stated, around)];
  return [
    ...(slip ? [{ kind: slip }] : []),
    ...(oneDigitOff(stated, recomputed) ? [{ kind: 'one-digit' } as const] : []),
    ...(stale.length === 1 ? stale : []),
    ...(copied.length === 1 ? copied : []),
  ];
};

/** The simplest near explanation of a difference, if there is one. */
export const nearbyCause = (
  stated: Figure,
  recomputed: Exact,
  around: Surroundings = {},
): NearbyCause | undefined => nearbyCauses(stated, recomputed, around)[0];

/** The simplest near explanation as a check carries it, with the operand as it is printed. */
export const likelyCause = (
  stated: Figure,
  recomputed: Exact,
  around: Surroundings = {},
): LikelyCause | undefined => {
  const near = nearbyCause(stated, recomputed, around);
  if (!near) return undefined;
  if (near.kind === 'copied-row') return { kind: near.kind, of: near.from };
  if (near.kind !== 'stale-operand') return { kind: near.kind };
  const operand = around.operands?.find(({ id }) => id === near.operand);
  return { kind: near.kind, of: operand?.figure.text ?? near.operand, as: near.printed };
};
