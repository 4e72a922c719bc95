/** What an expression looks at: for circles, for knowing what an edit can change. */
import type { Expression, Node } from './ast.ts';
import { memberWords } from './functions.ts';

export interface References {
  /** Bare names; inside `where` these may be columns or inputs. */
  readonly names: ReadonlySet<string>;
  /** Codes whose score is used: `score(2.1)`, `rate(2.1)`. */
  readonly codes: ReadonlySet<string>;
  /** Codes whose points in force are used: `points(2.1)`, `rate(2.1)`. */
  readonly pointsOf: ReadonlySet<string>;
  /** Codes whose rows below are used: `children(2)`, `leaves(2)`. */
  readonly below: ReadonlySet<string>;
  /** `table.column` for columns, `table` for `count(table)`. */
  readonly columns: ReadonlySet<string>;
  readonly usesTotal: boolean;
  /** `children` without a code: the rows below the indicator the rule stands on. */
  readonly usesChildren: boolean;
  readonly usesLeaves: boolean;
}

/** The nodes directly inside a node, in order. */
export const partsOf = (node: Node): readonly Node[] => {
  if (node.kind === 'unary') return [node.operand];
  if (node.kind === 'binary') return [node.left, node.right];
  if (node.kind !== 'call') return [];
  return node.arguments.flatMap(({ label, value, where }) => [
    ...(label ? [label] : []),
    value,
    ...(where ? [where] : []),
  ]);
};

/** Every node of a tree, parents first. */
export const nodesOf = (root: Node): readonly Node[] => {
  const nodes: Node[] = [root];
  for (let at = 0; at < nodes.length; at++) nodes.push(...partsOf(nodes[at] as Node));
  return nodes;
};

export const referencesOf = (e: Expression): References => {
  const nodes = nodesOf(e.root);
  const calls = nodes.filter((node) => node.kind === 'call');
  const codesIn = (...names: readonly string[]): ReadonlySet<string> =>
    new Set(
      calls
        .filter((call) => names.includes(call.name))
        .flatMap((call) =>
          call.arguments.flatMap(({ value }) => (value.kind === 'code' ? [value.code] : [])),
        ),
    );
  const bare = nodes.flatMap((node) => (node.kind === 'name' ? [node.name] : []));
  const uses = (word: string): boolean =>
    bare.includes(word) || calls.some((call) => call.name === word && call.arguments.length === 0);
  const tables = calls
    .filter((call) => call.name === 'count')
    .flatMap((call) => call.arguments.flatMap(({ value }) => (value.kind === 'name' ? [value.name] : [])));
  return {
    names: new Set(bare.filter((name) => !memberWords.has(name))),
    codes: codesIn('score', 'rate'),
    pointsOf: codesIn('points', 'rate'),
    below: codesIn('children', 'leaves'),
    columns: new Set([
      ...nodes.flatMap((node) => (node.kind === 'column' ? [`${node.table}.${node.column}`] : [])),
      ...tables.filter((name) => !memberWords.has(name)),
    ]),
    usesTotal: calls.some(
      ({ name, arguments: list }) => name === 'total' || (name === 'grade' && list.length === 0),
    ),
    usesChildren: uses('children'),
    usesLeaves: uses('leaves'),
  };
};
