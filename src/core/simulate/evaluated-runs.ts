/** Runs by scoring the report anew each time: slower, and right for every report. Exact throughout. */
import { endingOf } from '../combinations/endings.ts';
import type { AppliedEdit } from '../edits.ts';
import { evaluateWhole } from '../evaluate.ts';
import { add, divide, type Exact, exact, multiply, zero } from '../exact.ts';
import { touchesScores } from '../group-rule.ts';
import { choiceOf, factorsFor } from './draws.ts';
import { drawInto, pick } from './random.ts';
import type { OpenReadings } from './readings.ts';
import { type Count, keyOf, placeOf } from './tally.ts';
import { type Ground, type RowState, worldOf } from './world.ts';

/** Worlds kept at a time. */
const mostKept = 1000;

interface SlimWorld {
  readonly readings: readonly AppliedEdit[];
  readonly rows: readonly RowState[];
}

export class EvaluatedRuns {
  readonly #ground: Ground;
  readonly #readings: OpenReadings;
  readonly #share: Exact | undefined;
  readonly #random: Int32Array;
  readonly #drawn: Uint32Array;
  readonly #worlds = new Map<string, SlimWorld>();
  readonly #counts = new Map<string, Count>();
  /** Rows whose rule follows other scores: what they weigh moves, their score moves by itself. */
  readonly #linked: ReadonlySet<string>;

  constructor(ground: Ground, readings: OpenReadings, share: Exact | undefined, random: Int32Array) {
    this.#ground = ground;
    this.#readings = readings;
    this.#share = share;
    this.#random = random;
    this.#drawn = new Uint32Array(readings.groups.length + ground.rows.length);
    this.#linked = new Set(
      ground.report.indicators.flatMap(({ code, rule }) => (rule && touchesScores(rule) ? [code] : [])),
    );
  }

  run(count: number): void {
    for (let left = count; left > 0; left--) this.#one();
  }

  counts(): readonly Count[] {
    return [...this.#counts.values()];
  }

  #world(): SlimWorld {
    const sets = this.#readings.groups.map(({ sets }, at) => pick(this.#drawn[at] as number, sets.length));
    const key = sets.join();
    const known = this.#worlds.get(key);
    if (known) return known;
    const on = this.#readings.groups.flatMap((group, at) => group.sets[sets[at] as number] ?? []);
    const readings = on.flatMap(({ edits }) => edits);
    const made = { readings, rows: worldOf(this.#ground, readings).rows };
    if (this.#worlds.size >= mostKept) this.#worlds.clear();
    this.#worlds.set(key, made);
    return made;
  }

  #one(): void {
    drawInto(this.#drawn, this.#random);
    const { report, applied } = this.#ground;
    const { readings, rows } = this.#world();
    const { total, grade } = evaluateWhole(report, [...applied, ...readings, ...this.#moves(rows)]);
    const ending = endingOf(total, grade);
    const place = total && placeOf(total);
    const key = `${place} ${keyOf(ending)}`;
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(key, { ending, count, ...(place !== undefined && { place }) });
  }

  #bits(row: number): number {
    return this.#drawn[this.#readings.groups.length + row] as number;
  }

  /** The weights and scores drawn, as edits with exact values. */
  #moves(rows: readonly RowState[]): readonly AppliedEdit[] {
    const { low, slope } = factorsFor(this.#share);
    const weights = rows.map(({ weight }, at) =>
      weight ? multiply(weight, exact(BigInt(low + slope * (this.#bits(at) >>> 16)))) : undefined,
    );
    const scales = this.#scales(rows, weights);
    return rows.flatMap((row, at): readonly AppliedEdit[] => {
      const { code, weighing } = this.#ground.rows[at] as Ground['rows'][number];
      const score = row.scores?.[choiceOf(this.#bits(at))];
      const weight = weights[at];
      if (!score) return [];
      if (!row.weight || !weight || !weighing)
        return row.still ? [] : [{ target: 'score', code, value: score }];
      if (weighing.kind === 'weight') {
        const moved = { target: 'weight', code, value: weight } as const;
        return row.still ? [moved] : [moved, { target: 'score', code, value: score }];
      }
      const points = multiply(weight, scales.get(weighing.within) ?? zero);
      const moved = { target: 'points', code, value: points } as const;
      if (this.#linked.has(code)) return [moved];
      const rate = divide(points, row.weight) ?? zero;
      return [moved, { target: 'score', code, value: multiply(score, rate) }];
    });
  }

  /** For every node up to which points add up: what brings the moved points back to what they were together. */
  #scales(rows: readonly RowState[], weights: readonly (Exact | undefined)[]): ReadonlyMap<string, Exact> {
    const sums = new Map<string, { readonly before: Exact; readonly after: Exact }>();
    for (const [at, { weighing }] of this.#ground.rows.entries()) {
      const [before, after] = [rows[at]?.weight, weights[at]];
      if (weighing?.kind !== 'points' || !before || !after) continue;
      const sum = sums.get(weighing.within) ?? { before: zero, after: zero };
      sums.set(weighing.within, { before: add(sum.before, before), after: add(sum.after, after) });
    }
    return new Map([...sums].map(([node, { before, after }]) => [node, divide(before, after) ?? zero]));
  }
}
