/**
 * The evaluation kept alive under a reader's edits. An edit of a judged score, on which no rule depends, goes
 * through the flat tree; everything else is evaluated anew. Both ways give the same figures.
 */
import { type EditKey, type Edits, noEdits, readEdit, totalPoints } from './edits.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, Grade } from './evaluation.ts';
import { divide, type Exact, equals, powerOfTen, ratio } from './exact.ts';
import { flatPlaces, flatShapeOf, isFlat } from './flat-shape.ts';
import { FlatTree } from './flat-tree.ts';
import { gradeOf, noGrade } from './grade.ts';
import { type Indicator, isLeaf, type Report } from './report.ts';
import { revised } from './revised.ts';
import type { Gate } from './scheme.ts';

export interface Engine {
  /** Row codes in file order; the total follows at index `codes.length`. */
  readonly codes: readonly string[];
  /** The flat tree in use, where the report allows one: scaled integers, see `places`. */
  readonly flat: FlatTree | undefined;
  /** Decimals of the flat tree's integers. */
  readonly places: number;
  /**
   * Puts the edits in place of those before; returns the indices whose score, points or rate changed. `keys` are
   * those whose text differs from before, where the caller knows them.
   */
  readonly apply: (edits: Edits, keys?: readonly EditKey[]) => readonly number[];
  readonly score: (index: number) => Exact | undefined;
  readonly points: (index: number) => Exact | undefined;
  readonly rate: (index: number) => Exact | undefined;
  readonly grade: () => Grade;
  /** The full evaluation with all workings; computed when asked for. */
  readonly evaluation: () => Evaluation;
}

const same = (a: Exact | undefined, b: Exact | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && equals(a, b));

/** Keys that have another text in the one than in the other. */
export const changedKeys = (before: Edits, after: Edits): readonly EditKey[] => {
  const keys: EditKey[] = [];
  for (const [key, text] of after) if (before.get(key) !== text) keys.push(key);
  for (const key of before.keys()) if (!after.has(key)) keys.push(key);
  return keys;
};

class LiveEngine implements Engine {
  readonly codes: readonly string[];
  flat: FlatTree | undefined;
  places = 0;
  readonly #published: Report;
  /** The report under the edits of its frame. */
  #report: Report;
  readonly #index: ReadonlyMap<string, number>;
  readonly #parent: Int32Array;
  #edits: Edits = noEdits;
  #evaluation: Evaluation | undefined;
  /** The evaluation on which the flat tree was built. */
  #base: Evaluation;

  constructor(report: Report) {
    this.#published = report;
    this.#report = report;
    this.codes = report.indicators.map((row) => row.code);
    this.#index = new Map(this.codes.map((code, at) => [code, at]));
    this.#parent = Int32Array.from([
      ...report.indicators.map((row) =>
        row.parent ? (this.#index.get(row.parent) ?? -1) : this.codes.length,
      ),
      -1,
    ]);
    this.#base = evaluate(report);
    this.#evaluation = this.#base;
    this.#flatten();
  }

  readonly apply = (edits: Edits, keys = changedKeys(this.#edits, edits)): readonly number[] => {
    if (keys.length === 0) return [];
    const moved = this.#carry(keys, edits);
    this.#edits = edits;
    if (!moved) return this.#anew(edits);
    this.#evaluation = undefined;
    return moved;
  };

  readonly score = (index: number): Exact | undefined =>
    this.flat ? this.#scaled(this.flat.score[index]) : this.#node(index)?.score;

  readonly points = (index: number): Exact | undefined =>
    this.flat ? this.#scaled(this.flat.points[index]) : this.#node(index)?.points;

  readonly rate = (index: number): Exact | undefined => {
    const { flat } = this;
    const [units, most] = [flat?.score[index] ?? Number.NaN, flat?.points[index] ?? Number.NaN];
    if (most > 0 && !Number.isNaN(units)) return ratio(units, most);
    const [score, points] = [this.score(index), this.points(index)];
    return score && points && divide(score, points);
  };

  readonly grade = (): Grade => {
    const total = this.score(this.codes.length);
    if (!total || !this.#report.scheme.gradeLevels.includes(0)) return noGrade;
    const ofTotal = (gates: readonly Gate[]) => gates.filter((gate) => gate.on === undefined);
    const { gates, untoldGates } = this.#base;
    return gradeOf(this.#report.scheme, total, ofTotal(gates), ofTotal(untoldGates));
  };

  readonly evaluation = (): Evaluation => {
    this.#evaluation ??= evaluate(this.#published, this.#edits);
    return this.#evaluation;
  };

  #scaled(units: number | undefined): Exact | undefined {
    return units === undefined || Number.isNaN(units) ? undefined : ratio(units, 10 ** this.places);
  }

  #node(index: number) {
    const evaluation = this.evaluation();
    const { total: score, points } = evaluation;
    if (index === this.codes.length) return { score, points };
    return evaluation.nodes.get(this.codes[index] as string);
  }

  /** A leaf whose score is one number on which nothing but its ancestors' sums depends. */
  #isFree(row: Indicator | undefined): row is Indicator & { score: { value: Exact } } {
    if (!row?.score || row.absence || !isLeaf(row)) return false;
    if (row.kind !== 'score' && row.kind !== 'bonus') return false;
    const origin = this.#base.nodes.get(row.code)?.origin;
    return origin === 'judged' || (origin === 'edit' && !row.rule);
  }

  /** Carries edits of free scores through the flat tree; undefined where that is not possible. */
  #carry(keys: readonly string[], edits: Edits): readonly number[] | undefined {
    const { flat } = this;
    if (!flat) return undefined;
    const settings: (readonly [index: number, units: number])[] = [];
    for (const key of keys) {
      const row = this.#report.byCode.get(key);
      if (!this.#isFree(row)) return undefined;
      const units = this.#units(row.score.value, key, edits);
      if (units === undefined || units > flat.limit) return undefined;
      settings.push([this.#index.get(key) as number, units]);
    }
    const moved = new Set<number>();
    for (const [index, units] of settings) {
      flat.set(index, units);
      for (let at = index; at >= 0; at = this.#parent[at] as number) moved.add(at);
    }
    return [...moved];
  }

  /** The scaled integer of an edit, or of the published score when the edit is gone. */
  #units(published: Exact, key: string, edits: Edits): number | undefined {
    const text = edits.get(key);
    const read = text === undefined ? undefined : readEdit(this.#published, key, text);
    // A row that does not apply any more is no score put otherwise.
    const edit = read && 'ok' in read ? read.ok : undefined;
    if (edit && edit.target !== 'score') return undefined;
    const value = edit?.value ?? published;
    const scaled = value.n * powerOfTen(this.places);
    return scaled % value.d === 0n ? Number(scaled / value.d) : undefined;
  }

  #anew(edits: Edits): readonly number[] {
    const indices = Array.from({ length: this.codes.length + 1 }, (_, at) => at);
    const before = indices.map((at) => [this.score(at), this.points(at)] as const);
    this.#report = revised(this.#published, edits);
    this.#base = evaluate(this.#published, edits);
    this.#evaluation = this.#base;
    this.#flatten();
    return indices.filter((at) => {
      const [score, points] = before[at] as (typeof before)[number];
      return !same(score, this.score(at)) || !same(points, this.points(at));
    });
  }

  #flatten(): void {
    // A rescaled total is no sum of its rows, and neither is a group that the reader has set.
    const isSet = this.#report.indicators.some((row) => !isLeaf(row) && this.#edits.has(row.code));
    const isSum = isFlat(this.#report) && !isSet && !this.#edits.has(totalPoints);
    const places = isSum ? flatPlaces(this.#base) : undefined;
    const shape =
      places === undefined ? undefined : flatShapeOf(this.#report, this.#base, this.#parent, places);
    this.flat = shape && new FlatTree(shape);
    this.places = places ?? 0;
  }
}

/** An engine for one report, at the published state. */
export const createEngine = (report: Report): Engine => new LiveEngine(report);
