import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/core/engine.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { exact, fixed, multiply, plain } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { input, type Row, scheme, smallReport } from './small-report.ts';
import { gate } from './switch-report.ts';

const half = fc.integer({ min: 0, max: 20 }).map((halves) => plain(exact(BigInt(halves), 2n)));

/** Random trees of up to three levels; some groups have a rule, some leaves too. */
const anyReport: fc.Arbitrary<Report> = fc
  .array(
    fc.array(fc.array(fc.tuple(half, half), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .chain((tree) => fc.tuple(fc.constant(tree), fc.constantFrom('', 'shift', 'mean', 'linked')))
  .map(([tree, twist]) => {
    const rows: Row[] = tree.flatMap((groups, a) => [
      [`${a + 1}`] as Row,
      ...groups.flatMap((leaves, b) => [
        [
          `${a + 1}.${b + 1}`,
          undefined,
          undefined,
          twist === 'shift' ? { rule: 'sum(children) - 1' } : {},
        ] as Row,
        ...leaves.map(([points, score], c) => [`${a + 1}.${b + 1}.${c + 1}`, points, score] as Row),
      ]),
    ]);
    if (twist === 'linked') rows.push(['9', '10', undefined, { rule: 'min(score(1.1.1), 3)' }]);
    const how = twist === 'mean' ? ('mean' as const) : ('sum' as const);
    return smallReport(rows, {
      scheme: scheme({ aggregation: { default: 'sum', levels: new Map([[1, how]]) } }),
    });
  });

const edits = fc.array(fc.tuple(fc.nat(), fc.oneof(half, fc.constantFrom('0.125', 'x', '')), fc.boolean()), {
  maxLength: 12,
});

describe('the live engine', () => {
  it('gives the figures of a fresh evaluation after every edit, and reports every figure that moved', () => {
    fc.assert(
      fc.property(anyReport, edits, (report, sequence) => {
        const engine = createEngine(report);
        const leaves = report.indicators.filter((row) => row.children.length === 0);
        const state = new Map<string, string>();
        for (const [pick, text, remove] of sequence) {
          const code = leaves[pick % leaves.length]?.code as string;
          if (remove) state.delete(code);
          else state.set(code, text);
          const before = engine.codes.map((_, at) => engine.score(at));
          const moved = new Set(engine.apply(new Map(state)));
          const fresh = evaluate(report, state);
          for (const [at, each] of engine.codes.entries()) {
            const expected = fresh.nodes.get(each)?.score;
            expect(engine.score(at)).toEqual(expected);
            if (before[at] && expected && plain(before[at]) !== plain(expected))
              expect(moved.has(at)).toBe(true);
          }
          expect(engine.score(engine.codes.length)).toEqual(fresh.total);
          expect(engine.grade()).toEqual(fresh.grade);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('prints every rate of the flat tree as exact arithmetic does', () => {
    fc.assert(
      fc.property(anyReport, fc.nat(), half, (report, pick, text) => {
        const engine = createEngine(report);
        const leaves = report.indicators.filter((row) => row.children.length === 0 && row.score);
        engine.apply(new Map([[leaves[pick % leaves.length]?.code as string, text]]));
        if (!engine.flat) return;
        for (const at of [...engine.codes.keys(), engine.codes.length]) {
          const rate = engine.rate(at);
          const flat = engine.flat.rate[at] as number;
          if (!rate) expect(flat).toBeNaN();
          else expect((flat / 10).toFixed(1)).toBe(fixed(multiply(rate, exact(100n)), 1));
        }
      }),
    );
  });

  it('takes the flat way for plain sums and leaves it for anything else', () => {
    const rows: Row[] = [['1'], ['1.1', '5', '4'], ['1.2', '5', '3']];
    expect(createEngine(smallReport(rows)).flat).toBeDefined();
    const mean = scheme({ aggregation: { default: 'mean', levels: new Map() } });
    expect(createEngine(smallReport(rows, { scheme: mean })).flat).toBeUndefined();
  });

  it('stays exact for long series of edits', () => {
    const engine = createEngine(smallReport([['1'], ['1.1', '5', '0.1'], ['1.2', '5', '0.2']]));
    for (let round = 0; round < 1000; round++) {
      engine.apply(new Map([['1.1', round % 2 ? '0.7' : '0.1']]));
    }
    engine.apply(new Map());
    const total = engine.score(engine.codes.length);
    expect(total && plain(total)).toBe('0.3');
  });

  const two: readonly Row[] = [['1'], ['1.1', '5', '4'], ['1.2', '5', '3'], ['2'], ['2.1', '5', '5']];
  it.each<[string, Report, readonly (readonly [string, string])[]]>([
    [
      'a gate sets',
      smallReport(two, {
        inputs: [input('late', '逾期', true)],
        scheme: scheme({ gates: [gate('late', 'late', { zero: ['1'] })] }),
      }),
      [['1.1', '2']],
    ],
    [
      'the reader has set',
      smallReport(two),
      [
        ['1', '2'],
        ['1.1', '2'],
      ],
    ],
    [
      'a rule sets without looking at its rows',
      smallReport([['1', '5', undefined, { rule: '5' }], ...two.slice(1)]),
      [['1.1', '2']],
    ],
  ])('does not add up the rows of a group that %s', (_, report, steps) => {
    const engine = createEngine(report);
    for (const at of steps.keys()) engine.apply(new Map(steps.slice(0, at + 1)));
    expect(engine.score(engine.codes.length)).toEqual(evaluate(report, new Map(steps)).total);
  });
});
