/** The functions of the language: what they take, and where they may stand. */

/**
 * - `values`: ordinary arguments
 * - `codes`: one indicator code, or `children`, `leaves`, `children(code)`, `leaves(code)`
 * - `members`: an optional indicator code
 * - `aggregate`: values and lists, of which columns and tables may carry `where`
 * - `cell`: one column of a table, which may carry `where`
 * - `column`: one column of the row that a `where` looks at
 * - `labelled`: `points: condition`, `amount: count`; for `levels` the label may be left out
 */
export type ArgumentKind = 'values' | 'codes' | 'members' | 'aggregate' | 'cell' | 'column' | 'labelled';

export interface FunctionShape {
  readonly takes: ArgumentKind;
  readonly least: number;
  readonly most: number;
  /** Needs the points of an indicator, so it has a meaning in rules only. */
  readonly ruleOnly?: true;
  /** How it is called, for messages. */
  readonly usage: string;
}

const many = 500;
const shape = (takes: ArgumentKind, least: number, most: number, usage: string): FunctionShape => ({
  takes,
  least,
  most,
  usage,
});
const inRules = (takes: ArgumentKind, least: number, most: number, usage: string): FunctionShape => ({
  ...shape(takes, least, most, usage),
  ruleOnly: true,
});

export const functions: ReadonlyMap<string, FunctionShape> = new Map([
  ['min', shape('aggregate', 1, many, 'min(a, b)')],
  ['max', shape('aggregate', 1, many, 'max(a, b)')],
  ['sum', shape('aggregate', 1, many, 'sum(a, b)')],
  ['mean', shape('aggregate', 1, many, 'mean(a, b)')],
  ['count', shape('aggregate', 1, many, 'count(list)')],
  ['distinct', shape('aggregate', 1, 1, 'distinct(table.column where condition)')],
  ['clamp', shape('values', 3, 3, 'clamp(x, low, high)')],
  ['round', shape('values', 2, 3, 'round(x, places, half-up)')],
  ['floor', shape('values', 1, 1, 'floor(x)')],
  ['ceil', shape('values', 1, 1, 'ceil(x)')],
  ['abs', shape('values', 1, 1, 'abs(x)')],
  ['if', shape('values', 3, 3, 'if(condition, a, b)')],
  ['contains', shape('values', 2, 2, 'contains(text, part)')],
  ['the', shape('cell', 1, 1, 'the(table.column where condition)')],
  ['missing', shape('column', 1, 1, 'table.column where missing(column)')],
  ['score', shape('codes', 1, 1, 'score(code)')],
  ['points', shape('codes', 1, 1, 'points(code)')],
  ['rate', shape('codes', 1, 1, 'rate(code)')],
  ['published', shape('codes', 1, 1, 'published(code)')],
  ['published_points', shape('codes', 1, 1, 'published_points(code)')],
  ['total', shape('values', 0, 0, 'total()')],
  ['published_total', shape('values', 0, 0, 'published_total()')],
  ['grade', shape('values', 0, 1, 'grade(score)')],
  ['children', shape('members', 0, 1, 'children(code)')],
  ['leaves', shape('members', 0, 1, 'leaves(code)')],
  ['levels', inRules('labelled', 1, many, 'levels(4, 2, 0) | levels(4: condition, 0)')],
  ['judged', inRules('values', 2, 2, 'judged(low, high)')],
  ['ratio', inRules('values', 2, 2, 'ratio(actual, target)')],
  ['deduct', inRules('labelled', 1, many, 'deduct(amount: count)')],
  ['parts', inRules('labelled', 1, many, 'parts(points: condition)')],
]);

/** zh-CN names of functions; the tree holds the English one. */
export const functionAliases: ReadonlyMap<string, string> = new Map([
  ['包含', 'contains'],
  ['取值', 'the'],
  ['种数', 'distinct'],
  ['缺', 'missing'],
]);

/** Bare words that stand for the points of the indicator the rule belongs to. */
export const pointsWords: ReadonlySet<string> = new Set(['points', '分值']);

/** Bare words that stand for a list of indicators. */
export const memberWords: ReadonlySet<string> = new Set(['children', 'leaves']);
