/** Formulas that refer to themselves through others: reported before scoring, with the circle. */

import { inputNamed } from './edits.ts';
import type { Expression } from './expression/ast.ts';
import { referencesOf } from './expression/references.ts';
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

const expressionEdges = (report: Report, expression: Expression, self?: Indicator): readonly string[] => {
  const uses = referencesOf(expression);
  const below = uses.usesChildren ? (self?.children ?? report.roots) : [];
  const leaves = uses.usesLeaves ? leavesUnder(report, self?.code).map((leaf) => leaf.code) : [];
  return [
    ...inputKeys(report, uses.names),
    ...[...uses.codes, ...below, ...leaves].filter((code) => report.byCode.has(code)).map(scoreKey),
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
