/** The share spent, measured on every other version of the budget: whether the base decides what is published. */
import type { Edits } from '../edits.ts';
import { evaluate } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { divide, exact, fixed, multiply, plain } from '../exact.ts';
import type { Figure } from '../figure.ts';
import type { BudgetRow, Report } from '../report.ts';
import { factorOf } from '../unit.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { amountOfBudget, rowKey } from './row-key.ts';

/** A share as the scheme prints rates: `84.4%`; undefined for a base of zero. */
const rateText = ({ scheme }: Report, spent: Figure, base: Figure): string | undefined => {
  const rate = divide(spent.value, base.value);
  return rate && `${fixed(multiply(rate, exact(100n)), scheme.rate.places, scheme.rate.mode)}%`;
};

/** The input that holds the final budget, set to another base; nothing where no input does. */
export const adoptBase = (report: Report, final: BudgetRow, base: Figure): { readonly adopt?: Edits } => {
  const input = report.inputs.find(({ key }) => key === final.id);
  if (!input) return {};
  const unit = input.unit || (typeof input.value === 'object' ? input.value.unit : '');
  const inUnit = divide(base.value, factorOf(unit)) ?? base.value;
  return { adopt: new Map([[`inputs.${input.key}`, plain(inUnit)]]) };
};

/** The first gate that holds on the other base only, by name. */
const gateRaised = (
  report: Report,
  evaluation: Evaluation,
  adopt: Edits | undefined,
): Readonly<Record<string, string>> => {
  if (!adopt) return {};
  const after = evaluate(report, adopt).gates;
  const gate = after.find(({ id }) => !evaluation.gates.some((one) => one.id === id));
  if (!gate) return {};
  const { 'zh-cn': zh = gate.id, en } = gate.name;
  return { gate: zh, ...(en !== undefined && { gateEn: en }) };
};

/** One check per other version: agreeing where it gives the same printed rate as the final budget. */
export const checkExecutionBase = (report: Report, evaluation: Evaluation): readonly AuditCheck[] => {
  const final = report.budget.find((row) => row.kind === 'final');
  const spent = report.budget.find((row) => row.kind === 'spent');
  if (!final?.amount || !spent?.amount) return [];
  const [budget, paid] = [final.amount, spent.amount];
  const finalRate = rateText(report, paid, budget);
  if (finalRate === undefined) return [];
  return report.budget.flatMap((row): AuditCheck[] => {
    const rate = row.kind === 'version' && row.amount && rateText(report, paid, row.amount);
    if (!rate || !row.amount) return [];
    const about = {
      kind: 'execution-base',
      at: rowKey(row.id, row.row),
      stated: '',
      recomputed: rate,
      sources: [row, spent, final].map(amountOfBudget),
    } as const;
    if (rate === finalRate) return [checkOf({ ...about, verdict: 'agrees' })];
    const { adopt } = adoptBase(report, final, row.amount);
    const params = { rate, finalRate, ...gateRaised(report, evaluation, adopt) };
    return [checkOf({ ...about, verdict: 'ask', params, ...(adopt && { adopt }) })];
  });
};
