/** Figures of the text under a trial: the same as if every claim were worked out anew. */
import { beforeAll, expect, test } from 'vitest';
import { expressionOf } from '../../src/core/audit/claims.ts';
import { followersOf } from '../../src/core/audit/followers.ts';
import { textLike } from '../../src/core/audit/verdict.ts';
import { settle } from '../../src/core/evaluate.ts';
import { evaluateExpression } from '../../src/core/expression/evaluate.ts';
import type { Report } from '../../src/core/report.ts';
import { trialScopeOf } from '../../src/core/scope.ts';
import { cases } from '../golden/cases.ts';
import { readCase } from '../golden/source.ts';

let report: Report;
beforeAll(async () => {
  const one = cases[0];
  if (!one) throw new Error('no case');
  ({ report } = await readCase(one));
});

/** Every claim, one by one. */
const allMoved = (edits: ReadonlyMap<string, string>): Record<string, string> => {
  const [before, after] = [trialScopeOf(settle(report).state), trialScopeOf(settle(report, edits).state)];
  const moved: Record<string, string> = {};
  for (const claim of report.claims) {
    const expression = expressionOf(report, claim);
    if (!expression || !claim.figure) continue;
    const [old, now] = [evaluateExpression(expression, before), evaluateExpression(expression, after)];
    if (old.kind !== 'number' || now.kind !== 'number') continue;
    const text = textLike(claim.figure, now.value);
    if (text !== textLike(claim.figure, old.value)) moved[claim.id] = text;
  }
  return moved;
};

test.each([
  [[['inputs.spent', '480']]],
  [[['inputs.spent', '300']]],
  [
    [
      ['2.2.2', '2'],
      ['inputs.satisfaction_deduction', '1'],
    ],
  ],
  [
    [
      ['points.2.1.1', '12'],
      ['points.total', '100'],
    ],
  ],
  [[]],
] as const)('%j', (edits) => {
  const follow = followersOf(report, settle(report).state, new Set(report.claims.map((claim) => claim.id)));
  const trial = new Map<string, string>(edits);
  const moved = Object.fromEntries(follow(settle(report, trial).state));
  expect(moved).toEqual(allMoved(trial));
  expect(Object.keys(moved).length > 0).toBe(edits.length > 0);
});

test('only the figures that the page shows are looked at', () => {
  const claim = report.claims.find((one) => one.expression && one.printed === '84.4%');
  const follow = followersOf(report, settle(report).state, new Set([claim?.id ?? '']));
  expect([...follow(settle(report, new Map([['inputs.spent', '480']])).state)]).toEqual([
    [claim?.id, '94.5%'],
  ]);
});
