/** Expressions in which only the given inputs are left: derived ones are written out. */
import { inputNamed } from '../edits.ts';
import type { Argument, Expression, Node } from '../expression/ast.ts';
import { dependentsOf } from '../inputs-in-use.ts';
import type { Input, Report } from '../report.ts';

/**
 * The expression with every input that is computed from `input` replaced by its formula, and `input` itself named
 * by its key, so that the whole can be followed along it. Conditions on rows of tables stay as they are: a name
 * there may be a column.
 */
export const inlined = (report: Report, expression: Expression, input: Input): Expression => {
  const moved = new Set(dependentsOf(report, input).inputs);
  const named = (node: Node, name: string, within: ReadonlySet<Input>): Node => {
    const found = inputNamed(report, name);
    if (found === input) return { ...node, kind: 'name', name: input.key } as Node;
    if (!found?.formula || !moved.has(found) || within.has(found)) return node;
    return written(found.formula.root, new Set([...within, found]));
  };
  const argument = ({ label, value, where }: Argument, within: ReadonlySet<Input>): Argument => ({
    ...(label && { label: written(label, within) }),
    value: where ? value : written(value, within),
    ...(where && { where }),
  });
  const written = (node: Node, within: ReadonlySet<Input>): Node => {
    if (node.kind === 'name') return named(node, node.name, within);
    if (node.kind === 'unary') return { ...node, operand: written(node.operand, within) };
    if (node.kind === 'binary')
      return { ...node, left: written(node.left, within), right: written(node.right, within) };
    if (node.kind !== 'call') return node;
    return { ...node, arguments: node.arguments.map((one) => argument(one, within)) };
  };
  return { ...expression, root: written(expression.root, new Set()) };
};
