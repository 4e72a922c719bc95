import { describe, expect, it } from 'vitest';
import {
  type Constraint,
  type Network,
  repairsOf,
  usualLimits,
  type Variable,
} from '../../src/core/audit/repair.ts';
import { ex } from '../../src/core/exact.ts';
import { printed, twoReadings } from './two-readings.ts';

const of = (id: string, text: string, more: Partial<Variable> = {}): Variable => ({
  id,
  figure: printed(text),
  ...more,
});
const sum = (id: string, parent: string, ...terms: readonly string[]): Constraint => ({
  kind: 'sum',
  id,
  parent,
  terms: terms.map((term) =>
    term.startsWith('-') ? { id: term.slice(1), sign: -1 } : { id: term, sign: 1 },
  ),
});
const ratio = (id: string, stated: string, part: string, whole: string): Constraint => ({
  kind: 'ratio',
  id,
  stated,
  part,
  whole,
});
const equal = (id: string, a: string, b: string): Constraint => ({ kind: 'equal', id, a, b });
const given = (id: string, of: string, value: string): Constraint => ({
  kind: 'given',
  id,
  of,
  value: ex(value),
});

const changed = (network: Network, texts: Readonly<Record<string, string>>): Network => ({
  ...network,
  variables: network.variables.map((variable) => {
    const text = texts[variable.id];
    return text === undefined
      ? variable
      : { ...variable, figure: { ...variable.figure, ...printed(text), decimals: variable.figure.decimals } };
  }),
});

/** Outcome of the only component, and its sets as `id: printed → corrected`. */
const told = (network: Network, limits = usualLimits) => {
  const [repair, ...more] = repairsOf(network, limits);
  expect(more).toEqual([]);
  if (repair?.outcome !== 'repaired') return repair?.outcome;
  return repair.repairs.map(({ corrections }) =>
    corrections.map((one) => `${one.id}: ${one.printed} → ${one.corrected}`),
  );
};

describe('the two readings of the source report', () => {
  const [repair, ...more] = repairsOf(twoReadings());

  it('fails in the rate of project management, in the sum of project performance and in one score', () => {
    expect(more).toEqual([]);
    expect(repair?.violated).toEqual(['rate of 2', 'scores of 3', 'readings of 3.2.5']);
  });

  it('is reconciled by five corrections: one alone, and four for either reading', () => {
    if (repair?.outcome !== 'repaired') throw new Error(repair?.outcome);
    expect(repair.size).toBe(5);
    const texts = repair.parts.map((part) =>
      part.map((choice) =>
        choice.map(({ id, printed, corrected }) => `${id}: ${printed} → ${corrected}`).sort(),
      ),
    );
    expect(texts).toEqual([
      [['rate 2: 77.3% → 75.5%']],
      [
        ['annex 3.2.5: 5 → 4', 'body 3: 47 → 46', 'rate 3: 94.0% → 92.0%', 'total: 87.38 → 86.38'],
        ['body 3.2.5: 4 → 5', 'body 3.2: 22 → 23', 'rate 3.2.5: 80.0% → 100.0%', 'rate 3.2: 88.0% → 92.0%'],
      ],
    ]);
    // The annex family is four slips of one digit each, so it comes first.
    expect(repair.repairs.map(({ corrections }) => corrections.filter(({ edit }) => edit).length)).toEqual([
      4, 2,
    ]);
    expect(repair.repairs.every(({ only }) => only)).toBe(true);
  });

  it('needs one correction once either reading and the rate are put right', () => {
    const body = { 'rate 2': '75.5%', 'body 3.2.5': '5', 'body 3.2': '23', 'rate 3.2.5': '100%' };
    expect(told(changed(twoReadings(), body))).toEqual([['rate 3.2: 88.0% → 92.0%']]);
    expect(repairsOf(changed(twoReadings(), { ...body, 'rate 3.2': '92.0%' }))).toEqual([]);
  });

  it('finds one wrong subtotal under everything that hangs on it', () => {
    const sound = {
      'rate 2': '75.5%',
      'body 3.2.5': '5',
      'body 3.2': '23',
      'rate 3.2.5': '100%',
      'rate 3.2': '92.0%',
    };
    expect(told(changed(twoReadings(), { ...sound, 'body 2.1': '10.38' }))).toEqual([
      ['body 2.1: 10.38 → 10.88'],
    ]);
    expect(told(changed(twoReadings(), { ...sound, 'points 3.1': '26' }))).toEqual([['points 3.1: 26 → 25']]);
    expect(told(changed(twoReadings(), { ...sound, total: '78.38' }))).toEqual([['total: 78.38 → 87.38']]);
  });
});

describe('the budget of the source report', () => {
  const budget = (texts: Readonly<Record<string, string>> = {}): Network =>
    changed(
      {
        variables: [
          ...[of('initial', '1164.43 万元'), of('first cut', '30.01 万元'), of('second cut', '626.68 万元')],
          ...[of('final', '507.74 万元'), of('spent', '428.54 万元'), of('spent again', '428.54 万元')],
          of('rate', '84.4%'),
          of('rate in the table', '84.40%'),
        ],
        constraints: [
          sum('chain', 'final', 'initial', '-first cut', '-second cut'),
          ratio('execution', 'rate', 'spent', 'final'),
          ratio('execution in the table', 'rate in the table', 'spent', 'final'),
          equal('rates', 'rate', 'rate in the table'),
          equal('spending', 'spent', 'spent again'),
          given('ledger', 'spent', '4285434.4'),
        ],
      },
      texts,
    );

  it('holds as printed', () => {
    expect(repairsOf(budget())).toEqual([]);
  });

  it('names a slip of the unit by the unit', () => {
    const [repair] = repairsOf(budget({ 'spent again': '428.54 元' }));
    if (repair?.outcome !== 'repaired') throw new Error(repair?.outcome);
    expect(repair.repairs[0]?.corrections).toMatchObject([
      { id: 'spent again', printed: '428.54 元', corrected: '428.54 万元', edit: 'unit' },
    ]);
    expect(repair.size).toBe(1);
  });

  it('finds the one figure, whichever it is', () => {
    expect(told(budget({ initial: '1146.43 万元' }))?.[0]).toEqual(['initial: 1146.43 万元 → 1164.43 万元']);
    expect(told(budget({ final: '507.47 万元' }))).toEqual([['final: 507.47 万元 → 507.74 万元']]);
    expect(told(budget({ rate: '84.5%' }))).toEqual([['rate: 84.5% → 84.4%']]);
    expect(told(budget({ spent: '482.54 万元' }))).toEqual([['spent: 482.54 万元 → 428.54 万元']]);
    expect(told(budget({ 'first cut': '-30.01 万元' }))?.[0]).toEqual([
      'first cut: -30.01 万元 → 30.01 万元',
    ]);
  });
});

describe('small networks', () => {
  it('gives every figure of a sum that does not add up, slips of one edit first', () => {
    const variables = [of('whole', '47'), of('a', '24'), of('b', '22')];
    const repairs = repairsOf({ variables, constraints: [sum('s', 'whole', 'a', 'b')] });
    expect(repairs).toMatchObject([
      { outcome: 'repaired', size: 1, variables: ['whole', 'a', 'b'], violated: ['s'] },
    ]);
    expect(told({ variables, constraints: [sum('s', 'whole', 'a', 'b')] })).toEqual([
      ['whole: 47 → 46'],
      ['a: 24 → 25'],
      ['b: 22 → 23'],
    ]);
  });

  it('solves for two unknowns at once', () => {
    const network = {
      variables: [of('x', '1'), of('y', '1'), of('s', '12', { fixed: true }), of('d', '2', { fixed: true })],
      constraints: [sum('sum', 's', 'x', 'y'), sum('difference', 'd', 'x', '-y')],
    };
    expect(told(network)).toEqual([['x: 1 → 7', 'y: 1 → 5']]);
  });

  it('keeps to the limits of a variable, and gives it the decimals it may have', () => {
    const network = (more: Partial<Variable>): Network => ({
      variables: [of('whole', '12.5', { fixed: true }), of('a', '5', more), of('b', '7', { fixed: true })],
      constraints: [sum('s', 'whole', 'a', 'b')],
    });
    expect(told(network({}))).toBe('none');
    expect(told(network({ places: 2 }))).toEqual([['a: 5 → 5.5']]);
    expect(told(network({ places: 2, max: ex('5') }))).toBe('none');
    expect(told(network({ places: 2, min: ex('6'), max: ex('2') }))).toBe('none');
  });

  it('prefers a slip of one edit among several figures that would do', () => {
    const network = {
      variables: [of('rate', '50%'), of('part', '1234'), of('whole', '8500', { fixed: true })],
      constraints: [ratio('r', 'rate', 'part', 'whole')],
    };
    expect(told(network)).toEqual([['part: 1234 → 4234'], ['rate: 50% → 15%']]);
    const [repair] = repairsOf(network);
    expect(repair).toMatchObject({ repairs: [{ only: false }, { only: true }] });
  });

  it('does not guess about a zero denominator, and does not correct into one', () => {
    const rate = (stated: string, part: string, whole: string): Network => ({
      variables: [of('rate', stated, { fixed: true }), of('part', part, { fixed: true }), of('whole', whole)],
      constraints: [ratio('r', 'rate', 'part', 'whole')],
    });
    expect(repairsOf(rate('50%', '3', '0'))).toEqual([]);
    expect(told(rate('50%', '3', '5'))).toEqual([['whole: 5 → 6']]);
    expect(told(rate('50%', '0', '5'))).toBe('none');
  });

  it('leaves alone what holds, and what only shares a fixed figure', () => {
    const network = {
      variables: [of('f', '3', { fixed: true }), of('a', '4'), of('b', '3'), of('c', '7'), of('d', '7')],
      constraints: [equal('ab', 'a', 'f'), equal('bf', 'b', 'f'), equal('cd', 'c', 'd')],
    };
    expect(repairsOf(network)).toMatchObject([{ variables: ['f', 'a'], violated: ['ab'], size: 1 }]);
  });

  it('says so when it meets a limit, and claims nothing', () => {
    const variables = [of('a', '1'), of('b', '2'), of('c', '3'), of('d', '4')];
    const network = {
      variables,
      constraints: [
        equal('ab', 'a', 'b'),
        equal('cd', 'c', 'd'),
        equal('bc', 'b', 'c'),
        equal('da', 'd', 'a'),
      ],
    };
    expect(told(network)).toHaveLength(4);
    expect(told(network, { ...usualLimits, corrections: 2 })).toBe('too-many');
    expect(told(network, { ...usualLimits, steps: 5 })).toBe('too-many');
    expect(told(network, { ...usualLimits, sets: 3 })).toBe('too-many');
  });

  it('refuses a constraint on a figure that is not there', () => {
    expect(() => repairsOf({ variables: [of('a', '1')], constraints: [equal('ab', 'a', 'b')] })).toThrow(
      RangeError,
    );
  });
});
