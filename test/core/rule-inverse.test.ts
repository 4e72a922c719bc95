import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, type Exact, ex, exact, greatest, least, plain, zero } from '../../src/core/exact.ts';
import { evaluateRule } from '../../src/core/rule/evaluate.ts';
import { inverseOf } from '../../src/core/rule/inverse.ts';
import { eight, parsed, scopeWith } from './expression-scope.ts';

const inverse = (source: string, name: string, wanted: string, from?: string): string => {
  const make = (input: string, value: Exact) => scopeWith({ [input]: value });
  const value = inverseOf(
    parsed(source),
    make,
    name,
    ex(wanted),
    eight,
    from === undefined ? undefined : ex(from),
  );
  return value ? plain(value) : 'none';
};
const linear = 'clamp((支出 / 预算 - 60%) / (100% - 60%) * points, 0, points)';
const derived = 'clamp((执行率 - 60%) / (100% - 60%) * points, 0, points)';

test.each([
  [linear, '支出', '7.5', undefined, '4950465'],
  [derived, '支出', '7.5', undefined, '4950465'],
  [derived, '支出', '7.5', '4285400', '4950465'],
  [derived, '支出', '8', '4285400', '5077400'],
  [derived, '支出', '0', '4285400', '3046440'],
  [derived, '支出', '0', undefined, '0'],
  [derived, '支出', '9', '4285400', 'none'],
  [derived, '预算', '8', '5077400', '4285400'],
  ['max((执行率 - 60%) / (100% - 60%) * 17, 0)', '支出', '17', '4285400', '5077400'],
  ['ratio(n, 10)', 'n', '4', undefined, '5'],
  ['ratio(10, n)', 'n', '4', '8', '20'],
  ['ratio(10, n)', 'n', '8', '40', '10'],
  ['deduct(2: late)', 'late', '5', undefined, '1.5'],
  ['deduct(2: late, 1: missing)', 'late', '0', '2', '3.5'],
  ['deduct(2: late)', 'late', '9', undefined, 'none'],
  ['levels(4: n >= 6 and q >= 4, 3: n >= 5 and q >= 3, 0)', 'n', '4', undefined, '6'],
  ['levels(4: n >= 6 and q >= 4, 3: n >= 5 and q >= 3, 0)', 'n', '3', '8', '5'],
  ['levels(4: n > 6, 0)', 'n', '4', '5', '7'],
  ['levels(4: n > 6.5, 0)', 'n', '4', '5', 'none'],
  ['levels(50%: n >= 6, 0)', 'n', '4', undefined, '6'],
  ['parts(1: n >= 3, 2: n >= 10)', 'n', '3', undefined, '10'],
  ['sum(children) - if(n >= 3, 0, 3)', 'n', '87.38', '1', '3'],
  ['if(n > 2, n * 2, 0)', 'n', '4', '8', 'none'],
  ['abs(n - 5)', 'n', '2', '4', '3'],
  ['abs(n - 5)', 'n', '2', '6', '7'],
  ['min(n, 10 - n)', 'n', '3', '9', '7'],
  ['n * (n + 1) / (n + 1)', 'n', '3', undefined, '3'],
  ['10 / n', 'n', '-5', '3', '-2'],
  ['n * n', 'n', '4', undefined, 'none'],
  ['levels(4, 2, 0)', 'n', '2', undefined, 'none'],
  ['judged(0, n)', 'n', '2', undefined, 'none'],
  ['points', 'n', '8', '3', '3'],
  ['points', 'n', '7', '3', 'none'],
])('%s with %s for %s points, from %s: %s', (source, name, wanted, from, expected) => {
  expect(inverse(source, name, wanted, from)).toBe(expected);
});

const share = fc.integer({ min: 0, max: 400 }).map((n) => exact(BigInt(n), 400n));

test('the score of the inverse is the score wanted', () => {
  const rules = fc.constantFrom(
    linear,
    derived,
    'ratio(支出, 预算)',
    'clamp(points - (预算 - 支出) / 1万元 * 3%, 0, points)',
    'if(支出 >= 预算, points, 支出 / 预算 * points)',
  );
  fc.assert(
    fc.property(rules, share, fc.integer({ min: 0, max: 9_000_000 }), (source, part, from) => {
      const wanted = exact(part.n * 8n, part.d);
      const e = parsed(source);
      const make = (name: string, value: Exact) => scopeWith({ [name]: value });
      const needed = inverseOf(e, make, '支出', wanted, eight, exact(BigInt(from)));
      expect(needed).toBeDefined();
      expect(evaluateRule(e, make('支出', needed as Exact), eight).value).toEqual(wanted);
    }),
    { numRuns: 150 },
  );
});

test('of a clamped line the nearest solution is found', () => {
  const point = fc.integer({ min: -40, max: 40 }).map((n) => exact(BigInt(n), 4n));
  fc.assert(
    fc.property(point, fc.integer({ min: 1, max: 5 }), point, point, (offset, slope, wanted, from) => {
      const signed = (value: Exact) => `(0 + ${plain(value)})`;
      const e = parsed(`clamp(${slope} * n + ${signed(offset)}, 0, points)`);
      const make = (name: string, value: Exact) => scopeWith({ [name]: value });
      const needed = inverseOf(e, make, 'n', wanted, eight, from);
      const reachable = compare(wanted, zero) >= 0 && compare(wanted, eight) <= 0;
      expect(needed !== undefined).toBe(reachable);
      if (!needed) return;
      const at = (value: Exact) =>
        exact(BigInt(slope) * value.n * offset.d + offset.n * value.d, value.d * offset.d);
      expect(greatest(zero, least(at(needed), eight))).toEqual(wanted);
      const isInside = compare(at(from), zero) >= 0 && compare(at(from), eight) <= 0;
      if (!isInside && compare(greatest(zero, least(at(from), eight)), wanted) === 0)
        expect(needed).toEqual(from);
    }),
    { numRuns: 300 },
  );
});
