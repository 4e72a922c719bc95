/**
 * R3: printed rates that are wrong, of 100 000. Held against the same rates in doubles, and judged by integers
 * that this file rounds by itself.
 */
import { divide, exact, fixed, multiply } from '../../src/core/exact.ts';
import { FlatTree } from '../../src/core/flat-tree.ts';
import { type Figure, median, mustAgree, seeded, timed } from './measure.ts';

const count = 100_000;

/** Half up by hand: the doubled remainder against the divisor, in integers. */
const rightRate = (score: number, points: number): string => {
  const thousandfold = BigInt(score) * 1000n;
  const most = BigInt(points);
  const tenths = thousandfold / most + ((thousandfold % most) * 2n >= most ? 1n : 0n);
  return `${tenths / 10n}.${tenths % 10n}`;
};

const exactRate = (score: number, points: number): string => {
  const share = divide(exact(BigInt(score), 100n), exact(BigInt(points), 100n));
  return share ? fixed(multiply(share, exact(100n)), 1) : '';
};

const flatRate = (score: number, points: number): string => {
  const tree = new FlatTree({
    parent: Int32Array.of(-1),
    score: Float64Array.of(score),
    points: Float64Array.of(points),
    ratePlaces: 1,
  });
  const tenths = tree.rate[0] as number;
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
};

const doubleRate = (score: number, points: number): string =>
  (Math.round((score / 100 / (points / 100)) * 1000) / 10).toFixed(1);

const pairs = (): readonly (readonly [score: number, points: number])[] => {
  const random = seeded(2023);
  return Array.from({ length: count }, () => {
    const points = 1 + random(10_000);
    return [random(points + 1), points] as const;
  });
};

/** R3. `ours` and `theirs` count wrong rates; the times are in `more`. */
export const measure = async (): Promise<Readonly<Record<string, Figure>>> => {
  const cases = pairs();
  const wrong = (rate: (score: number, points: number) => string): number =>
    cases.filter(([score, points]) => rate(score, points) !== rightRate(score, points)).length;
  const [inCore, inFlat, inDoubles] = [wrong(exactRate), wrong(flatRate), wrong(doubleRate)];
  mustAgree('wrong rates of the exact and of the flat path', inCore, inFlat);
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < 5; round++) {
    times.ours.push(timed(() => wrong(exactRate)));
    times.theirs.push(timed(() => wrong(doubleRate)));
  }
  const [ours, theirs] = [median(times.ours), median(times.theirs)];
  const yardstick = 'doubles, Math.round(x * 1000) / 10';
  const time = { yardstick, unit: 'ms per 100 000, with the check', rounds: 5, goal: '–', met: true };
  return {
    R3: {
      ratio: inCore / count,
      yardstick,
      ours: inCore,
      theirs: inDoubles,
      unit: 'wrong of 100 000',
      rounds: 1,
      goal: '0',
      met: inCore === 0,
      more: { time: { ...time, ratio: ours / theirs, ours, theirs } },
    },
  };
};
