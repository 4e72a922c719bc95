/** A total taken on other full marks than the points add up to: `(12 + 23.41 + 47 + 8) × 100 ÷ 105`. */
import { divide, type Exact, multiply, plain } from './exact.ts';
import { isUnknown, type Unknown, unknown, type Working } from './expression/value.ts';

/** The score in the same proportion to `full` as it is to `points`. */
export const rescaled = (score: Exact | Unknown, points: Exact | Unknown, full: Exact): Exact | Unknown => {
  if (isUnknown(score)) return score;
  if (isUnknown(points)) return points;
  return divide(multiply(score, full), points) ?? unknown('zero-denominator', 'total');
};

/** The working of the sum, with the rescaling put after it. */
export const workingOfRescaling = (working: Working, points: Exact | Unknown, full: Exact): Working => {
  const factor = ` × ${plain(full)} ÷ ${isUnknown(points) ? '?' : plain(points, 4)}`;
  return {
    ...working,
    symbolic: `(${working.symbolic})${factor}`,
    parts: [{ text: '(' }, ...working.parts, { text: `)${factor}` }],
  };
};
