/** From a score to a grade: closed bands, bands as printed with their holes and overlaps, and gates. */

import type { Grade } from './evaluation.ts';
import { compare, type Exact } from './exact.ts';
import type { Band, Gate, PrintedBand, Scheme } from './scheme.ts';

/** The band that holds `score` when every lower edge closes upward. Bands stand highest first. */
export const bandOf = (bands: readonly Band[], score: Exact): Band | undefined =>
  bands.find((band) => compare(score, band.min) >= (band.minIncluded ? 0 : 1));

const holds = (band: PrintedBand, score: Exact): boolean =>
  (band.min === undefined || compare(score, band.min) >= (band.minIncluded ? 0 : 1)) &&
  (band.max === undefined || compare(score, band.max) <= (band.maxIncluded ? 0 : -1));

/** The printed neighbours of a score that no printed band holds. */
const holeAt = (bands: readonly PrintedBand[], score: Exact): Grade['hole'] => {
  const below = bands.find((band) => band.max !== undefined && compare(band.max, score) <= 0);
  const above = bands.findLast((band) => band.min !== undefined && compare(band.min, score) >= 0);
  return { ...(below && { below: below.name }), ...(above && { above: above.name }) };
};

/** Rank of a grade name, 0 the highest; names outside the bands rank last. */
const rank = (scheme: Scheme, name: string | undefined): number => {
  const at = scheme.bands.findIndex((band) => band.name === name);
  return at === -1 ? scheme.bands.length : at;
};

/** Applies one gate to a grade name; the same name comes back where the gate does not bite. */
const gated = (scheme: Scheme, gate: Gate, name: string | undefined): string | undefined => {
  if (gate.overrideGrade !== undefined) return gate.overrideGrade;
  if (gate.fail) return scheme.bands.at(-1)?.name ?? name;
  if (gate.capGrade !== undefined && name !== undefined && rank(scheme, name) < rank(scheme, gate.capGrade)) {
    return gate.capGrade;
  }
  return name;
};

/**
 * The grade of a score under the scheme's reading, then under the gates that hold for this node.
 * In a hole of the printed bands `name` is undefined: no rounding decides in silence; the same where a gate
 * in `untold`, whose condition cannot be told, would change it.
 */
export const gradeOf = (
  scheme: Scheme,
  score: Exact,
  gates: readonly Gate[] = [],
  untold: readonly Gate[] = [],
): Grade => {
  const closed = bandOf(scheme.bands, score);
  const printed = scheme.printedBands.filter((band) => holds(band, score)).map((band) => band.name);
  const hole =
    scheme.printedBands.length > 0 && printed.length === 0 ? holeAt(scheme.printedBands, score) : undefined;
  const byReading = scheme.gradeBy === 'printed' ? printed[0] : closed?.name;
  let name = byReading;
  let gate: Grade['gate'];
  for (const one of gates) {
    const after = gated(scheme, one, name);
    if (after !== name) gate = { id: one.id, ...(byReading !== undefined && { from: byReading }) };
    name = after;
  }
  const open = untold.find((one) => gated(scheme, one, name) !== name);
  return {
    printed,
    ...(name !== undefined && !open && { name }),
    ...(open && { untold: open.id }),
    ...(closed && { closed }),
    ...(hole && { hole }),
    ...(gate && { gate }),
  };
};

/** The grade of a score that cannot be told, or that the scheme does not grade. */
export const noGrade: Grade = { printed: [] };
