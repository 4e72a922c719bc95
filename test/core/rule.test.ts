import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  type Exact,
  ex,
  exact,
  fixed,
  greatest,
  least,
  multiply,
  plain,
  subtract,
  zero,
} from '../../src/core/exact.ts';
import type { Scope } from '../../src/core/expression/value.ts';
import { evaluateRule } from '../../src/core/rule/evaluate.ts';
import type { Attainable, RuleResult } from '../../src/core/rule/result.ts';
import { eight, parsed, scope, scopeWith } from './expression-scope.ts';

const shown = (attainable: Attainable): string => {
  if (attainable.kind === 'any') return 'any';
  if (attainable.kind === 'only') return plain(attainable.value);
  if (attainable.kind === 'range') return `${plain(attainable.min)}..${plain(attainable.max)}`;
  return attainable.values.map((value) => plain(value)).join(' ');
};
const given = ({ attainable, value, unknown }: RuleResult): string => {
  if (unknown) return `? ${unknown.reason} ${unknown.about}`;
  return value ? `= ${plain(value)}` : shown(attainable);
};

describe('what a rule gives, for 8 points', () => {
  test.each([
    ['levels(4, 2, 0)', '0 2 4'],
    ['levels(2, 2, 0)', '0 2'],
    ['levels(4)', '4'],
    ['levels(100%, 50%, 0)', '0 4 8'],
    ['levels(4: n >= 6 and q >= 4, 3: n >= 5 and q >= 3, 0)', '= 4'],
    ['levels(4: n >= 9 and q >= 4, 3: n >= 5 and q >= 3, 0)', '= 3'],
    ['levels(4: n >= 9, 3: n >= 9, 0)', '= 0'],
    ['levels(50%: n >= 6, 0)', '= 4'],
    ['levels(4: n >= 9, 2, 0)', '0 2'],
    ['levels(4: n >= 6, judged(0, 3))', '= 4'],
    ['levels(4: n >= 9, judged(0, 3))', '0..3'],
    ['judged(0, 2)', '0..2'],
    ['judged(0, points)', '0..8'],
    ['judged(60%, 80%)', '4.8..6.4'],
    ['judged(100% - 40%, 80%)', '4.8..6.4'],
    ['judged(60% * points, points)', '4.8..8'],
    ['judged(0, if(on_site, 100%, 50%))', '0..4'],
    ['judged(0, levels(4: n >= 6 and q >= 4, 0))', '0..4'],
    ['judged(0, levels(4: n >= 9 and q >= 4, 0))', '0..0'],
    ['judged(levels(2, 1), 4)', '1..4'],
    ['clamp((执行率 - 60%) / (100% - 60%) * 17, 0, points)', '= 8'],
    ['clamp((年初执行率 - 60%) / (100% - 60%) * points, 0, points)', '= 0'],
    ['ratio(支出, 预算)', `= ${plain(multiply(eight, divide(ex('428.54'), ex('507.74')) as Exact))}`],
    ['ratio(预算, 支出)', '= 8'],
    ['ratio(-3, 4)', '= 0'],
    ['ratio(n, 10)', '= 6.4'],
    ['deduct(2: late, 1: missing)', '= 3'],
    ['deduct(2: late, 1: on_site)', '= 4'],
    ['deduct(5: late)', '= 0'],
    ['deduct(10%: late)', '= 6.4'],
    ['deduct(1: none - 3)', '= 8'],
    ['parts(1: missing, 1: on_site, 1: n > 3)', '= 2'],
    ['parts(50%: missing, 1: n > 3)', '= 5'],
    ['if(on_site, levels(2, 1.5, 0), levels(2, 1, 0))', '0 1 2'],
    ['if(missing, 0, judged(0, points))', '= 0'],
    ['if(on_site, 0, judged(0, points))', '0..8'],
    ['if(missing, points * 50%, judged(0, points))', '= 4'],
    ['sum(children) - if(on_site, 0, 3)', '= 84.38'],
    ['if(count(children) >= 3 and max(points(children)) <= 50, sum(children), 0)', '= 87.38'],
    ['levels(2, 1, 0) + 3', '3 4 5'],
    ['3 - levels(2, 1, 0)', '1 2 3'],
    ['-levels(2, 1)', '-2 -1'],
    ['levels(2, 0) + levels(1, 0)', '0 1 2 3'],
    ['levels(4, 2) * 50%', '1 2'],
    ['levels(4, 2) / 4', '0.5 1'],
    ['judged(0, 2) + 1', '1..3'],
    ['5 - judged(0, 2)', '3..5'],
    ['judged(0, 2) * -1', '-2..0'],
    ['judged(0, 2) + levels(3, 1)', '1..5'],
    ['min(levels(4, 2, 0), 3)', '0 2 3'],
    ['max(levels(4, 2, 0), judged(1, 3))', '1..4'],
    ['clamp(judged(0, 10), 2, points)', '2..8'],
    ['sum(levels(2, 1), 3)', '4 5'],
    ['mean(levels(2, 0), 4)', '2 3'],
    ['round(levels(1.25, 0.5), 1)', '0.5 1.3'],
    ['abs(judged(-3, -1))', '1..3'],
  ])('%s: %s', (source, expected) => {
    expect(given(evaluateRule(parsed(source), scope, eight))).toBe(expected);
  });

  test.each([
    ['levels(4: unheard_of, 0)', '? name-unknown unheard_of'],
    ['levels(4: n > 9)', '? type levels'],
    ['levels(支出, 0)', '? mixed-units levels'],
    ['judged(3, 2)', '? type judged'],
    ['ratio(n, none)', '? zero-denominator ÷'],
    ['ratio(支出, n)', '? mixed-units ratio'],
    ['ratio(levels(2, 1), 2)', '? type ratio'],
    ['parts(1: n)', '? type parts'],
    ['deduct(2)', '? type deduct'],
    ['支出', '? mixed-units rule'],
    ['count(children) >= 3', '? type rule'],
    ['1 / judged(1, 2)', '? type ÷'],
    ['judged(1, 2) / 0', '? zero-denominator ÷'],
    ['judged(0, 2) + 支出', '? mixed-units +'],
    ['abs(judged(-1, 1))', '? type abs'],
  ])('%s: %s', (source, expected) => {
    expect(given(evaluateRule(parsed(source), scope, eight))).toBe(expected);
  });

  test('the formula of B1.2 is 4.88 when rounded, and exact before', () => {
    const { value } = evaluateRule(
      parsed('clamp((执行率 - 60%) / (100% - 60%) * points, 0, points)'),
      scope,
      eight,
    );
    expect(value).toEqual(
      multiply(subtract(divide(ex('428.54'), ex('507.74')) as Exact, ex('0.6')), ex('20')),
    );
    expect(fixed(value as Exact, 2)).toBe('4.88');
  });

  test('without points only what needs none can be told', () => {
    const bare: Scope = {
      ...scope,
      name: (name) =>
        name === 'points' ? { kind: 'unknown', reason: 'points-missing', about: '2.1.2' } : scope.name(name),
    };
    expect(given(evaluateRule(parsed('judged(60%, 80%)'), bare, undefined))).toBe('? points-missing 2.1.2');
    expect(given(evaluateRule(parsed('ratio(n, q)'), bare, undefined))).toBe('? points-missing 2.1.2');
    expect(given(evaluateRule(parsed('levels(4, 2, 0)'), bare, undefined))).toBe('0 2 4');
  });
});

describe('working', () => {
  const line = (source: string): string => {
    const { working } = evaluateRule(parsed(source), scope, eight);
    return `${working.parts.map(({ text }) => text).join('')} = ${working.result}`;
  };
  test.each([
    [
      'clamp((执行率 - 60%) / (100% - 60%) * points, 0, points)',
      '(428.54 ÷ 507.74 − 60%) ÷ (100% − 60%) × 8 = 4.880293…',
    ],
    [
      'clamp((执行率 - 60%) / (100% - 60%) * 17, 0, points)',
      'min((428.54 ÷ 507.74 − 60%) ÷ (100% − 60%) × 17, 8) = 8',
    ],
    [
      'clamp((年初执行率 - 60%) / 40% * points, 0, points)',
      'max((428.54 ÷ (1164.43 + (−30.01)) − 60%) ÷ 40% × 8, 0) = 0',
    ],
    ['levels(4: n >= 6 and q >= 4, 0)', '8 ≥ 6 and 7 ≥ 4 → 4 = 4'],
    ['levels(4: n >= 9 且 q >= 4, 3: n > 9, 0)', 'n = 8, q = 7 → 0 = 0'],
    ['levels(4: unheard_of > 1, 0)', 'unheard_of = ? → ? = ?'],
    ['levels(4, 2, 0)', '4 | 2 | 0 = '],
    ['judged(60%, 80%)', '60% × 8 … 80% × 8 = '],
    ['judged(0, if(on_site, 100%, 50%))', '0 … 50% × 8 = '],
    ['judged(0, levels(4: n >= 6, 0))', '0 … (8 ≥ 6 → 4) = '],
    ['ratio(q, n)', '8 × 7 ÷ 8 = 7'],
    ['ratio(n, q)', 'min(8 × 8 ÷ 7, 8) = 8'],
    ['ratio(支出 + 0元, 预算)', '8 × (428.54 万元 + 0元) ÷ 507.74 万元 = 6.752117…'],
    ['deduct(2: late, 1: missing)', '8 − 2 × 2 − 1 × 1 = 3'],
    ['deduct(5: late)', 'max(8 − 5 × 2, 0) = 0'],
    ['parts(1: missing, 1: on_site, 50%: n > 3)', '1 + 0 + 50% × 8 = 5'],
    ['sum(children)', '12 + 20.38 + 47 + 8 = 87.38'],
    ['sum(children) - if(on_site, 0, 3)', '12 + 20.38 + 47 + 8 − 3 = 84.38'],
    ['mean(children)', '(12 + 20.38 + 47 + 8) ÷ 4 = 21.845'],
    ['max(points(children)) / 10', 'max(15, 27, 50, 8) ÷ 10 = 5'],
    ['count(children) * 2', '4 × 2 = 8'],
    ['rate(2.1.2) * points', '61% × 8 = 4.88'],
    ['sum(spending.amount where category = "专线") / 支出', '(100.5 元 + 50 元) ÷ 428.54 万元 = 0.000035…'],
    ['n - (q - 1)', '8 − (7 − 1) = 2'],
    ['n - (1 - q)', '8 − (1 − 7) = 14'],
    ['n / (q * 2)', '8 ÷ (7 × 2) = 0.571428…'],
    ['(n + 1) * -q', '(8 + 1) × (−7) = −63'],
    ['n + -q', '8 + (−7) = 1'],
    ['1 / none', '1 ÷ 0 = ?'],
    ['round(n / 3, 2)', 'round(8 ÷ 3, 2) = 2.67'],
    ['if(missing and not (on_site or n < 2), 1, 0)', '1 = 1'],
  ])('%s', (source, expected) => {
    expect(line(source)).toBe(expected);
  });

  test('names in the symbolic line, an origin for every number put in', () => {
    const { working } = evaluateRule(
      parsed('clamp((执行率 - 60%) / (100% - 60%) * points, 0, points)'),
      scope,
      eight,
    );
    expect(working.symbolic).toBe('(执行率 − 60%) ÷ (100% − 60%) × points');
    expect(working.parts).toEqual([
      { text: '(' },
      { text: '428.54', ref: 'inputs.支出', unit: '万元' },
      { text: ' ÷ ' },
      { text: '507.74', ref: 'inputs.预算', unit: '万元' },
      { text: ' − 60%) ÷ (100% − 60%) × ' },
      { text: '8', ref: 'points.2.1.2' },
    ]);
    const children = evaluateRule(parsed('sum(children)'), scope, eight).working.parts;
    expect(children.flatMap(({ ref }) => ref ?? [])).toEqual(['score.1', 'score.2', 'score.3', 'score.4']);
  });
});

const bit = fc.boolean();
const amount = fc.integer({ min: 0, max: 16 }).map((n) => exact(BigInt(n), 2n));

test('what a rule determines is among what it allows, whatever is judged inside', () => {
  const { tree } = fc.letrec<{ tree: [string, string] }>((tie) => ({
    // A rule that leaves a choice, and the same rule with one choice made.
    tree: fc.oneof(
      { maxDepth: 3 },
      fc
        .tuple(amount, amount, bit)
        .map(([a, b, first]): [string, string] => [`levels(${plain(a)}, ${plain(b)})`, plain(first ? a : b)]),
      fc.tuple(amount, amount, fc.integer({ min: 0, max: 4 })).map(([a, b, part]): [string, string] => {
        const [low, high] = [least(a, b), greatest(a, b)];
        const inner = add(low, multiply(subtract(high, low), exact(BigInt(part), 4n)));
        return [`judged(${plain(low)}, ${plain(high)})`, plain(inner)];
      }),
      amount.map((a): [string, string] => [plain(a), plain(a)]),
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-'), tie('tree'))
        .map(([a, sign, b]): [string, string] => [`(${a[0]} ${sign} ${b[0]})`, `(${a[1]} ${sign} ${b[1]})`]),
      fc
        .tuple(fc.constantFrom('min', 'max', 'sum', 'mean'), tie('tree'), tie('tree'))
        .map(([name, a, b]): [string, string] => [`${name}(${a[0]}, ${b[0]})`, `${name}(${a[1]}, ${b[1]})`]),
      tie('tree').map(([a, b]): [string, string] => [`clamp(${a}, 1, points)`, `clamp(${b}, 1, points)`]),
      tie('tree').map(([a, b]): [string, string] => [`if(missing, ${a}, 0)`, `if(missing, ${b}, 0)`]),
      tie('tree').map(([a, b]): [string, string] => [`round(-${a} * 30%, 1)`, `round(-${b} * 30%, 1)`]),
    ),
  }));
  fc.assert(
    fc.property(tree, ([open, decided]) => {
      const { value } = evaluateRule(parsed(decided), scope, eight);
      const { attainable } = evaluateRule(parsed(open), scope, eight);
      expect(value).toBeDefined();
      expect(holds(attainable, value as Exact)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

const holds = (attainable: Attainable, value: Exact): boolean => {
  if (attainable.kind === 'only') return compare(attainable.value, value) === 0;
  if (attainable.kind === 'choice') return attainable.values.some((one) => compare(one, value) === 0);
  return (
    attainable.kind === 'range' && compare(attainable.min, value) <= 0 && compare(value, attainable.max) <= 0
  );
};

test('rule functions stay within zero and the points', () => {
  const count = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(
      count,
      count,
      fc.constantFrom('ratio(n, late)', 'deduct(2: n, 0.5: late)', 'clamp(n * late, 0, points)'),
      (n, late, source) => {
        const moved = { n: exact(BigInt(n)), late: exact(BigInt(late)) };
        const { value, unknown } = evaluateRule(parsed(source), scopeWith(moved), eight);
        if (!value) expect(unknown?.reason).toBe('zero-denominator');
        else expect(compare(value, zero) >= 0 && compare(value, eight) <= 0).toBe(true);
      },
    ),
  );
});
