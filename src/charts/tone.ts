/** The colour role of a grade: `g1` the best … `g5` the worst, whatever the bands of the scheme are called. */
import type { Band } from '../core/scheme.ts';

export type Tone = 'g1' | 'g2' | 'g3' | 'g4' | 'g5';
const tones: readonly Tone[] = ['g1', 'g2', 'g3', 'g4', 'g5'];

/** Which tones stand for 1, 2, 3 or 4 bands, so that the last band is always the worst. */
const spread: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [0, 4],
  3: [0, 2, 4],
  4: [0, 1, 2, 4],
};

/** Undefined for a grade that no band of the scheme names (an override, a hole). Bands stand highest first. */
export const toneOf = (bands: readonly Band[], grade: string | undefined): Tone | undefined => {
  const at = bands.findIndex((band) => band.name === grade);
  if (at < 0) return undefined;
  return tones[spread[bands.length]?.[at] ?? Math.min(at, tones.length - 1)];
};
