/** A small report for tests of the language: inputs, scores, one ledger. */
import { compare, divide, type Exact, ex, exact, multiply } from '../../src/core/exact.ts';
import type { Expression } from '../../src/core/expression/ast.ts';
import { evaluateExpression } from '../../src/core/expression/evaluate.ts';
import { parseExpression } from '../../src/core/expression/parse.ts';
import type {
  Named,
  Scope,
  TableRow,
  Unknown,
  UnknownReason,
  Value,
} from '../../src/core/expression/value.ts';
import { workingOf } from '../../src/core/expression/working.ts';

export const parsed = (source: string): Expression => {
  const read = parseExpression(source);
  if (!('root' in read)) throw new Error(`${source}: ${JSON.stringify(read)}`);
  return read;
};

export const unknown = (reason: UnknownReason, about: string): Unknown => ({
  kind: 'unknown',
  reason,
  about,
});
export const number = (text: string, money = false): Value => ({ kind: 'number', value: ex(text), money });
export const truth = (value: boolean): Value => ({ kind: 'boolean', value });
const words = (value: string): Value => ({ kind: 'text', value });

const plainInput = (key: string, text: string): [string, Named] => [
  key,
  { value: number(text), text, ref: `inputs.${key}` },
];
const moneyInput = (key: string, text: string, yuanPer = '10000'): [string, Named] => [
  key,
  {
    value: { kind: 'number', value: multiply(ex(text), ex(yuanPer)), money: true },
    text,
    ref: `inputs.${key}`,
  },
];
const truthInput = (key: string, value: boolean): [string, Named] => [
  key,
  { value: truth(value), text: value ? '1' : '0', ref: `inputs.${key}` },
];

const given = new Map<string, Named>([
  moneyInput('支出', '428.54'),
  moneyInput('预算', '507.74'),
  moneyInput('初始', '1164.43'),
  moneyInput('调整', '-30.01'),
  moneyInput('账面', '4285434.4', '1'),
  plainInput('n', '8'),
  plainInput('q', '7'),
  plainInput('late', '2'),
  plainInput('none', '0'),
  truthInput('missing', true),
  truthInput('on_site', false),
]);
const formulas = new Map([
  ['执行率', '支出 / 预算'],
  ['年初执行率', '支出 / (初始 + 调整)'],
  ['余额', '预算 - 支出'],
]);

const scores: Readonly<Record<string, string>> = {
  '1': '12',
  '2': '20.38',
  '3': '47',
  '4': '8',
  '2.1.2': '4.88',
};
const points: Readonly<Record<string, string>> = { '1': '15', '2': '27', '3': '50', '4': '8', '2.1.2': '8' };
const below: Readonly<Record<string, readonly string[]>> = { '': ['1', '2', '3', '4'], '2': ['2.1.2'] };

const ledger = (no: string, category: string, amount: string, date?: string): TableRow => ({
  no: words(no),
  category: words(category),
  类别: words(category),
  amount: number(amount, true),
  date: date === undefined ? undefined : words(date),
});
const spending: readonly TableRow[] = [
  ledger('1', '专线', '100.5', '2023-01-31'),
  ledger('2', '运维', '200'),
  ledger('3', '专线', '50', '2022-12-30'),
];

const read = (
  cells: Readonly<Record<string, string>>,
  code: string,
  reason: UnknownReason,
): Exact | Unknown => (cells[code] === undefined ? unknown(reason, code) : ex(cells[code]));

/** The scope of indicator 2.1.2 with 8 points; `moved` replaces inputs by numbers. */
export const scopeWith = (moved: Readonly<Record<string, Exact>> = {}): Scope => {
  const derived = (name: string, formula: string): Named => {
    const e = parsed(formula);
    const value = evaluateExpression(e, scope);
    if (value.kind === 'unknown') throw new Error(name);
    return { value, text: '…', ref: `inputs.${name}`, working: workingOf(e, scope, value).parts };
  };
  const scope: Scope = {
    name: (name) => {
      if (name === 'points' || name === '分值') return { value: number('8'), text: '8', ref: 'points.2.1.2' };
      const known = given.get(name);
      const value = moved[name];
      if (known && value && known.value.kind === 'number') {
        return { ...known, value: { ...known.value, value }, text: '…' };
      }
      const formula = formulas.get(name);
      return known ?? (formula ? derived(name, formula) : unknown('name-unknown', name));
    },
    score: (code) => read(scores, code, 'score-missing'),
    points: (code) => read(points, code, 'points-missing'),
    rate: (code) => {
      const [score, whole] = [scores[code], points[code]];
      return (score && whole && divide(ex(score), ex(whole))) || unknown('score-missing', code);
    },
    published: (code) => read(scores, code, 'score-missing'),
    publishedPoints: (code) => read(points, code, 'points-missing'),
    total: () => ex('87.38'),
    publishedTotal: () => ex('87.38'),
    grade: (score) => (compare(score, ex('80')) >= 0 ? '良' : undefined),
    children: (code = '') => below[code] ?? [],
    leaves: (code = '') => below[code] ?? [],
    table: (name) => (name === 'spending' ? spending : name === 'findings' ? [] : undefined),
  };
  return scope;
};

export const scope = scopeWith();
export const eight = exact(8n);

/** Names that expressions of these tests may use. */
export const known = {
  names: new Set(['执行率', '支出', 'n', 'q', 'late', 'missing']),
  codes: new Set(['1', '2', '2.1', '2.1.2']),
  tables: new Map([['spending', new Set(['no', 'category', 'amount', '金额'])]]),
  allowRule: true,
};
