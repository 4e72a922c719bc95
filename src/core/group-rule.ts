/** Rules on a parent: which of them are still a sum of its children. */
import type { Expression, Node } from './expression/ast.ts';
import { referencesOf } from './expression/references.ts';

/** Whether a score, a rate or the total enters an expression. */
export const touchesScores = (expression: Expression): boolean => {
  const uses = referencesOf(expression);
  return (
    [uses.codes, uses.below].some((codes) => codes.size > 0) ||
    uses.usesTotal ||
    uses.usesChildren ||
    uses.usesLeaves
  );
};

const isSumOfChildren = (node: Node): boolean =>
  node.kind === 'call' &&
  node.name === 'sum' &&
  node.arguments.length === 1 &&
  node.arguments[0]?.value.kind === 'name' &&
  node.arguments[0].value.name === 'children';

/** `sum(children)` plus or minus something that no score enters, e.g. a group deduction. */
export const isShiftedSum = (node: Node): boolean => {
  if (isSumOfChildren(node)) return true;
  if (node.kind !== 'binary' || (node.operator !== '+' && node.operator !== '-')) return false;
  return isShiftedSum(node.left) && !touchesScores({ source: '', root: node.right });
};
