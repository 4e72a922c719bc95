/** Ties the expression language to a report: how names, scores and tables are looked up. */
import { divide, type Exact, plain } from './exact.ts';
import { isUnknown, type Named, type Scope, type Unknown, unknown, type Value } from './expression/value.ts';
import type { Figure } from './figure.ts';
import { gradeOf } from './grade.ts';
import type { Report } from './report.ts';
import { tableOf } from './tables.ts';
import { leavesUnder } from './tree.ts';

/** What a scope needs to know of an evaluation that is under way. */
export interface Lookup {
  readonly report: Report;
  readonly score: (code: string) => Exact | Unknown;
  readonly points: (code: string) => Exact | Unknown;
  readonly total: () => Exact | Unknown;
  readonly input: (key: string) => Named | Unknown | undefined;
  /** Whether a row takes part in sums: a row left out by the scheme's policy does not. */
  readonly counts: (code: string) => boolean;
}

export const numberValue = (value: Exact, money = false): Value => ({ kind: 'number', value, money });

/** The value of a figure or a truth as the language sees it. */
export const cellValue = (cell: Figure | boolean): Value =>
  typeof cell === 'boolean' ? { kind: 'boolean', value: cell } : numberValue(cell.value, cell.money);

const pointsWords: ReadonlySet<string> = new Set(['points', '分值']);

/**
 * A scope in which what the report prints is what is scored: a reader's trial then carries over to every
 * figure that quotes a published score.
 */
export const trialScopeOf = (lookup: Lookup): Scope => ({
  ...scopeOf(lookup),
  published: lookup.score,
  publishedPoints: lookup.points,
  publishedTotal: lookup.total,
});

/** A scope as seen from the indicator `self` (rules) or from nowhere (claims, gates). */
export const scopeOf = (lookup: Lookup, self?: string): Scope => {
  const { report } = lookup;
  const printed = (code: string, cell: 'score' | 'points'): Exact | Unknown =>
    report.byCode.get(code)?.[cell]?.value ??
    unknown(cell === 'score' ? 'score-missing' : 'points-missing', code);
  const rate = (code: string): Exact | Unknown => {
    const [score, points] = [lookup.score(code), lookup.points(code)];
    if (isUnknown(score)) return score;
    if (isUnknown(points)) return points;
    return divide(score, points) ?? unknown('zero-denominator', code);
  };
  return {
    name: (name) => {
      if (self !== undefined && pointsWords.has(name)) return ownPoints(lookup, self);
      return lookup.input(name) ?? unknown('name-unknown', name);
    },
    score: lookup.score,
    points: lookup.points,
    rate,
    published: (code) => printed(code, 'score'),
    publishedPoints: (code) => printed(code, 'points'),
    total: lookup.total,
    grade: (score) => gradeOf(report.scheme, score).name,
    publishedTotal: () => report.identity.published.total?.value ?? unknown('score-missing', 'total'),
    children: (code) => {
      const parent = code ?? self;
      const codes = parent === undefined ? report.roots : (report.byCode.get(parent)?.children ?? []);
      return codes.filter(lookup.counts);
    },
    leaves: (code) =>
      leavesUnder(report, code)
        .map((leaf) => leaf.code)
        .filter(lookup.counts),
    table: (name) => tableOf(report, name),
  };
};

const ownPoints = (lookup: Lookup, self: string): Named | Unknown => {
  const points = lookup.points(self);
  if (isUnknown(points)) return points;
  return { value: numberValue(points), text: plain(points), ref: `points.${self}` };
};
