/** The highest score that a rule as written can give, whatever its conditions turn out to be. */

import type { Exact } from '../exact.ts';
import type { Argument, Expression, Node } from '../expression/ast.ts';
import { pointsWords } from '../expression/functions.ts';
import { isJudged } from '../expression/outcome.ts';
import { nodesOf } from '../expression/references.ts';
import type { Scope } from '../expression/value.ts';
import { boundsOf } from '../rule/attainable.ts';
import { ruleOutcome } from '../rule/evaluate.ts';

const yes = (node: Node): Node => ({ kind: 'boolean', value: true, span: node.span });

/** Arguments with their conditions set aside: branches become a choice, parts all hold. */
const openedList = (name: string, list: readonly Argument[]): readonly Argument[] => {
  if (name === 'if') return list.slice(1).map(({ value }) => ({ value: opened(value) }));
  if (name === 'levels') return list.map(({ label, value }) => ({ value: opened(label ?? value) }));
  if (name === 'parts') {
    return list.map(({ label, value }) => ({ ...(label && { label: opened(label) }), value: yes(value) }));
  }
  return list.map((argument) => ({ ...argument, value: opened(argument.value) }));
};

/** `if(a, 3, judged(0, 2))` → `levels(3, judged(0, 2))`: every branch at once, left to judgement. */
const opened = (node: Node): Node => {
  switch (node.kind) {
    case 'unary':
      return { ...node, operand: opened(node.operand) };
    case 'binary':
      return { ...node, left: opened(node.left), right: opened(node.right) };
    case 'call': {
      const name = node.name === 'if' ? 'levels' : node.name;
      return { ...node, name, arguments: openedList(node.name, node.arguments) };
    }
    default:
      return node;
  }
};

const fixedCalls: ReadonlySet<string> = new Set(
  'levels judged parts min max clamp round floor ceil abs sum'.split(' '),
);

/** Nothing in it moves with the data: numbers, the points, and what is made of them. */
const isFixed = (node: Node): boolean => {
  if (node.kind === 'name') return pointsWords.has(node.name);
  if (node.kind === 'call') return fixedCalls.has(node.name) && node.arguments.length > 0;
  return node.kind !== 'code' && node.kind !== 'column';
};

export interface Ceiling {
  readonly highest: Exact;
  /** It is made of the points themselves, so that it follows them whatever they are. */
  readonly namesPoints: boolean;
}

/**
 * Undefined where the rule computes its score from figures, so that a lower one says nothing about the rule.
 * `scope` is that of the indicator the rule stands on.
 */
export const ceilingOf = (rule: Expression, scope: Scope, points: Exact): Ceiling | undefined => {
  const root = opened(rule.root);
  const nodes = nodesOf(root);
  if (!nodes.every(isFixed)) return undefined;
  const outcome = ruleOutcome({ source: rule.source, root }, { scope, points });
  const isAddedUp = nodes.some((node) => node.kind === 'call' && node.name === 'parts');
  if (outcome.kind === 'unknown' || (!isJudged(outcome) && !isAddedUp)) return undefined;
  return { highest: boundsOf(outcome)[1], namesPoints: nodes.some((node) => node.kind === 'name') };
};
