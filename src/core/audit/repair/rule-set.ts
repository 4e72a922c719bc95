/** Sets of rules as bits of one integer: the search joins them at every step. */
export type RuleSet = bigint;

export const noRules: RuleSet = 0n;
export const ruleSet = (number: number): RuleSet => 1n << BigInt(number);
export const hasRule = (set: RuleSet, number: number): boolean => ((set >> BigInt(number)) & 1n) === 1n;

/** Numbers of the rules in a set, ascending. */
export const rulesIn = (set: RuleSet): readonly number[] =>
  [...set.toString(2)].reverse().flatMap((bit, number) => (bit === '1' ? [number] : []));
