import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Node } from '../../src/core/expression/ast.ts';
import { parseExpression } from '../../src/core/expression/parse.ts';
import { nodesOf, referencesOf } from '../../src/core/expression/references.ts';
import { parsed } from './expression-scope.ts';

/** The tree as a text with every bracket. */
const drawn = (node: Node): string => {
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'text':
      return `"${node.value}"`;
    case 'boolean':
      return String(node.value);
    case 'code':
      return `#${node.code}`;
    case 'name':
      return node.name;
    case 'column':
      return `${node.table}.${node.column}`;
    case 'unary':
      return `(${node.operator} ${drawn(node.operand)})`;
    case 'binary':
      return `(${drawn(node.left)} ${node.operator} ${drawn(node.right)})`;
    case 'call': {
      const list = node.arguments.map(({ label, value, where }) =>
        [label && `${drawn(label)}:`, drawn(value), where && `where ${drawn(where)}`]
          .filter(Boolean)
          .join(' '),
      );
      return `${node.name}(${list.join(', ')})`;
    }
  }
};

describe('trees', () => {
  test.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['8 / 4 / 2', '((8 / 4) / 2)'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['-a * b', '((- a) * b)'],
    ['- - a', '(- (- a))'],
    ['+a', 'a'],
    ['a + b < c * d', '((a + b) < (c * d))'],
    ['a or b and not c', '(a or (b and (not c)))'],
    ['not a = b', '(not (a = b))'],
    ['not not a', '(not (not a))'],
    ['a == b', '(a = b)'],
    ['a <> b', '(a != b)'],
    ['（１＋２）×３÷４－５', '((((1 + 2) * 3) / 4) - 5)'],
    ['a ≤ b 且 c ≥ d 或 非 e', '(((a <= b) and (c >= d)) or (not e))'],
    ['a ≠ 3', '(a != 3)'],
    ['a ＜= b', '(a <= b)'],
    ['n>=6且q>=4', '((n >= 6) and (q >= 4))'],
    ['(a)且b', '(a and b)'],
    ['60%', '60%'],
    ['84.40 %', '84.40%'],
    ['495.05万元', '495.05万元'],
    ['495.05 万元 + 1元', '(495.05万元 + 1元)'],
    ['6分', '6分'],
    ['执行率_2', '执行率_2'],
    ['2023年支出 / 预算', '(2023年支出 / 预算)'],
    ['且慢', '且慢'],
    ['true = 否', '(true = false)'],
    ['score(2.1.2)', 'score(#2.1.2)'],
    ['score(2.10)', 'score(#2.10)'],
    ['score(2)', 'score(#2)'],
    ['score(A1.2.3b)', 'score(#A1.2.3b)'],
    ['score("2.1")', 'score(#2.1)'],
    ['points(children)', 'points(children)'],
    ['sum(children(2.1))', 'sum(children(#2.1))'],
    ['levels(4, 2, 0)', 'levels(4, 2, 0)'],
    ['levels(4、2、0)', 'levels(4, 2, 0)'],
    ['levels(4: n >= 6 and q >= 4, 0)', 'levels(4: ((n >= 6) and (q >= 4)), 0)'],
    ['deduct(2：late，1：missing)', 'deduct(2: late, 1: missing)'],
    [
      'sum(spending.amount where category = “专线” and no != 3)',
      'sum(spending.amount where ((category = "专线") and (no != 3)))',
    ],
    ['count(spending where 类别 = "a")', 'count(spending where (类别 = "a"))'],
    ['round(x, 2, half-up)', 'round(x, 2, "half-up")'],
    ['round(x, 2, down)', 'round(x, 2, "down")'],
    ['total() / 2', '(total() / 2)'],
    ['a\n\t+\u3000b', '(a + b)'],
  ])('%s', (source, tree) => {
    expect(drawn(parsed(source).root)).toBe(tree);
  });

  test('numbers carry their value in base units', () => {
    const { root } = parsed('495.05万元');
    expect(root).toMatchObject({ kind: 'number', money: true, value: { n: 4950500n, d: 1n } });
    expect(parsed('60%').root).toMatchObject({ money: false, value: { n: 3n, d: 5n } });
  });

  test('spans are those of the source, full-width signs included', () => {
    const source = '（甲＋乙）× score(2.1)';
    const pieces = nodesOf(parsed(source).root).map(({ span }) => source.slice(span.start, span.end));
    expect(pieces).toEqual(expect.arrayContaining(['甲＋乙', '甲', '乙', 'score(2.1)', '2.1']));
  });
});

describe('problems', () => {
  test.each([
    ['', 0, '', 'number | name | ('],
    ['   ', 3, '', 'number | name | ('],
    ['1 +', 3, '', 'number | name | ('],
    ['(1 + 2', 6, '', 'operator | )'],
    ['1 + 2)', 5, ')', 'operator'],
    ['min(1, 2', 8, '', 'operator | , | )'],
    ['levels(4,)', 9, ')', 'number | name | ('],
    ['a b', 2, 'b', 'operator'],
    ['3 < x < 5', 6, '<', 'and | or'],
    ['2.1.2 + 1', 0, '2.1.2', 'score(2.1.2)'],
    ['score(1 + 1)', 8, '+', ')'],
    ['score()+', 8, '', 'number | name | ('],
    ['score(2.)', 8, ')', 'code'],
    ['spending.', 9, '', 'column'],
    ['"专线', 0, '"专线', '"'],
    ['“专线"', 0, '“专线"', '”'],
    ['5x', 0, '5x', '% | 元 | 万元 | 亿元'],
    ['3万', 0, '3万', '% | 元 | 万元 | 亿元'],
    ['1e3', 0, '1e3', '% | 元 | 万元 | 亿元'],
    ['a @ b', 2, '@', 'operator'],
    ['😀', 0, '😀', 'number | name | ('],
    ['a where b', 2, 'where', 'operator'],
    ['1,234', 1, ',', 'operator'],
  ])('%j', (source, at, found, expected) => {
    expect(parseExpression(source)).toEqual({ at, found, expected });
  });

  test.each([
    ['brackets', '('.repeat(300)],
    ['signs', `${'-'.repeat(300)}1`],
    ['denials', `${'not '.repeat(300)}a`],
    ['calls', 'abs('.repeat(300)],
    ['a long chain', `1${'+1'.repeat(300)}`],
    ['a chain of chains', `${'('.repeat(150)}1${'+1)'.repeat(150)}${'+1'.repeat(100)}`],
  ])('%s deeper than 200', (_, source) => {
    expect(parseExpression(source)).toMatchObject({ expected: 'nesting <= 200' });
  });

  test('nesting up to the limit is read', () => {
    expect(parseExpression(`${'('.repeat(200)}1${')'.repeat(200)}`)).toHaveProperty('root');
    expect(parseExpression(`1${'+1'.repeat(199)}`)).toHaveProperty('root');
  });

  test('a source longer than 4000 characters', () => {
    expect(parseExpression('a'.repeat(4001))).toMatchObject({ at: 4000, expected: 'length <= 4000' });
    expect(parseExpression('a'.repeat(4000))).toHaveProperty('root');
  });
});

const scraps = fc.constantFrom(
  ...'( ) + - * / = != <= >= < > , : . and or not 且 非 where % 万元 12 2.1.2 60% "x" “ score levels judged 执行率 children'.split(
    ' ',
  ),
);

test('no text makes it throw, and every problem has a place', () => {
  const source = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(scraps).map((list) => list.join(' ')),
    fc.array(scraps).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(source, (text) => {
      const read = parseExpression(text);
      if ('root' in read) {
        for (const { span } of nodesOf(read.root)) expect(span.start).toBeLessThan(span.end);
        return;
      }
      expect(read.at).toBeGreaterThanOrEqual(0);
      expect(read.at).toBeLessThanOrEqual(text.length);
      expect(read.expected).not.toBe('');
    }),
    { numRuns: 3000 },
  );
});

test('what the tree draws is read as the same tree', () => {
  const leaf = fc.constantFrom('a', '执行率', '12', '60%', '1.5万元');
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `min(${a}, ${b})`),
      tie('tree').map((a) => `(- ${a})`),
    ),
  }));
  fc.assert(
    fc.property(tree, (source) => {
      expect(drawn(parsed(source).root)).toBe(source);
    }),
  );
});

test('references', () => {
  const uses = referencesOf(
    parsed(
      '执行率 + score(2.1) * points(2.2) - rate(3) + sum(children(4)) + sum(leaves) + sum(spending.amount where no = 3) + count(findings) + total()',
    ),
  );
  expect(uses.names).toEqual(new Set(['执行率', 'no', 'findings']));
  expect(uses.codes).toEqual(new Set(['2.1', '3']));
  expect(uses.pointsOf).toEqual(new Set(['2.2', '3']));
  expect(uses.below).toEqual(new Set(['4']));
  expect(uses.columns).toEqual(new Set(['spending.amount', 'findings']));
  expect([uses.usesTotal, uses.usesChildren, uses.usesLeaves]).toEqual([true, false, true]);
  expect(referencesOf(parsed('sum(children)')).usesChildren).toBe(true);
});
