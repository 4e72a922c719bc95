/** Reports whose inputs, ledger and claims are printed figures. */
import { audit } from '../../src/core/audit/audit.ts';
import { reachOf } from '../../src/core/audit/reach.ts';
import { evaluate, settle } from '../../src/core/evaluate.ts';
import { divide, type Exact, ex, fixed, multiply, plain, round } from '../../src/core/exact.ts';
import type { Figure } from '../../src/core/figure.ts';
import type { Interval } from '../../src/core/interval.ts';
import type { Claim, Report } from '../../src/core/report.ts';
import { factorOf, isMoney } from '../../src/core/unit.ts';
import { expression, input, smallReport } from './small-report.ts';

/** A value in base units as a report would print it. */
export const printed = (value: Exact, unit: string, decimals: number): Figure => {
  const inUnit = divide(value, factorOf(unit)) as Exact;
  return {
    value: multiply(round(inUnit, decimals), factorOf(unit)),
    money: isMoney(unit),
    decimals,
    unit,
    text: `${fixed(inUnit, decimals)}${unit}`,
  };
};
/** `428.54万元` as a figure. */
export const read = (text: string): Figure => {
  const [, digits = '', unit = ''] = /^([-\d.]+)(.*)$/.exec(text) ?? [];
  return printed(multiply(ex(digits), factorOf(unit)), unit, digits.split('.')[1]?.length ?? 0);
};

export const claim = (id: string, figure: Figure, source: string, sameAs?: string): Claim => ({
  id,
  name: { 'zh-cn': id },
  place: { 'zh-cn': '正文' },
  printed: figure.text,
  figure,
  expression: expression(source),
  row: 2,
  ...(sameAs !== undefined && { sameAs }),
});
export const spend = (no: string, category: string, amount: Figure) => ({
  no,
  category: { 'zh-cn': category },
  item: { 'zh-cn': no },
  amount,
  row: 2,
});

export const reportOf = (
  figures: Readonly<Record<string, Figure>>,
  claims: readonly Claim[],
  more: Partial<Report> = {},
): Report =>
  smallReport(
    [
      ['1', '8', '4.88'],
      ['2', '92', '82.5'],
    ],
    { inputs: Object.entries(figures).map(([key, one]) => input(key, key, one, one.unit)), claims, ...more },
  );
export const verdictOf = (report: Report, id = 'c') => audit(report, evaluate(report)).byId.get(id)?.verdict;
export const reach = (report: Report, source: string): Interval | undefined =>
  reachOf(expression(source), settle(report).state);
export const shown = (found: Interval | undefined): string =>
  found
    ? `${found.minIncluded ? '[' : '('}${plain(found.min, 6)}, ${plain(found.max, 6)}${found.maxIncluded ? ']' : ')'}`
    : '?';
