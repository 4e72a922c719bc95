/** Builds small reports for tests without files: rows of code, points, score. */
import { ex, exactFrom, multiply } from '../../src/core/exact.ts';
import type { Expression } from '../../src/core/expression/ast.ts';
import { parseExpression } from '../../src/core/expression/parse.ts';
import type { Figure } from '../../src/core/figure.ts';
import type { Indicator, Input, Report } from '../../src/core/report.ts';
import type { Scheme } from '../../src/core/scheme.ts';
import { parentOf } from '../../src/core/tree.ts';

export const figure = (text: string, unit = ''): Figure => {
  const value = exactFrom(text);
  if (!value) throw new Error(`not a figure: ${text}`);
  return { value, money: false, decimals: text.split('.')[1]?.length ?? 0, unit, text };
};

export const money = (wan: string): Figure => {
  const printed = figure(wan, '万元');
  return { ...printed, money: true, value: multiply(printed.value, ex('10000')) };
};

export const expression = (source: string): Expression => {
  const parsed = parseExpression(source);
  if (!('root' in parsed)) throw new Error(`${source}: ${parsed.expected} at ${parsed.at}`);
  return parsed;
};

export type Row = readonly [
  code: string,
  points?: string | undefined,
  score?: string | undefined,
  more?: Partial<Omit<Indicator, 'rule'>> & { rule?: string },
];

export const scheme = (more: Partial<Scheme> = {}): Scheme => ({
  id: 'test',
  version: '1',
  name: { 'zh-cn': '试' },
  bands: [
    { name: '优', min: ex('90'), minIncluded: true },
    { name: '良', min: ex('80'), minIncluded: true },
    { name: '中', min: ex('60'), minIncluded: true },
    { name: '差', min: ex('0'), minIncluded: true },
  ],
  printedBands: [],
  gradeBy: 'bands',
  gradeLevels: [0],
  aggregation: { default: 'sum', levels: new Map() },
  rounding: {},
  rate: { places: 1, mode: 'half-up' },
  policies: { na: 'leave-out', merged: 'leave-out', notVisible: 'cannot-tell', unknown: 'cannot-tell' },
  gates: [],
  ...more,
});

const indicatorsOf = (rows: readonly Row[]): Indicator[] => {
  const codes = new Set(rows.map(([code]) => code));
  const levelOf = (code: string): number => {
    const parent = parentOf(code, codes);
    return parent === undefined ? 1 : levelOf(parent) + 1;
  };
  return rows.map(([code, points, score, more = {}], at) => {
    const parent = parentOf(code, codes);
    const { rule, ...rest } = more;
    return {
      code,
      name: { 'zh-cn': `指标${code}` },
      children: [...codes].filter((one) => parentOf(one, codes) === code),
      level: levelOf(code),
      kind: 'score',
      row: at + 2,
      ...(parent !== undefined && { parent }),
      ...(points !== undefined && { points: figure(points) }),
      ...(score !== undefined && { score: figure(score) }),
      ...(rule !== undefined && { rule: expression(rule) }),
      ...rest,
    };
  });
};

export const input = (key: string, name: string, value: Input['value'] | string, unit = ''): Input => ({
  key,
  name: { 'zh-cn': name },
  unit,
  row: 2,
  ...(typeof value === 'string' ? { formula: expression(value) } : value !== undefined && { value }),
});

export const smallReport = (rows: readonly Row[], more: Partial<Report> = {}): Report => {
  const indicators = indicatorsOf(rows);
  return {
    slug: 'small',
    identity: { title: { 'zh-cn': '小报告' }, published: {} },
    scheme: scheme(),
    indicators,
    byCode: new Map(indicators.map((row) => [row.code, row])),
    roots: indicators.filter((row) => row.parent === undefined).map((row) => row.code),
    readings: [],
    inputs: [],
    budget: [],
    spending: [],
    subtotals: [],
    progress: [],
    targets: [],
    findings: [],
    claims: [],
    alternatives: [],
    replies: [],
    narrative: {},
    ...more,
  };
};
