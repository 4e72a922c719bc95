import { describe, expect, test } from 'vitest';
import { checkExpression } from '../../src/core/expression/check.ts';
import { known, parsed } from './expression-scope.ts';

const found = (source: string, allowRule = true): string[] =>
  checkExpression(parsed(source), { ...known, allowRule }).map(
    (one) => `${one.code} ${one.found} → ${one.expected}`,
  );

describe('check', () => {
  test.each([
    ['执行绿 * points', ['rule-name 执行绿 → 执行率']],
    ['score + 1', ['rule-name score → score(code)']],
    ['mim(1, 2)', ['rule-name mim → min']],
    ['score(2.1.3)', ['rule-name 2.1.3 → 2.1.2']],
    ['sum(spendin.amount)', ['rule-name spendin → spending']],
    ['sum(spending.amout)', ['rule-name amout → amount']],
    ['count(spending where categry = "x")', ['rule-name categry → category']],
    ['min()', ['rule-arguments min() → min(a, b)']],
    ['clamp(n, 0)', ['rule-arguments clamp(n, 0) → clamp(x, low, high)']],
    ['min(2: n)', ['rule-arguments 2 → min(a, b)']],
    ['deduct(2)', ['rule-arguments 2 → deduct(amount: count)']],
    ['levels(4: n > 1)', ['rule-arguments levels(4: n > 1) → levels(4, 2, 0) | levels(4: condition, 0)']],
    ['levels(0, 4: n > 1)', ['rule-arguments 4 → levels(4, 2, 0) | levels(4: condition, 0)']],
    ['judged(3, 2)', ['rule-arguments judged(3, 2) → judged(low, high)']],
    ['round(n, 2, sideways)', ['rule-arguments sideways → round(x, places, half-up)']],
    ['sum(n where q > 1)', ['rule-arguments q > 1 → sum(table.column where condition)']],
    ['"a" + 1', ['rule-type "a" → number']],
    ['if(3, 1, 2)', ['rule-type 3 → condition']],
    ['children + 1', ['rule-type children → number']],
    ['count(children) >= 3', ['rule-type count(children) >= 3 → number']],
    ['if(judged(0, 2) > 1, 1, 2)', ['rule-place judged(0, 2) → number']],
    ['n / levels(2, 1)', ['rule-place levels(2, 1) → number']],
    ['ratio(n, judged(1, 2))', ['rule-place judged(1, 2) → number']],
    [
      'count(spending where amount > mean(spending.amount))',
      [
        'rule-place mean(spending.amount) → no | category | amount | 金额',
        'rule-place spending.amount → amount',
      ],
    ],
  ])('%s', (source, problems) => {
    expect(found(source)).toEqual(problems);
  });

  test('outside rules there are no points and nothing to judge', () => {
    expect(found('points + 1', false)).toEqual(['rule-place points → points(code)']);
    expect(found('levels(4, 2)', false)).toEqual(['rule-place levels(4, 2) → indicators.csv: rule']);
    expect(found('count(children) >= 3', false)).toEqual([]);
  });

  test('a row with no rows below has no children of its own', () => {
    const problems = (source: string) =>
      checkExpression(parsed(source), { ...known, allowRule: true, hasChildren: false });
    expect(problems('sum(children) + count(leaves)').map((one) => one.found)).toEqual(['children', 'leaves']);
    expect(problems('sum(children())')).toMatchObject([{ code: 'rule-place', expected: 'children(code)' }]);
    expect(problems('mean(rate(leaves(2)))')).toEqual([]);
  });

  test.each([
    'levels(4, 2, 0)',
    'levels(4: n >= 6 and q >= 4, 3: n >= 5, 0)',
    'judged(0, levels(4: n >= 6, 0))',
    'clamp((执行率 - 60%) / (100% - 60%) * points, 0, points)',
    'deduct(2: late, 1: missing)',
    'parts(1: n > 1, 50%: missing)',
    'if(missing, levels(2, 1.5, 0), judged(0, 2)) + min(levels(2, 1), 1)',
    'sum(children) - if(missing, 0, 3)',
    'if(count(children) >= 3 and max(points(children)) <= 7, sum(children), 0)',
    'sum(spending.amount where 金额 > 5元 and no = 3) / 支出 * points',
    'round(n / 3, 2, half-even)',
    'mean(rate(leaves(2))) * 分值',
  ])('%s has no problem', (source) => {
    expect(found(source)).toEqual([]);
  });

  test('problems point into the source', () => {
    const [problem] = checkExpression(parsed('1 + 执行绿'), known);
    expect(problem?.span).toEqual({ start: 4, end: 7 });
  });
});
