/** Networks with corrections applied, and whether everything in them holds. */

import { holds } from '../../src/core/audit/repair/network.ts';
import type { Network, Repair } from '../../src/core/audit/repair.ts';
import type { Figure } from '../../src/core/figure.ts';

export type Figures = ReadonlyMap<string, Figure>;

/** All constraints hold; a denominator that was printed as zero and stays so tells nothing. */
export const isSound = ({ variables, constraints }: Network, figures: Figures): boolean =>
  constraints.every((one) => {
    const kept = holds(one, (name) => figures.get(name) as Figure);
    if (kept !== undefined || one.kind !== 'ratio') return kept === true;
    const whole = variables.find((each) => each.id === one.whole)?.figure.value;
    return whole?.n === 0n && figures.get(one.whole)?.value.n === 0n;
  });

export const printedFigures = ({ variables }: Network): Figures =>
  new Map(variables.map((one) => [one.id, one.figure]));

export const applied = (network: Network, { corrections }: Repair): Figures =>
  new Map([...printedFigures(network), ...corrections.map((one) => [one.id, one.figure] as const)]);
