/** The golden cases in Node: published figures, checks, and every edit with what it must give. */
import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import { createEngine } from '../../src/core/engine.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import type { Evaluation, Grade } from '../../src/core/evaluation.ts';
import { type Exact, plain } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { cases, type Outcome } from './cases.ts';
import { reportOf } from './source.ts';

const text = (value: Exact | undefined): string => (value ? plain(value) : 'cannot tell');
const edges = (grade: Grade | undefined) => grade?.hole && [grade.hole.below, grade.hole.above];

const scoresOf = (evaluation: Evaluation, codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, text(evaluation.nodes.get(code)?.score)]));

/** The part of an evaluation that an outcome speaks about, in the outcome's own shape. */
const outcomeOf = (evaluation: Evaluation, wanted: Outcome): Outcome => {
  const gradeAt = (code: string) => evaluation.nodes.get(code)?.grade;
  return {
    ...(wanted.total !== undefined && { total: text(evaluation.total) }),
    ...(wanted.points !== undefined && { points: text(evaluation.points) }),
    ...(wanted.grade !== undefined && { grade: evaluation.grade.name ?? null }),
    ...(wanted.hole && { hole: edges(evaluation.grade) as Outcome['hole'] }),
    ...(wanted.gates && { gates: evaluation.gates.map((gate) => gate.id) }),
    ...(wanted.level1 && { level1: scoresOf(evaluation, Object.keys(wanted.level1)) }),
    ...(wanted.grades && {
      grades: Object.fromEntries(Object.keys(wanted.grades).map((code) => [code, gradeAt(code)?.name ?? ''])),
    }),
    ...(wanted.holes && {
      holes: Object.fromEntries(
        Object.keys(wanted.holes).map((code) => [code, edges(gradeAt(code))]),
      ) as Outcome['holes'],
    }),
  };
};

const keysOfOutcome: readonly (keyof Outcome)[] = [
  'total',
  'points',
  'grade',
  'hole',
  'gates',
  'level1',
  'grades',
  'holes',
];
const wantedOf = (all: Outcome): Outcome =>
  Object.fromEntries(keysOfOutcome.filter((key) => key in all).map((key) => [key, all[key]]));

describe.each(cases)('$slug', (golden) => {
  const { expected } = golden;
  let report: Report;
  beforeAll(async () => {
    report = await reportOf(golden);
  });

  test('published', () => {
    const evaluation = evaluate(report);
    expect(outcomeOf(evaluation, expected)).toEqual(wantedOf(expected));
    if (expected.level1) expect(Object.keys(expected.level1)).toEqual(report.roots);
  });

  test('checks', () => {
    const { structure, claims } = audit(report, evaluate(report));
    const verdicts = new Map([
      ...structure.map((check) => [`chk-${check.kind}-${check.at}`, check.verdict] as const),
      ...[...claims].map(([id, check]) => [id, check.verdict] as const),
    ]);
    const found = Object.keys(expected.checks).map((id) => [id, verdicts.get(id)]);
    expect(Object.fromEntries(found)).toEqual(expected.checks);
    const named = Object.keys(expected.checks);
    const others = [...verdicts].filter(([id, verdict]) => verdict === 'differs' && !named.includes(id));
    if (expected.complete) expect(others).toEqual([]);
  });

  test.each(expected.variants)('$name', (variant) => {
    const edits = new Map(Object.entries(variant.edits));
    const evaluation = evaluate(report, edits);
    expect(outcomeOf(evaluation, variant)).toEqual(wantedOf(variant));
    const engine = createEngine(report);
    engine.apply(edits);
    expect(text(engine.score(engine.codes.length))).toBe(text(evaluation.total));
    expect(engine.grade().name).toBe(evaluation.grade.name);
  });
});
