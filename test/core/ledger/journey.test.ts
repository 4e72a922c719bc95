/** The journey of the budget: what adds up, what never meets, and what every base would do. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReportFolder } from '../../../src/build/read-content.ts';
import { audit } from '../../../src/core/audit/audit.ts';
import { evaluate } from '../../../src/core/evaluate.ts';
import { plain } from '../../../src/core/exact.ts';
import { namedAmounts } from '../../../src/core/ledger/amounts.ts';
import { basesOf } from '../../../src/core/ledger/bases.ts';
import { reconciliationOf } from '../../../src/core/ledger/reconciliation.ts';
import type { BudgetKind, BudgetRow, Report } from '../../../src/core/report.ts';
import { bridgeOf } from '../../../src/core/series.ts';
import { rateText } from '../../../src/i18n/format.ts';
import { money, smallReport } from '../small-report.ts';

const content = join(import.meta.dirname, '..', '..', '..', 'content');
const { report: panyu } = await readReportFolder(
  join(content, 'reports', 'panyu-2023-digital-government'),
  join(content, 'schemes'),
);
if (!panyu) throw new Error('the report of the tests does not read');

const budget = (...rows: readonly (readonly [BudgetKind, string?, string?])[]): Report => {
  const read = rows.map(
    ([kind, amount, note], at): BudgetRow => ({
      id: `b${at}`,
      item: { 'zh-cn': `${kind} ${at}` },
      kind,
      row: at + 2,
      ...(amount && { amount: money(amount) }),
      ...(note && { note: { 'zh-cn': note } }),
    }),
  );
  return smallReport([['1', '10', '8']], { budget: read });
};
const pair = (report: Report) => [report, evaluate(report)] as const;
const chainOf = (report: Report) => reconciliationOf(bridgeOf(report, evaluate(report)));
const meetingsOf = (report: Report) =>
  namedAmounts(report, audit(report, evaluate(report)), chainOf(report)).map(({ row, meets }) => [
    row.id,
    meets,
  ]);

describe('reconciliation', () => {
  it('adds up in the source report', () => {
    const found = chainOf(panyu);
    expect(found?.parts.map(({ amount }) => plain(amount))).toEqual(['11644300', '-300100', '-6266800']);
    expect(found && [plain(found.reached), plain(found.missing)]).toEqual(['5077400', '0']);
    const steps = bridgeOf(panyu, evaluate(panyu));
    expect(steps.slice(-2).map(({ kind, amount }) => [kind, plain(amount)])).toEqual([
      ['spent', '4285400'],
      ['unspent', '792000'],
    ]);
  });

  it('says what is missing, with its sign', () => {
    const cut = chainOf(budget(['version', '100'], ['adjustment', '-20'], ['final', '70']));
    expect(cut && plain(cut.missing)).toBe('-100000');
  });

  it('starts at the last version, and reads changes after a final budget that stands first', () => {
    const later = chainOf(
      budget(['version', '100'], ['version', '90'], ['adjustment', '-20'], ['final', '70']),
    );
    expect(later && [later.parts.length, later.missing.n]).toEqual([2, 0n]);
    const first = chainOf(budget(['final', '70'], ['version', '90'], ['adjustment', '-20'], ['spent', '9']));
    expect(first && [first.parts.length, first.missing.n]).toEqual([2, 0n]);
    expect(chainOf(budget(['final', '70'], ['spent', '9']))).toBeUndefined();
  });
});

describe('amounts', () => {
  it('of the source report: three that nothing connects, one that only a note does', () => {
    const found = namedAmounts(panyu, audit(panyu, evaluate(panyu)), chainOf(panyu));
    expect(found.map(({ row, meets, difference }) => [row.id, meets, difference?.text])).toEqual([
      ['initial_budget', 'chain', '656.69'],
      ['final_budget', 'chain', undefined],
      ['applied', 'none', '232.46'],
      ['needed', 'note', '292.26'],
      ['project_total', 'none', '904.39'],
      ['three_year_total', 'none', '1.4'],
    ]);
    const noted = found.find(({ row }) => row.id === 'needed')?.noted;
    expect([noted?.row.id, noted?.difference.text]).toEqual(['initial_budget', '-364.43']);
    expect(found.at(-1)?.difference).toMatchObject({ unit: '亿元', rounded: true });
  });

  it('a sum of others meets them; a note has to be right', () => {
    expect(meetingsOf(budget(['version', '60'], ['context', '40'], ['final', '100']))).toContainEqual([
      'b1',
      'sum',
    ]);
    const noted = (note: string) => meetingsOf(budget(['final', '100'], ['context', '37', note]))[1];
    expect(noted('比年度预算少63 万元')).toEqual(['b1', 'note']);
    expect(noted('比年度预算少62 万元')).toEqual(['b1', 'none']);
    expect(noted('没有说明与final 0的关系')).toEqual(['b1', 'none']);
  });
});

describe('bases', () => {
  it('of the source report: only the final budget passes the line of 60 %', () => {
    const found = basesOf(panyu, evaluate(panyu));
    const rows = found?.rows.map(({ row, rate, outcome }) => [
      row.id,
      rateText(rate),
      outcome?.gate?.id,
      outcome?.grade.name,
      outcome?.total && plain(outcome.total),
    ]);
    expect(rows).toEqual([
      ['final_budget', '84.4%', undefined, '良', '87.38'],
      ['applied', '57.9%', 'execution', '中', '82.5'],
      ['needed', '53.6%', 'execution', '中', '82.5'],
      ['initial_budget', '36.8%', 'execution', '中', '82.5'],
      ['project_total', '30.3%', 'execution', '中', '82.5'],
      ['three_year_total', '2.9%', 'execution', '中', '82.5'],
    ]);
    expect([...(found?.rows[1]?.outcome?.edits ?? [])]).toEqual([['inputs.final_budget', '740.2']]);
    expect([...(found?.rows[5]?.outcome?.edits ?? [])]).toEqual([['inputs.final_budget', '15000']]);
  });

  it('say nothing of the score where the scheme does not watch the share', () => {
    const found = basesOf(...pair(budget(['version', '80'], ['final', '100'], ['spent', '40'])));
    expect(found?.rows.map(({ rate, outcome }) => [rateText(rate), outcome])).toEqual([
      ['50.0%', undefined],
      ['40.0%', undefined],
    ]);
    expect(basesOf(...pair(budget(['final', '100'])))).toBeUndefined();
    expect(basesOf(...pair(budget(['context', '0'], ['final', '9'], ['spent', '4'])))?.rows).toHaveLength(1);
  });
});
