import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ex, exact, plain } from '../../src/core/exact.ts';
import { checkExpression } from '../../src/core/expression/check.ts';
import { evaluateExpression } from '../../src/core/expression/evaluate.ts';
import { parseExpression } from '../../src/core/expression/parse.ts';
import type { Scope, Unknown, Value } from '../../src/core/expression/value.ts';
import { workingOf } from '../../src/core/expression/working.ts';
import { evaluateRule } from '../../src/core/rule/evaluate.ts';
import { eight, known, parsed, scope, unknown } from './expression-scope.ts';

/** The value as text: `12`, `12 元`, `true`, `[1, 2]`, `? reason about`. */
const shown = (value: Value | Unknown): string => {
  if (value.kind === 'unknown') return `? ${value.reason} ${value.about}`;
  if (value.kind === 'list')
    return `[${value.values.map((one) => plain(one)).join(', ')}]${value.money ? ' 元' : ''}`;
  if (value.kind === 'number') return `${plain(value.value)}${value.money ? ' 元' : ''}`;
  return String(value.value);
};
const result = (source: string): string => shown(evaluateExpression(parsed(source), scope));

describe('values', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['10 / 4', '2.5'],
    ['-(3 - 5)', '2'],
    ['0.1 + 0.2 = 0.3', 'true'],
    ['60%', '0.6'],
    ['支出 / 预算 > 84.4%', 'true'],
    ['执行率 = 支出 / 预算', 'true'],
    ['支出', '4285400 元'],
    ['支出 + 1万元', '4295400 元'],
    ['支出 * 2', '8570800 元'],
    ['2 * 支出 / 2', '4285400 元'],
    ['支出 - 428.54万元', '0 元'],
    ['max(支出 - 预算, 0)', '0 元'],
    ['clamp(支出, 0, 4000000元)', '4000000 元'],
    ['支出 > 0', 'true'],
    ['missing and n > 7', 'true'],
    ['not missing or on_site', 'false'],
    ['missing = true', 'true'],
    ['missing != on_site', 'true'],
    ['"2023-01-31" < "2023-02-01"', 'true'],
    ['if(n >= 8, 1, unheard_of)', '1'],
    ['if(on_site, unheard_of, 2)', '2'],
    ['min(3, 1, 2)', '1'],
    ['max(3, 1, 2)', '3'],
    ['sum(1, 2, 3)', '6'],
    ['mean(1, 2)', '1.5'],
    ['clamp(5, 0, 4)', '4'],
    ['clamp(-5, 0, 4)', '0'],
    ['round(4.885, 2)', '4.89'],
    ['round(4.885, 2, half-even)', '4.88'],
    ['round(-0.5, 0)', '-1'],
    ['round(4.889, 2, down)', '4.88'],
    ['round(4.881, 2, up)', '4.89'],
    ['floor(-1.5)', '-2'],
    ['floor(1.5)', '1'],
    ['ceil(-1.5)', '-1'],
    ['ceil(1.2)', '2'],
    ['ceil(3)', '3'],
    ['abs(-3)', '3'],
    ['abs(支出 - 预算)', '792000 元'],
    ['score(2.1.2)', '4.88'],
    ['points(2.1.2)', '8'],
    ['rate(2.1.2)', '0.61'],
    ['published(4) + published_points(4)', '16'],
    ['total() - published_total()', '0'],
    ['points', '8'],
    ['分值', '8'],
    ['sum(children)', '87.38'],
    ['sum(children())', '87.38'],
    ['sum(children(2))', '4.88'],
    ['sum(points(children))', '100'],
    ['max(points(children)) <= 7', 'false'],
    ['count(children) >= 3', 'true'],
    ['mean(children)', '21.845'],
    ['min(children)', '8'],
    ['sum(published(leaves))', '87.38'],
    ['children', '[12, 20.38, 47, 8]'],
    ['rate(children(2))', '[0.61]'],
    ['sum(children, 1)', '88.38'],
    ['spending.amount', '[100.5, 200, 50] 元'],
    ['sum(spending.amount)', '350.5 元'],
    ['sum(spending.amount where category = "专线")', '150.5 元'],
    ['sum(spending.amount where 类别 = “专线” and no != 3)', '100.5 元'],
    ['sum(spending.amount where category = "无")', '0'],
    ['sum(spending.amount where category = "无") < 1元', 'true'],
    ['mean(spending.amount where no <= 2)', '150.25 元'],
    ['max(spending.amount)', '200 元'],
    ['count(spending)', '3'],
    ['count(spending where date >= "2023-01-01")', '1'],
    ['count(spending where date < "2023-01-01")', '1'],
    ['count(spending where date = "")', '1'],
    ['count(spending where date != "2023-01-31")', '2'],
    ['count(spending where amount > 支出 / 50000)', '2'],
    ['count(spending.date)', '2'],
    ['count(findings)', '0'],
    ['sum(findings.amount)', '0'],
    ['count(n > 3, q > 9, missing)', '2'],
    ['false and unheard_of', 'false'],
    ['unheard_of and false', 'false'],
    ['true or unheard_of', 'true'],
    ['unheard_of or true', 'true'],
  ])('%s → %s', (source, expected) => {
    expect(result(source)).toBe(expected);
  });
});

describe('what cannot be told', () => {
  test.each([
    ['1 / 0', '? zero-denominator ÷'],
    ['1 / (n - 8)', '? zero-denominator ÷'],
    ['unheard_of + 1', '? name-unknown unheard_of'],
    ['true and unheard_of', '? name-unknown unheard_of'],
    ['if(unheard_of, 1, 2)', '? name-unknown unheard_of'],
    ['支出 + 1', '? mixed-units +'],
    ['支出 - n', '? mixed-units −'],
    ['支出 > 5', '? mixed-units ='],
    ['支出 * 预算', '? mixed-units ×'],
    ['1 / 支出', '? mixed-units ÷'],
    ['min(支出, 5)', '? mixed-units min'],
    ['clamp(支出, 1, 2)', '? mixed-units clamp'],
    ['sum(支出, 1)', '? mixed-units sum'],
    ['score(9.9)', '? score-missing 9.9'],
    ['points(9.9)', '? points-missing 9.9'],
    ['mean(spending.amount where no > 9)', '? input-missing mean'],
    ['min(children(4))', '? input-missing min'],
    ['sum(spending.date)', '? type spending.date'],
    ['sum(spending.nothing)', '? input-missing spending.nothing'],
    ['sum(nothing.amount)', '? name-unknown nothing'],
    ['count(spending where unheard_of > 1)', '? name-unknown unheard_of'],
    ['count(spending where amount)', '? type where'],
    ['missing + 1', '? type +'],
    ['not n', '? type not'],
    ['n and missing', '? type and'],
    ['missing < on_site', '? type <'],
    ['"a" < 3', '? type <'],
    ['children + 1', '? type +'],
    ['round(n, 1/2)', '? type round'],
    ['round(n, 99)', '? type round'],
    ['round(n, 2, "sideways")', '? type round'],
    ['if(n, 1, 2)', '? type if'],
    ['if(missing, 1)', '? type if'],
    ['clamp(1, 2)', '? type clamp'],
    ['mim(1, 2)', '? name-unknown mim'],
    ['levels(4, 2, 0)', '? type levels'],
    ['judged(0, 2)', '? type judged'],
    ['count(n)', '? type count'],
  ])('%s → %s', (source, expected) => {
    expect(result(source)).toBe(expected);
  });

  test('numbers that grow beyond every figure end as a reason, not as a long wait', () => {
    expect(result(`99${'*999999999999'.repeat(60)}`)).toBe('? not-checkable 10^600');
  });

  test('fractions stay exact', () => {
    expect(evaluateExpression(parsed('1/3 + 1/6'), scope)).toEqual({
      kind: 'number',
      value: exact(1n, 2n),
      money: false,
    });
  });
});

const hostile: Scope = {
  ...scope,
  name: (name) => scope.name(name),
  score: (code) => (code.length > 2 ? unknown('circle', code) : ex('3')),
  children: () => ['1', '2.1'],
  table: () => [{ no: undefined, amount: { kind: 'text', value: 'x' } }, {}],
};

test('nothing that parses makes evaluation, check or working throw', () => {
  const scraps =
    '( ) ( ) + - * / = < >= , : and not where 12 0 60% 3万元 "x" score( points( sum( min( levels( judged( ratio( deduct( parts( if( clamp( round( abs( count( contains( the( missing( children leaves 支出 执行率 n missing unheard_of spending.amount 2.1'.split(
      ' ',
    );
  const piece = fc.constantFrom(
    'n',
    '支出',
    'missing',
    '0',
    '60%',
    'children',
    'spending.amount',
    'unheard_of',
    'points',
    '"x"',
    '1万元',
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      piece,
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '<', '=', 'and'), tie('tree'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc
        .tuple(
          fc.constantFrom(
            'levels',
            'judged',
            'ratio',
            'clamp',
            'if',
            'min',
            'sum',
            'mean',
            'count',
            'round',
            'abs',
            'floor',
            'contains',
            'the',
            'missing',
            'nonsense',
          ),
          fc.array(tie('tree'), { maxLength: 4 }),
        )
        .map(([name, list]) => `${name}(${list.join(', ')})`),
      fc
        .tuple(
          fc.constantFrom('levels', 'deduct', 'parts'),
          fc.array(fc.tuple(tie('tree'), tie('tree')), { maxLength: 3 }),
        )
        .map(([name, list]) => `${name}(${[...list.map(([a, b]) => `${a}: ${b}`), '0'].join(', ')})`),
      fc
        .tuple(fc.constantFrom('sum', 'the'), tie('tree'), tie('tree'))
        .map(([name, a, b]) => `${name}(spending.amount where contains(${a}, ${b}) or ${a} = ${b})`),
    ),
  }));
  const source = fc.oneof(
    tree,
    fc.array(fc.constantFrom(...scraps), { maxLength: 12 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(source, (text) => {
      const e = parseExpression(text);
      if (!('root' in e)) return;
      for (const one of [scope, hostile]) {
        const value = evaluateExpression(e, one);
        expect(workingOf(e, one, value).symbolic).not.toBe('');
        expect(evaluateRule(e, one, undefined).working.symbolic).not.toBe('');
        expect(evaluateRule(e, one, eight).attainable.kind).toMatch(/^(only|choice|range|any)$/);
      }
      for (const problem of checkExpression(e, known))
        expect(problem.span.end).toBeGreaterThan(problem.span.start);
    }),
    { numRuns: 2000 },
  );
});
