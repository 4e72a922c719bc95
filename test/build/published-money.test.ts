/** The money of the published report against its source, added up here by hand. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedReport } from '../../src/build/published-report.ts';
import { readReportFolder } from '../../src/build/read-content.ts';

const project = join(import.meta.dirname, '..', '..');
const reading = await readReportFolder(
  join(project, 'content', 'reports', 'panyu-2023-digital-government'),
  join(project, 'content', 'schemes'),
);
const moneyOf = (edits: Readonly<Record<string, string>> = {}) => {
  const { money } = publishedReport(reading, 'zh-cn', new Map(Object.entries(edits)));
  if (!money) throw new Error('the report has no money');
  return money;
};

test('budget, ledger and points lost of Panyu', () => {
  const money = moneyOf();
  expect(money.steps.map(({ amount }) => amount)).toEqual([
    ...['11644300', '-300100', '-6266800', '5077400', '4285400', '792000'],
  ]);
  expect(money.unexplainedBudget).toBe('0');
  expect(money.bases.map(({ id, rate, gate }) => [id, rate, gate])).toEqual([
    ['final_budget', '84.4', null],
    ['applied', '57.9', 'execution'],
    ['needed', '53.6', 'execution'],
    ['initial_budget', '36.8', 'execution'],
    ['project_total', '30.3', 'execution'],
    ['three_year_total', '2.9', 'execution'],
  ]);
  expect(money.ledger).toMatchObject({
    ...{ rows: 22, sum: '4285434.4', withoutAmount: [], refunds: { rows: 0, sum: '0' } },
    largest: { rows: ['1', '16', '3', '2', '22'], sum: '3157517.18', share: '73.7' },
  });
  expect(money.lost).toMatchObject({ points: '12.62', unexplained: '4.5' });
  expect(money.lost.findings.map(({ points }) => points)).toEqual(['3.12', '1.5', '3.5']);
  expect(money.perDay).toEqual({ amount: '11741', days: 365 });
  expect(money.perResident).toBeNull();
});

test('a trial moves what depends on it, and nothing else', () => {
  const [before, after] = [moneyOf(), moneyOf({ 'inputs.spent': '495.05' })];
  expect(after.bases[0]).toMatchObject({ id: 'final_budget', rate: '97.5', total: '90.00', grade: '优' });
  expect(after.ledger).toEqual(before.ledger);
  expect(after.steps.map(({ amount }) => amount)).toEqual([
    ...['11644300', '-300100', '-6266800', '5077400', '4950500', '126900'],
  ]);
});
