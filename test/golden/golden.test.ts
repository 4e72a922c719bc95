/** The golden cases in Node: published figures, checks, and every edit with what it must give. */
import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import { createEngine } from '../../src/core/engine.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import type { Evaluation, Grade } from '../../src/core/evaluation.ts';
import { type Exact, plain } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { readReport } from '../../src/data/read-report.ts';
import { cases, type Outcome } from './cases.ts';
import { readCase } from './source.ts';

const text = (value: Exact | undefined): string => (value ? plain(value) : 'cannot tell');
const edges = (grade: Grade | undefined) => grade?.hole && [grade.hole.below, grade.hole.above];

/** What an evaluation says, in the shape of an outcome. */
const readers: {
  readonly [Key in keyof Outcome]-?: (evaluation: Evaluation, wanted: NonNullable<Outcome[Key]>) => unknown;
} = {
  total: ({ total }) => text(total),
  points: ({ points }) => text(points),
  grade: ({ grade }) => grade.name ?? null,
  hole: ({ grade }) => edges(grade),
  gates: ({ gates }) => gates.map((gate) => gate.id),
  level1: ({ nodes }, wanted) => ofEach(wanted, (code) => text(nodes.get(code)?.score)),
  grades: ({ nodes }, wanted) => ofEach(wanted, (code) => nodes.get(code)?.grade?.name),
  holes: ({ nodes }, wanted) => ofEach(wanted, (code) => edges(nodes.get(code)?.grade)),
};

const ofEach = (wanted: object, read: (code: string) => unknown) =>
  Object.fromEntries(Object.keys(wanted).map((code) => [code, read(code)]));

/** The files that every report has. */
const required = ['report.yaml', 'indicators.csv'];

const isKey = (key: string): key is keyof Outcome => Object.hasOwn(readers, key);

/** The keys of an outcome that are given, as they should be and as they are. */
const compared = (evaluation: Evaluation, wanted: Outcome) => {
  const keys = Object.keys(wanted).filter(isKey);
  const found = keys.map((key) => {
    const read = readers[key] as (evaluation: Evaluation, wanted: unknown) => unknown;
    return [key, wanted[key] === undefined ? undefined : read(evaluation, wanted[key])];
  });
  return {
    wanted: Object.fromEntries(keys.map((key) => [key, wanted[key]])),
    found: Object.fromEntries(found),
  };
};

const expectOutcome = (evaluation: Evaluation, outcome: Outcome): void => {
  const { wanted, found } = compared(evaluation, outcome);
  expect(found).toEqual(wanted);
};

describe.each(cases)('$slug', (golden) => {
  const { expected } = golden;
  let report: Report;
  beforeAll(async () => {
    ({ report } = await readCase(golden));
  });

  test('published', () => {
    const evaluation = evaluate(report);
    expectOutcome(evaluation, expected);
    if (expected.level1) expect(Object.keys(expected.level1)).toEqual(report.roots);
  });

  test('checks', () => {
    const { checks } = audit(report, evaluate(report));
    const verdicts = new Map(checks.map((check) => [check.id, check.verdict] as const));
    const found = Object.keys(expected.checks).map((id) => [id, verdicts.get(id)]);
    expect(Object.fromEntries(found)).toEqual(expected.checks);
    const named = Object.keys(expected.checks);
    const others = [...verdicts].filter(([id, verdict]) => verdict === 'differs' && !named.includes(id));
    if (expected.complete) expect(others).toEqual([]);
  });

  test.each(expected.variants)('$name', (variant) => {
    const edits = new Map(Object.entries(variant.edits));
    const evaluation = evaluate(report, edits);
    expectOutcome(evaluation, variant);
    const engine = createEngine(report);
    engine.apply(edits);
    expect(text(engine.score(engine.codes.length))).toBe(text(evaluation.total));
    expect(engine.grade().name).toBe(evaluation.grade.name);
  });
});

const alone = cases.filter(({ expected }) => expected.twoFiles);

test.each(alone)('$slug: the two files alone, without any claim', async (golden) => {
  const { source } = await readCase(golden);
  const files = Object.entries(source.files).filter(([name]) => required.includes(name));
  const { report, issues } = readReport({ ...source, files: Object.fromEntries(files) });
  expect(issues).toEqual([]);
  expect(report?.claims).toEqual([]);
  const findings = report ? audit(report, evaluate(report)).findings : [];
  expect(Object.fromEntries(findings.map(({ id, verdict }) => [id, verdict]))).toEqual(
    golden.expected.twoFiles,
  );
});
