/** Repeated statements of one fact: together they say more than each of them alone. */
import { inputNamed } from '../edits.ts';
import { type Interval, intersection, intervalOf } from '../interval.ts';
import type { Claim, Input, Report } from '../report.ts';

/** The input that a row states, where its expression is only the input's name. */
const statedBy = (report: Report, { expression }: Claim): Input | undefined =>
  expression?.root.kind === 'name' ? inputNamed(report, expression.root.name) : undefined;

const factOf = ({ id, sameAs }: Claim): string => sameAs ?? id;

/** What every statement of the fact allows; undefined where two of them contradict each other. */
const common = (own: Interval, money: boolean, statements: readonly Claim[]): Interval | undefined => {
  let sofar: Interval | undefined = own;
  for (const { figure } of statements) {
    if (figure && figure.money === money && sofar) sofar = intersection(sofar, intervalOf(figure));
  }
  return sofar;
};

const made = new WeakMap<Report, ReadonlyMap<string, Interval>>();

/**
 * Inputs that the report prints several times → what all statements allow: 428.54 万元 and 4285434.4 元 are
 * one amount, known to the tenth of a 元. Statements that contradict each other narrow nothing.
 */
export const statedIntervals = (report: Report): ReadonlyMap<string, Interval> => {
  const known = made.get(report);
  if (known) return known;
  const intervals = new Map<string, Interval>();
  for (const claim of report.claims) {
    const input = statedBy(report, claim);
    if (!input || typeof input.value !== 'object') continue;
    const statements = report.claims.filter((one) => factOf(one) === factOf(claim));
    const own = intervals.get(input.key) ?? intervalOf(input.value);
    const shared = common(own, input.value.money, statements);
    if (shared) intervals.set(input.key, shared);
  }
  made.set(report, intervals);
  return intervals;
};
