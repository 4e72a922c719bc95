import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edits, editKey, editText, readEdit, sameEdit } from '../../src/core/edits.ts';
import { createEngine } from '../../src/core/engine.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { compare, ex, plain } from '../../src/core/exact.ts';
import { parseExpression } from '../../src/core/expression/parse.ts';
import { parametersOf, withParameters } from '../../src/core/parameters.ts';
import { revised } from '../../src/core/revised.ts';
import { tornado } from '../../src/core/sensitivity/tornado.ts';
import { curveOf } from '../../src/core/sensitivity/trace-curve.ts';
import { simulate } from '../../src/core/simulate/simulate.ts';
import { distanceToBands } from '../../src/core/ways/distances.ts';
import { singleChanges } from '../../src/core/ways/search.ts';
import { anyFlatReport } from './flat-report.ts';
import { sampleReport } from './sample-report.ts';

const report = await sampleReport();

const under = (edits: Readonly<Record<string, string>>) => {
  const { total, points, grade, gates, nodes } = evaluate(report, new Map(Object.entries(edits)));
  return {
    total: total && plain(total),
    points: points && plain(points),
    grade: grade.name,
    gates: gates.map(({ id }) => id),
    score: (code: string) => plain(nodes.get(code)?.score ?? { n: -1n, d: 1n }),
  };
};
const problem = (key: string, text: string) => {
  const read = readEdit(report, key, text);
  return 'issue' in read ? { code: read.issue.code, expected: read.issue.expected } : read.ok;
};

describe('bands', () => {
  it('move their lower edge, by rank or by name; the same total has another grade', () => {
    expect(under({ 'band.1': '87' })).toMatchObject({ total: '87.38', grade: '优' });
    expect(under({ 'band.优': '87' }).grade).toBe('优');
    expect(under({ 'band.2': '88' })).toMatchObject({ total: '87.38', grade: undefined });
    expect(under({ 'band.2': '88', bands: 'closed' }).grade).toBe('中');
  });

  it('keep the hole that is printed below an edge as wide as it was', () => {
    const { printedBands } = revised(report, new Map([['band.1', '92']])).scheme;
    const good = printedBands.find(({ name }) => name === '良');
    expect([good?.min, good?.max].map((edge) => edge && plain(edge))).toEqual(['80', '91']);
  });

  it('are read as printed or closed: 79.78 stands in a hole or is 中', () => {
    const six = { '3.2.5': '4', '2.2.2': '0', 'inputs.satisfaction_deduction': '是', '3.1.2': '3.2' };
    const edits = { ...six, '3.1.5': '3.2', '4.2.1': '2' };
    expect(under(edits)).toMatchObject({ total: '79.78', grade: undefined });
    expect(under({ ...edits, bands: 'closed' })).toMatchObject({ total: '79.78', grade: '中' });
  });

  it('that a better one has passed hold no score any more, and keep their rank', () => {
    expect(under({ 'band.1': '70' })).toMatchObject({ grade: '优' });
    expect(revised(report, new Map([['band.1', '70']])).scheme.bands.map(({ min }) => plain(min))).toEqual([
      ...['70', '70', '70', '60', '0'],
    ]);
  });
});

describe('grades named by digits', () => {
  it('are moved by their rank, as links write it', () => {
    const { scheme } = report;
    const bands = scheme.bands.map((band, at) => ({ ...band, name: String(5 - at) }));
    const other = { ...report, scheme: { ...scheme, bands, printedBands: [], gradeBy: 'bands' as const } };
    const moved = revised(other, new Map([['band.1', '95']])).scheme.bands;
    expect(moved.map(({ name, min }) => [name, plain(min)])[0]).toEqual(['5', '95']);
    for (const [rank, { min }] of bands.slice(0, -1).entries()) {
      const read = readEdit(other, `band.${rank + 1}`, plain(min));
      expect('ok' in read && editKey(read.ok)).toBe(`band.${rank + 1}`);
    }
  });
});

describe('gates', () => {
  const initial = { 'inputs.final_budget': '1164.43' };
  it('bar a grade, or are not heeded', () => {
    expect(under(initial)).toMatchObject({ total: '82.5', grade: '中', gates: ['execution'] });
    expect(under({ ...initial, 'gate.execution': '否' })).toMatchObject({ grade: '良', gates: [] });
    expect(under({ ...initial, 'gate.execution': '1' }).grade).toBe('中');
  });

  it('turn at another number', () => {
    expect(under({ 'when.execution~1': '85' })).toMatchObject({ total: '82.5', grade: '中' });
    expect(under({ 'when.execution~1': '84%' })).toMatchObject({ total: '87.38', grade: '良' });
  });
});

describe('rules', () => {
  it('are scored with another number, and show it in the working', () => {
    const edits = new Map([
      ['rule.2.1.2~1', '70'],
      ['rule.2.1.2~3', '70%'],
    ]);
    const node = evaluate(report, edits).nodes.get('2.1.2');
    // (428.54 ÷ 507.74 − 70 %) ÷ 30 % × 8
    expect(plain(node?.score ?? { n: 0n, d: 1n })).toBe('3.84');
    expect(node?.working?.symbolic).toContain('70%');
  });

  it('give another choice of scores where steps are put otherwise', () => {
    const allowed = evaluate(report, new Map([['rule.1.1.1~2', '3']])).nodes.get('1.1.1')?.attainable;
    expect(allowed?.kind === 'choice' && allowed.values.map((value) => plain(value))).toEqual(
      expect.arrayContaining(['4', '3', '0']),
    );
  });
});

describe('a row that does not apply', () => {
  it('is left out of score and points, until a score is put in again', () => {
    expect(under({ '3.2.1': 'na' })).toMatchObject({ total: '83.38', points: '95' });
    expect(under({ '3.2.1': '不适用' })).toMatchObject({ total: '83.38' });
    expect(under({ '3.2.1': '4' })).toMatchObject({ total: '87.38', points: '100' });
  });

  it('goes and comes in the live engine', () => {
    const engine = createEngine(report);
    const total = () => plain(engine.score(engine.codes.length) ?? { n: 0n, d: 1n });
    engine.apply(new Map([['3.2.1', 'na']]));
    expect(total()).toBe('83.38');
    engine.apply(new Map([['3.2.1', '5']]));
    expect(total()).toBe('88.38');
    engine.apply(new Map());
    expect(total()).toBe('87.38');
  });
});

describe('what cannot be taken', () => {
  it('is told with what could be: bands, gates, places, values', () => {
    expect(problem('band.9', '80')).toEqual({
      code: 'edit-key',
      expected: 'band.1 | band.2 | band.3 | band.4',
    });
    expect(problem('band.1', '101')).toEqual({ code: 'edit-value', expected: '0 … 100' });
    expect(problem('gate.nothing', '0')).toEqual({ code: 'edit-key', expected: 'gate.execution' });
    expect(problem('gate.execution', 'perhaps')).toEqual({
      code: 'edit-value',
      expected: '是 | 否 | yes | no',
    });
    expect(problem('rule.2.1.2~9', '1')).toMatchObject({ code: 'edit-key' });
    expect(problem('rule.2.1.2~1', '-3')).toEqual({ code: 'edit-value', expected: '60 %' });
    expect(problem('rule.2.1.2~1', '3 万元')).toMatchObject({ code: 'edit-value' });
    expect(problem('bands', 'constructor')).toMatchObject({ code: 'edit-value' });
    expect(problem('bands', 'open')).toEqual({ code: 'edit-value', expected: 'printed | closed' });
    expect(problem('1', 'na')).toMatchObject({ code: 'edit-value' });
  });
});

describe('numbers in an expression', () => {
  it('are found in the order of writing and put otherwise with their units', () => {
    const rule = parseExpression('if(a >= 95%, levels(4: b > 2 万元, 2), 1.5 * points)');
    if (!('root' in rule)) throw new Error('no rule');
    expect(parametersOf(rule).map(({ text, isLevel }) => [text, isLevel])).toEqual([
      ...([
        ['95%', false],
        ['4', true],
        ['2万元', false],
        ['2', true],
        ['1.5', false],
      ] as const),
    ]);
    const other = withParameters(
      rule,
      new Map([
        [1, '90'],
        [3, '3'],
        [5, '2'],
      ]),
    );
    expect(other.source).toBe('if(a >= 90%, levels(4: b > 3万元, 2), 2 * points)');
  });
});

const frame = fc.array(
  fc.constantFrom<readonly [string, string]>(
    ['band.1', '88'],
    ['band.1', '12'],
    ['band.2', '3'],
    ['bands', 'closed'],
    ['bands', 'printed'],
    ['gate.g0', '0'],
    ['when.g0~1', '70'],
    ['rule.1.3~1', '3'],
    ['rule.2.2~1', '1'],
    ['1.1', 'na'],
    ['2.1', 'na'],
    ['1.2', '2'],
    ['points.2.1', '6'],
    ['inputs.a', '1'],
  ),
  { maxLength: 8 },
);

describe('edits of the frame', () => {
  it('taken twice are the same as taken once, and the live engine follows them', () => {
    fc.assert(
      fc.property(anyFlatReport, frame, (any, list) => {
        const edits: Edits = new Map(list);
        const once = evaluate(any, edits);
        const again = evaluate(revised(any, edits), edits);
        expect(again.total).toEqual(once.total);
        expect(again.grade).toEqual(once.grade);
        const engine = createEngine(any);
        for (let count = 1; count <= list.length; count++) {
          const some = new Map(list.slice(0, count));
          engine.apply(some);
          const fresh = evaluate(any, some);
          expect(engine.score(engine.codes.length)).toEqual(fresh.total);
          expect(engine.grade()).toEqual(fresh.grade);
        }
        engine.apply(new Map());
        expect(engine.score(engine.codes.length)).toEqual(evaluate(any).total);
      }),
    );
  });

  it('are read back from their key and text', () => {
    fc.assert(
      fc.property(anyFlatReport, frame, (any, list) => {
        for (const [key, text] of list) {
          const read = readEdit(any, key, text);
          if (!('ok' in read)) continue;
          const back = readEdit(any, editKey(read.ok), editText(read.ok));
          expect('ok' in back && sameEdit(back.ok, read.ok)).toBe(true);
        }
      }),
    );
  });
});

describe('searches and simulations', () => {
  it('stand on the bands, gates and rules that are tried', () => {
    const easier = new Map([['band.1', '88']]);
    const aim = { kind: 'reach', grade: '优' } as const;
    const ways = singleChanges(report, aim, easier);
    expect(ways.some(({ total }) => compare(total, ex('88')) >= 0 && compare(total, ex('90')) < 0)).toBe(
      true,
    );
    const distances = distanceToBands(report, evaluate(report, easier), easier);
    expect(distances?.bands.find(({ grade }) => grade === '优')).toMatchObject({ by: ex('0.62') });
    expect(tornado(report, new Map([['band.1', '87.5']])).some(({ up }) => up?.changesGrade)).toBe(true);
    const curve = curveOf(report, 'spent', new Map([['when.execution~1', '70']]));
    // 70 % of 507.74 万元, in 元.
    expect(curve?.breaks.some(({ at, kinds }) => plain(at) === '3554180' && kinds.includes('gate'))).toBe(
      true,
    );
    const still = { count: 10, seed: '1', judged: false, readings: false };
    const { endings } = simulate(report, still, new Map([['band.1', '87']]));
    expect(endings.find(({ count }) => count === 10)?.ending).toEqual({ kind: 'grade', name: '优' });
  });
});
