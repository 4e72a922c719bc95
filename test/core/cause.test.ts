import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearbyCause, nearbyCauses, type Surroundings } from '../../src/core/audit/cause.ts';
import { digitChanges, type Edit, editBetween, oneEdits } from '../../src/core/audit/one-edit.ts';
import { causeOf, judge } from '../../src/core/audit/verdict.ts';
import { compare, divide, type Exact, ex, exact, negate, plain, sum, zero } from '../../src/core/exact.ts';
import { printed } from './two-readings.ts';

const share = ([part = zero, whole = zero]: readonly Exact[]): Exact | undefined => divide(part, whole);
const operands = (...texts: readonly string[]) =>
  texts.map((text, at) => ({ id: `operand ${at}`, figure: printed(text) }));
const rate = (part: string, whole: string): Surroundings => ({
  operands: operands(part, whole),
  recompute: share,
});
const recomputed = (part: string, whole: string): Exact => share([ex(part), ex(whole)]) as Exact;
const kinds = (stated: string, value: string, around?: Surroundings) =>
  nearbyCauses(printed(stated), printed(value).value, around).map(({ kind }) => kind);

describe('a slip in the figure itself', () => {
  it.each([
    ['428.54 元', '428.54 万元', 'unit'],
    ['428.54 万元', '428.54 元', 'unit'],
    ['1.5 亿元', '1.5 元', 'unit'],
    ['8440%', '84.4%', 'percent'],
    ['-30.01', '30.01', 'sign'],
    ['20.83', '20.38', 'digits-swapped'],
    ['20.88', '20.38', 'one-digit'],
    ['94.0%', '92.0%', 'one-digit'],
  ])('%s for %s: %s', (stated, value, kind) => {
    expect(kinds(stated, value)).toEqual([kind]);
  });

  it.each([
    // agrees, also after rounding
    ['84.4%', '84.4015%'],
    ['12', '12'],
    // two digits, other lengths, other signs
    ['77.3%', '75.5%'],
    ['80.0%', '100.0%'],
    ['-20.88', '20.38'],
    // short figures are one digit from anything
    ['4', '5'],
    ['47', '46'],
    // a zero is a small part of anything
    ['0', '5'],
    ['5.00', '0'],
  ])('%s for %s: none', (stated, value) => {
    expect(kinds(stated, value)).toEqual([]);
  });

  it('is what the figures alone tell, first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: -99_999, max: 99_999 }),
        (a, b) => {
          const stated = printed(plain(exact(BigInt(a), 100n)));
          const value = exact(BigInt(b), 100n);
          const alone = judge(stated, value) === 'differs' ? causeOf(stated, value) : undefined;
          if (alone) expect(nearbyCause(stated, value)).toEqual({ kind: alone });
        },
      ),
    );
  });
});

describe('a slip in an operand', () => {
  it('finds the subtotal of an earlier draft: 77.3% is 20.88 of 27', () => {
    expect(nearbyCause(printed('77.3%'), recomputed('20.38', '27'), rate('20.38', '27'))).toEqual({
      kind: 'stale-operand',
      operand: 'operand 0',
      printed: '20.88',
      value: ex('20.88'),
    });
  });

  it('gives the operand in its own unit', () => {
    expect(
      nearbyCause(printed('90.3%'), recomputed('428.54', '507.74'), rate('428.54 万元', '507.74 万元')),
    ).toEqual({
      kind: 'stale-operand',
      operand: 'operand 0',
      printed: '458.54 万元',
      value: ex('4585400'),
    });
  });

  it('comes after a slip in the figure itself', () => {
    expect(kinds('94.0%', '92.0%', rate('46', '50'))).toEqual(['one-digit', 'stale-operand']);
  });

  it('is not told where two operands or two digits would do', () => {
    const added: Surroundings = { operands: operands('24', '22'), recompute: (values) => sum(values) };
    expect(nearbyCauses(printed('47'), ex('46'), added)).toEqual([]);
    expect(
      nearbyCauses(printed('50%'), ex('0.4'), { operands: operands('40', '100'), recompute: share }),
    ).toMatchObject([{ kind: 'stale-operand', printed: '50' }]);
    expect(nearbyCauses(printed('50%'), recomputed('400', '1000'), rate('400', '1000'))).toMatchObject([
      { kind: 'stale-operand', printed: '500' },
    ]);
    expect(nearbyCauses(printed('1%'), recomputed('300', '1000'), rate('300', '1000'))).toEqual([]);
  });

  it('never divides by a zero that a changed digit makes', () => {
    expect(nearbyCauses(printed('50%'), recomputed('3', '5'), rate('3', '5'))).toMatchObject([
      { kind: 'stale-operand', operand: 'operand 1', printed: '6' },
    ]);
    expect(nearbyCauses(printed('50%'), ex('0.6'), { operands: operands('3', '5') })).toEqual([]);
  });

  it('when told, reproduces the stated figure and differs in one digit', () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9999 }),
        fc.integer({ min: 100, max: 9999 }),
        fc.integer({ min: 0, max: 1000 }),
        (part, whole, thousandth) => {
          const stated = printed(`${plain(exact(BigInt(thousandth), 10n))}%`);
          const values = [exact(BigInt(part)), exact(BigInt(whole))];
          const around = rate(String(part), String(whole));
          const stale = nearbyCauses(stated, share(values) as Exact, around).find(
            ({ kind }) => kind === 'stale-operand',
          );
          if (stale?.kind !== 'stale-operand') return;
          told += 1;
          const at = stale.operand === 'operand 0' ? 0 : 1;
          expect(judge(stated, share(values.with(at, stale.value)) as Exact)).not.toBe('differs');
          expect(editBetween(printed(String([part, whole][at])), stale.value)).toMatch(
            /one-digit|unit|percent/,
          );
        },
      ),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(5);
  });
});

describe('a copied row', () => {
  const neighbours = (...values: readonly string[]): Surroundings => ({
    neighbours: values.map((value, at) => ({ id: `row ${at}`, value: printed(value).value })),
  });

  it('is the one neighbour that comes to the stated figure', () => {
    expect(nearbyCauses(printed('87.5%'), ex('0.61'), neighbours('100%', '87.4999%', '61%'))).toEqual([
      { kind: 'copied-row', from: 'row 1' },
    ]);
  });

  it('is not told where two rows do, or the figure is right', () => {
    expect(nearbyCauses(printed('87.5%'), ex('0.61'), neighbours('87.5%', '87.5%'))).toEqual([]);
    expect(nearbyCauses(printed('87.5%'), ex('0.875'), neighbours('87.5%'))).toEqual([]);
  });
});

describe('one edit', () => {
  it.each([
    ['428.54 元', '4285400', 2, 'unit'],
    ['428.54 万元', '428.54', 2, 'unit'],
    ['0.844', '84.4', 3, 'percent'],
    ['30.01', '-30.01', 2, 'sign'],
    ['20.38', '20.83', 2, 'digits-swapped'],
    ['20.38', '23.08', 2, 'digits-swapped'],
    ['-20.38', '-20.88', 2, 'one-digit'],
    ['4', '4.5', 1, 'one-digit'],
    ['47', '47', 0, undefined],
    ['80.0', '100.0', 1, undefined],
    ['77.3', '75.5', 1, undefined],
    ['1331', '1313', 0, 'digits-swapped'],
    ['1234', '1432', 0, undefined],
    ['0', '10000', 0, undefined],
  ] as readonly (readonly [string, string, number, Edit | undefined])[])(
    '%s to %s',
    (text, value, places, edit) => {
      expect(editBetween(printed(text), ex(value), places)).toBe(edit);
    },
  );

  it('lists every digit changed, without a new leading zero', () => {
    expect(digitChanges(printed('12')).map((value) => plain(value))).toEqual([
      '22',
      '32',
      '42',
      '52',
      '62',
      '72',
      '82',
      '92',
      '10',
      '11',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
    ]);
    expect(
      digitChanges(printed('0.5%'))
        .map((value) => plain(value))
        .slice(0, 2),
    ).toEqual(['0.015', '0.025']);
    expect(digitChanges(printed('-4'), 1)).toHaveLength(18);
  });

  it('lists exactly what lies one edit away', () => {
    const text = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom('', '%', ' 万元'));
    fc.assert(
      fc.property(text, ([number, unit]) => {
        const figure = printed(`${plain(exact(BigInt(number), 100n))}${unit}`);
        const listed = oneEdits(figure);
        for (const value of listed) expect(editBetween(figure, value)).toBeDefined();
        const has = (value: Exact): boolean => listed.some((one) => compare(one, value) === 0);
        if (number !== 0) expect(has(negate(figure.value))).toBe(true);
        for (const value of digitChanges(figure)) expect(has(value)).toBe(true);
        expect(has(figure.value)).toBe(false);
      }),
    );
  });
});
