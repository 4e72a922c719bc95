/**
 * One fact, several printed figures: each is the interval that its rounding allows, and some value must lie in
 * all of them.
 */
import { compare, type Exact, equals, subtract } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { type Interval, intersection, intervalOf, meets } from '../interval.ts';
import type { Claim, Report } from '../report.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { measureOf } from './compare.ts';
import { bareText, codeOf, type Fact, factsOf, sourcesOf, valueParams } from './facts.ts';
import { causeOf } from './verdict.ts';

interface Statement {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly interval: Interval;
}

const statementsIn = ({ statements }: Fact): readonly Statement[] =>
  statements.flatMap((claim) =>
    claim.figure ? [{ claim, figure: claim.figure, interval: intervalOf(claim.figure) }] : [],
  );

/** Whether `a` begins no later than `b`. */
const beginsBy = (a: Interval, b: Interval): boolean => {
  const order = compare(a.min, b.min);
  return order < 0 || (order === 0 && (a.minIncluded || !b.minIncluded));
};

/** The most statements that one value satisfies: on a line these all hold the beginning of one of them. */
const largestConsistent = (all: readonly Statement[]): readonly Statement[] =>
  all
    .map(({ interval }) =>
      all.filter((one) => beginsBy(one.interval, interval) && meets(one.interval, interval)),
    )
    .reduce((best, some) => (some.length > best.length ? some : best), []);

const width = ({ min, max }: Interval): Exact => subtract(max, min);

/** The statement that most places print; among equals the one printed most precisely. */
const foremost = (some: readonly Statement[]): Statement => {
  const timesOf = ({ claim }: Statement): number =>
    some.filter((one) => bareText(one.claim.printed) === bareText(claim.printed)).length;
  return some.reduce((best, one) => {
    const more = timesOf(one) - timesOf(best);
    const isFiner = compare(width(one.interval), width(best.interval)) < 0;
    return more > 0 || (more === 0 && isFiner) ? one : best;
  });
};

const isConsistent = (all: readonly Statement[]): boolean =>
  all.reduce<Interval | undefined>(
    (common, { interval }) => common && intersection(common, interval),
    all[0]?.interval,
  ) !== undefined;

const agreeing = (all: readonly Statement[]) => {
  const [first] = all as readonly [Statement, ...Statement[]];
  const alike = all.every(({ figure }) => equals(figure.value, first.figure.value));
  return {
    verdict: alike ? ('agrees' as const) : ('agrees-rounded' as const),
    stated: first.figure.text,
    figure: first.figure,
  };
};

/** The first statement outside the largest consistent part is held against that part. */
const differing = (all: readonly Statement[]) => {
  const kept = largestConsistent(all);
  const { claim, figure } = all.find((one) => !kept.includes(one)) as Statement;
  const other = foremost(kept);
  const cause = causeOf(figure, other.figure.value);
  return {
    verdict: 'differs' as const,
    stated: claim.printed,
    recomputed: other.claim.printed,
    figure,
    value: other.figure.value,
    difference: subtract(other.figure.value, figure.value),
    measure: measureOf(figure),
    ...(cause && { cause: { kind: cause, of: claim.printed, as: other.claim.printed } }),
  };
};

/** One check per fact that is printed as a figure at least twice. */
export const checkStatements = (report: Report): readonly AuditCheck[] =>
  factsOf(report).flatMap((fact) => {
    const all = statementsIn(fact);
    if (all.length < 2) return [];
    const claims = all.map(({ claim }) => claim);
    return [
      checkOf({
        kind: 'statements',
        at: fact.id,
        ...codeOf(claims),
        ...(isConsistent(all) ? agreeing(all) : differing(all)),
        sources: sourcesOf(claims),
        params: valueParams(claims),
      }),
    ];
  });

/** Params of a claim whose fact is stated otherwise elsewhere: the figures that cannot be the same. */
const elsewhere = (fact: Fact, claim: Claim): Readonly<Record<string, string>> | undefined => {
  const { figure } = claim;
  if (!figure) return undefined;
  const others = statementsIn(fact).filter(({ interval }) => !meets(interval, intervalOf(figure)));
  return others.length === 0 ? undefined : valueParams(others.map((one) => one.claim));
};

/**
 * The checks of claims with a word on their fact: the verdict of each is its own, but where another place
 * prints a figure that cannot be the same, both can hardly be right.
 */
export const withElsewhere = (report: Report, checks: readonly AuditCheck[]): readonly AuditCheck[] => {
  const facts = new Map(factsOf(report).map((fact) => [fact.key, fact]));
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  return checks.map((check) => {
    const claim = claims.get(check.id);
    const fact = claim && facts.get(claim.sameAs ?? claim.id);
    const params = fact && elsewhere(fact, claim);
    return params ? { ...check, params: { ...check.params, ...params } } : check;
  });
};
