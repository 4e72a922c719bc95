import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/data/yaml.ts';
import { plainOf } from '../../src/data/yaml-node.ts';

const value = (text: string) => {
  const { node, issues } = readYaml('t.yaml', text);
  return node ? plainOf(node) : issues;
};

test('every scalar stays as written, null and ~ without quotation marks are blank', () => {
  expect(
    value(
      'a: 2.10\nb: 0012\nc: yes\nd: null\ne: ~\ni: "null"\nj: "~"\nk: nullable\nf: 1e3\ng: 2024-06-30\n2.1: x\nh:',
    ),
  ).toEqual({
    ...{ a: '2.10', b: '0012', c: 'yes', d: '', e: '', f: '1e3', g: '2024-06-30', '2.1': 'x', h: '' },
    ...{ i: 'null', j: '~', k: 'nullable' },
  });
});

test('places are lines and dotted paths, items of a list count from 1', () => {
  const { node } = readYaml('t.yaml', 'a: 1\nbands:\n  - name: 优\n  - name: 良\n    min: 80\n');
  const bands = node?.kind === 'map' ? node.entries.get('bands')?.node : undefined;
  const second = bands?.kind === 'list' ? bands.items[1] : undefined;
  const min = second?.kind === 'map' ? second.entries.get('min') : undefined;
  expect(min?.node.place).toEqual({ file: 't.yaml', row: 5, column: 'bands.2.min' });
});

describe('a key at the wrong depth is told at its own line', () => {
  test.each([
    ['below a value', 'title: t\n  scheme: x\n', 2],
    ['below a value of two lines', 'title: t\n  more\n  scheme: x\n', 3],
    ['between two depths', 'a: 1\nb:\n  c: 1\n d: 2\n', 4],
    ['two on one line', 'a: b: c\n', 1],
    ['without its colon', 'a: 1\nb 2\nc: 3\n', 2],
  ])('%s', (_, text, row) => {
    expect(readYaml('t.yaml', text).issues[0]).toMatchObject({ code: 'yaml-syntax', row });
  });
});

describe('what surprises people is refused', () => {
  test.each([
    ['a tab as indentation', 'a:\n\tb: 1', 2],
    ['a bracket that never closes', 'a: [1, 2', 1],
    ['two documents', 'a: 1\n---\nb: 2', 2],
    ['an alias', 'a: &x [1]\nb: *x', 2],
    ['an alias without its anchor', 'a: *x', 1],
    ['a tag', 'a: !!int 3', 1],
    ['a key that is no text', '? {a: b}\n: c', 1],
    ['a circle of aliases', 'a: &a [*a]', 1],
  ])('%s', (_, text, row) => {
    expect(value(text)).toMatchObject([{ code: 'yaml-syntax', file: 't.yaml', row }]);
  });

  test('a key that stands twice', () => {
    expect(value('a: 1\nb: {c: 1, c: 2}\na: 2')).toEqual([
      { code: 'key-duplicate', file: 't.yaml', row: 2, column: 'b.c', found: 'c' },
      { code: 'key-duplicate', file: 't.yaml', row: 3, column: 'a', found: 'a' },
    ]);
  });

  test('nesting without end is an issue, not a crash', () => {
    expect(readYaml('t.yaml', '['.repeat(100_000)).node).toBeUndefined();
    expect(readYaml('t.yaml', 'a: '.repeat(50_000)).node).toBeUndefined();
  });
});

test('a key such as __proto__ is a key like any other', () => {
  const { node } = readYaml('t.yaml', '__proto__: 1\nconstructor: 2');
  expect(node?.kind === 'map' && [...node.entries.keys()]).toEqual(['__proto__', 'constructor']);
});
