/**
 * A report whose total is a plain sum as flat arrays of scaled integers: every row's scores and weights, and
 * what each set of readings changes in them. Where anything else than adding happens, it says so.
 */
import { gatesOnTotal } from '../combinations/components.ts';
import type { AppliedEdit } from '../edits.ts';
import { evaluateWhole } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { absolute, add, type Exact, equals, negate, subtract, sum, zero } from '../exact.ts';
import type { Indicator, Report } from '../report.ts';
import type { Gate } from '../scheme.ts';
import { type Barrier, barrierIn } from './barriers.ts';
import type { OpenReadings } from './readings.ts';
import { placesFor, States, unitsOf } from './states.ts';
import { type Ground, type World, worldOf } from './world.ts';

/** What one set of readings of a group changes against none of them. */
export interface SetEffect {
  /** Row and where its state begins, by pairs. */
  readonly states: readonly (readonly [row: number, state: number])[];
  readonly shift: number;
  readonly gates: number;
}

export interface Compiled {
  readonly places: number;
  /** Rows at the beginning that are weighed by their points. */
  readonly weighed: number;
  /** All states of rows, see `states.ts`. */
  readonly table: Float64Array;
  /** Where each row's state begins with no reading in force. */
  readonly base: Int32Array;
  /** What is in the total besides the rows, in units. */
  readonly shift: number;
  /** The state of every gate with no reading in force, as one number. */
  readonly gates: number;
  readonly groups: readonly (readonly SetEffect[])[];
  readonly readGates: (gates: number) => {
    readonly raised: readonly Gate[];
    readonly untold: readonly Gate[];
  };
}

/** How a row's score enters the total: deductions take away whatever their sign, in a sum without a rule. */
const signOf = (report: Report, row: Indicator | undefined): ((score: Exact) => Exact) => {
  const parent = row?.parent === undefined ? undefined : report.byCode.get(row.parent);
  return row?.kind === 'deduction' && !parent?.rule ? (score) => negate(absolute(score)) : (score) => score;
};

const sameWeight = (a: Exact | undefined, b: Exact | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && equals(a, b));

const scoreIn = (evaluation: Evaluation, code: string): Exact => evaluation.nodes.get(code)?.score ?? zero;

class Compiler {
  readonly #ground: Ground;
  readonly #readings: OpenReadings;
  readonly #signs: readonly ((score: Exact) => Exact)[];
  readonly #gates: readonly Gate[];

  constructor(ground: Ground, readings: OpenReadings) {
    this.#ground = ground;
    this.#readings = readings;
    this.#signs = ground.rows.map(({ code }) => signOf(ground.report, ground.report.byCode.get(code)));
    this.#gates = gatesOnTotal(ground.report);
  }

  /** What of a total no row explains. */
  shiftOf({ evaluation }: World): Exact {
    const rows = this.#ground.rows.map(({ code }, at) => this.#signed(at, scoreIn(evaluation, code)));
    return subtract(evaluation.total ?? zero, sum(rows));
  }

  #signed(at: number, score: Exact): Exact {
    return (this.#signs[at] as (score: Exact) => Exact)(score);
  }

  gatesOf({ evaluation }: World): number {
    return this.#gates.reduce((code, { id }, at) => {
      const isIn = (list: readonly Gate[]) => list.some((gate) => gate.id === id);
      return code + (isIn(evaluation.gates) ? 1 : isIn(evaluation.untoldGates) ? 2 : 0) * 4 ** at;
    }, 0);
  }

  readonly readGates = (code: number) => {
    const at = (state: number) =>
      this.#gates.filter((_, place) => Math.floor(code / 4 ** place) % 4 === state);
    return { raised: at(1), untold: at(2) };
  };

  /** Whether moving each row alone moves the total as the sum says. */
  isSum({ evaluation, rows }: World): boolean {
    const { report, applied } = this.#ground;
    return rows.every(({ scores }, at) => {
      const { code } = this.#ground.rows[at] as Ground['rows'][number];
      const now = scoreIn(evaluation, code);
      const other = scores?.find((score) => !equals(score, now));
      if (!other) return true;
      const edit: AppliedEdit = { target: 'score', code, value: other };
      const { total } = evaluateWhole(report, [...applied, edit]);
      const by = subtract(this.#signed(at, other), this.#signed(at, now));
      return total !== undefined && equals(total, add(evaluation.total ?? zero, by));
    });
  }

  /** The arrays; `worlds` holds one for each set of each group, none first. */
  compiled(base: World, worlds: readonly (readonly World[])[]): Compiled | Barrier {
    const all = [base, ...worlds.flat()];
    if (all.some(({ evaluation }) => !evaluation.total)) return 'no-total';
    if (!this.isSum(base)) return 'not-sums';
    const weighed = base.rows.filter(({ weight }) => weight).length;
    const isSteady = ({ rows }: World) =>
      rows.every(({ weight }, at) => sameWeight(weight, base.rows[at]?.weight));
    if (!all.every(isSteady)) return 'weights-change';
    const values = all.flatMap((world) => [
      this.shiftOf(world),
      ...world.rows.flatMap(({ scores, weight }) => [...(scores ?? []), ...(weight ? [weight] : [])]),
    ]);
    const places = placesFor(values);
    if (places === undefined) return 'decimals';
    const states = new States(places);
    const starts = ({ rows }: World) =>
      rows.map((row, at) => states.startOf(row, (score) => this.#signed(at, score)));
    const [own, shift, gates] = [starts(base), this.shiftOf(base), this.gatesOf(base)];
    const groups = worlds.map((sets) =>
      sets.map((world) => ({
        states: starts(world).flatMap((state, at) => (state === own[at] ? [] : [[at, state] as const])),
        shift: unitsOf(subtract(this.shiftOf(world), shift), places),
        gates: this.gatesOf(world) - gates,
      })),
    );
    return {
      ...{ places, weighed, gates, groups, readGates: this.readGates },
      table: states.table(),
      base: Int32Array.from(own),
      shift: unitsOf(shift, places),
    };
  }

  /** Scores every set of readings, one at a step. */
  *run(base: World): Generator<undefined, Compiled | Barrier> {
    const worlds: World[][] = [];
    for (const { sets } of this.#readings.groups) {
      const own: World[] = [];
      worlds.push(own);
      for (const set of sets) {
        own.push(
          set.length === 0
            ? base
            : worldOf(
                this.#ground,
                set.flatMap(({ edits }) => edits),
              ),
        );
        yield undefined;
      }
    }
    return this.compiled(base, worlds);
  }
}

/** Compiles a report in steps; what speaks against it where it cannot be. The rows weighed stand first. */
export function* compile(
  ground: Ground,
  readings: OpenReadings,
  base: World,
): Generator<undefined, Compiled | Barrier> {
  const barrier = barrierIn(ground, readings);
  if (barrier) return barrier;
  return yield* new Compiler(ground, readings).run(base);
}
