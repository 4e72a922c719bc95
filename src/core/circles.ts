/** Formulas that refer to themselves through others: reported before scoring, with the circle. */

import { inputNamed } from './edits.ts';
import type { Expression, Node } from './expression/ast.ts';
import { memberWords } from './expression/functions.ts';
import { partsOf, referencesOf } from './expression/references.ts';
import type { Issue } from './issue.ts';
import type { Indicator, Report } from './report.ts';
import { isLeaf } from './report.ts';
import { leavesUnder } from './tree.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

const total = 'total()';
const scoreKey = (code: string): string => `score(${code})`;

const inputKeys = (report: Report, names: Iterable<string>): readonly string[] =>
  [...names].flatMap((name) => {
    const input = inputNamed(report, name);
    return input ? [input.key] : [];
  });

/** Functions that look at a group of rows without looking at their scores. */
const scoreless: ReadonlySet<string> = new Set(['points', 'count', 'published', 'published_points']);

/** Codes of the rows whose scores a group word (`children`, `leaves(3)`) brings in. */
const groupsIn = (report: Report, node: Node, self: string | undefined): readonly string[] => {
  const group = node.kind === 'name' ? node.name : node.kind === 'call' ? node.name : '';
  const first = node.kind === 'call' ? node.arguments[0]?.value : undefined;
  const of = first?.kind === 'code' ? first.code : self;
  if (memberWords.has(group)) {
    if (group === 'leaves') return leavesUnder(report, of).map((leaf) => leaf.code);
    return of === undefined ? report.roots : (report.byCode.get(of)?.children ?? []);
  }
  if (node.kind === 'call' && scoreless.has(node.name)) return [];
  return partsOf(node).flatMap((part) => groupsIn(report, part, self));
};

const expressionEdges = (report: Report, expression: Expression, self?: Indicator): readonly string[] => {
  const uses = referencesOf(expression);
  const groups = groupsIn(report, expression.root, self?.code);
  return [
    ...inputKeys(report, uses.names),
    ...[...uses.codes, ...groups].filter((code) => report.byCode.has(code)).map(scoreKey),
    ...(uses.usesTotal ? [total] : []),
  ];
};

/** What each row's score, each derived input and the total are computed from. */
const graphOf = (report: Report): Graph =>
  new Map([
    [total, report.roots.map(scoreKey)] as const,
    ...report.indicators.map((row) => {
      const fromRule = row.rule ? expressionEdges(report, row.rule, row) : [];
      const fromChildren = isLeaf(row) || row.rule ? [] : row.children.map(scoreKey);
      return [scoreKey(row.code), [...fromRule, ...fromChildren]] as const;
    }),
    ...report.inputs.map(
      (input) => [input.key, input.formula ? expressionEdges(report, input.formula) : []] as const,
    ),
  ]);

/** Every circle once, as the list of its members in order. */
const circlesIn = (graph: Graph): readonly (readonly string[])[] => {
  const done = new Set<string>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (key: string): void => {
    const at = path.indexOf(key);
    if (at !== -1) circles.push(path.slice(at));
    if (at !== -1 || done.has(key)) return;
    path.push(key);
    for (const next of graph.get(key) ?? []) visit(next);
    path.pop();
    done.add(key);
  };
  for (const key of graph.keys()) visit(key);
  return circles;
};

/** One issue per circle, at the first member that has a cell of its own. */
export const findCircles = (report: Report): readonly Issue[] =>
  circlesIn(graphOf(report)).map((circle) => {
    const names = [...circle, circle[0]].join(' → ');
    const row = report.indicators.find((one) => one.rule && circle.includes(scoreKey(one.code)));
    const input = report.inputs.find((one) => circle.includes(one.key));
    const place = row
      ? { file: 'indicators.csv', row: row.row, column: 'rule', found: row.rule?.source ?? '' }
      : { file: 'inputs.csv', row: input?.row ?? 1, column: 'formula', found: input?.formula?.source ?? '' };
    return { code: 'rule-circle', ...place, params: { circle: names } };
  });
