/** Values as whole numbers of a step. */
import { divide, type Exact, round } from '../../exact.ts';

const quotient = (value: Exact, step: Exact): Exact => divide(value, step) as Exact;

export const steps = {
  /** The last step at or below the value. */
  down: (value: Exact, step: Exact): bigint => {
    const { n, d } = quotient(value, step);
    return n >= 0n || n % d === 0n ? n / d : n / d - 1n;
  },
  /** The first step at or above the value. */
  up: (value: Exact, step: Exact): bigint => {
    const { n, d } = quotient(value, step);
    return n <= 0n || n % d === 0n ? n / d : n / d + 1n;
  },
  /** The step that the value rounds to, half away from zero. */
  nearest: (value: Exact, step: Exact): bigint => round(quotient(value, step), 0).n,
};
