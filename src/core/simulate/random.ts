/**
 * Chance that can be repeated: sfc32 (Chris Doty-Humphrey's small fast counter, as in PractRand), seeded from a
 * text. 32-bit integers only, so that Node and every browser draw the same numbers.
 */

/** Draws thrown away after seeding, until every bit of the seed has reached every bit of the state. */
const warmUp = 15;

/** FNV-1a over the UTF-16 code units from a start of its own, its bits then spread. */
const hashFrom = (start: number, text: string): number => {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

/** Fills an array with the next 32-bit numbers and moves the state on. */
export const drawInto = (drawn: Uint32Array, state: Int32Array): void => {
  // Read one by one: taken apart as a list they would no longer be known to be integers, at three times the cost.
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  for (let at = 0; at < drawn.length; at++) {
    const next = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + next) | 0;
    drawn[at] = next;
  }
  state.set([a, b, c, d]);
};

/** The state of a generator for a seed. */
export const seeded = (seed: string): Int32Array => {
  const starts = [0x811c9dc5, 0x9e3779b9, 0x243f6a88];
  const state = Int32Array.of(...starts.map((start) => hashFrom(start, seed)), 1);
  drawInto(new Uint32Array(warmUp), state);
  return state;
};

/** A whole number from 0 to below `size` from 32 bits; uneven by at most `size` ÷ 2^32. */
export const pick = (bits: number, size: number): number => Math.floor((bits * size) / 4_294_967_296);
