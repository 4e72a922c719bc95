/** The journey of the budget as the page shows it: steps with bars, named amounts, bases with their outcome. */

import { percent, span } from '../charts/share.ts';
import type { AuditCheck } from '../core/audit/check.ts';
import { isAgreement } from '../core/audit/check.ts';
import type { Edits } from '../core/edits.ts';
import {
  absolute,
  compare,
  divide,
  type Exact,
  greatest,
  least,
  negate,
  subtract,
  zero,
} from '../core/exact.ts';
import { type AmountDifference, type NamedAmount, namedAmounts } from '../core/ledger/amounts.ts';
import { type Reconciliation, reconciliationOf } from '../core/ledger/reconciliation.ts';
import { writeLink } from '../core/link.ts';
import { inLocale } from '../core/report.ts';
import { reportMark } from '../core/report-mark.ts';
import { type BridgeStep, bridgeOf } from '../core/series.ts';
import { dateText, wanText } from '../i18n/format.ts';
import { moneyJourneyWords } from '../i18n/money-journey.ts';
import { cellChecks } from './cell-checks.ts';
import { href } from './href.ts';
import type { ReportView } from './report-shelf.ts';

export interface StepBar {
  /** SVG lengths: where the bar begins, how long it is, and where the one before ended. */
  readonly x: string;
  readonly width: string;
  readonly stem?: string;
}

export interface JourneyStep {
  readonly step: BridgeStep;
  readonly name: string;
  /** In 万元, with its sign where it is a change. */
  readonly amount: string;
  /** Document and date, as far as they are given. */
  readonly source?: string;
  readonly check?: AuditCheck;
  readonly bar: StepBar;
}

export interface Journey {
  readonly steps: readonly JourneyStep[];
  readonly chain?: Reconciliation & {
    /** `1164.43 − 30.01 − 626.68 ＝ 507.74`. */
    readonly sum: string;
    readonly holds: 'exactly' | 'rounded' | 'no';
    readonly missingText: string;
  };
  /** `507.74 − 428.54 ＝ 79.20`. */
  readonly rest?: string;
  readonly amounts: readonly NamedAmount[];
}

/** Places on an axis that holds every end of every bar. */
const barsOf = (steps: readonly BridgeStep[]): readonly StepBar[] => {
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [ends.reduce(least, zero), ends.reduce(greatest, zero)];
  const at = (value: Exact): Exact => divide(subtract(value, low), subtract(high, low)) ?? zero;
  return steps.map(({ kind, from, to }, index) => {
    const [start, end] = [at(least(from, to)), at(greatest(from, to))];
    const isHung = index > 0 && (kind === 'adjustment' || kind === 'unspent');
    return { x: percent(start), width: span(start, end), ...(isHung && { stem: percent(at(from)) }) };
  });
};

const signed = (yuan: Exact): string => `${yuan.n > 0n ? '+' : ''}${wanText(yuan)}`;

/** `1164.43 − 30.01`: a change with its own sign as the operator. */
const chained = (parts: readonly BridgeStep[]): string =>
  parts
    .map(({ amount }, at) => {
      if (at === 0) return wanText(amount);
      return `${compare(amount, zero) < 0 ? '−' : '＋'} ${wanText(absolute(amount))}`;
    })
    .join(' ');

const chainOf = (view: ReportView, steps: readonly BridgeStep[]): Journey['chain'] => {
  const found = reconciliationOf(steps);
  if (!found) return undefined;
  const { parts, final, missing } = found;
  const check = view.audit.checks.find(({ kind }) => kind === 'budget-chain');
  const isRounded = check !== undefined && isAgreement(check.verdict);
  const holds = missing.n === 0n ? 'exactly' : isRounded ? 'rounded' : 'no';
  const sign = holds === 'exactly' ? '＝' : holds === 'rounded' ? '≈' : '≠';
  return {
    ...found,
    sum: `${chained(parts)} ${sign} ${wanText(final.amount)}`,
    holds,
    missingText: signed(missing),
  };
};

const restOf = (steps: readonly BridgeStep[]): string | undefined => {
  const of = (kind: BridgeStep['kind']) => steps.find((step) => step.kind === kind)?.amount;
  const [final, spent, rest] = [of('final'), of('spent'), of('unspent')];
  return final && spent && rest && `${wanText(final)} − ${wanText(spent)} ＝ ${wanText(rest)}`;
};

const stepsOf = (view: ReportView, steps: readonly BridgeStep[]): readonly JourneyStep[] => {
  const { locale } = view;
  const t = moneyJourneyWords[locale];
  const checkOf = cellChecks(view.audit);
  const bars = barsOf(steps);
  return steps.map((step, at) => {
    const { row, kind, amount } = step;
    const isOver = kind === 'unspent' && amount.n < 0n;
    const source = [row?.document && inLocale(row.document, locale), row?.date && dateText(row.date, locale)];
    const check = row && checkOf('budget', row.id, 'amount');
    return {
      step,
      name: row ? inLocale(row.item, locale) : isOver ? t.overspent : t.unspent,
      amount: kind === 'adjustment' ? signed(amount) : wanText(isOver ? negate(amount) : amount),
      ...(source.some(Boolean) && { source: source.filter(Boolean).join(locale === 'en' ? ', ' : '，') }),
      ...(check && { check }),
      bar: bars[at] as StepBar,
    };
  });
};

export const journeyOf = (view: ReportView): Journey => {
  const { report, evaluation, audit } = view;
  const steps = bridgeOf(report, evaluation);
  const chain = chainOf(view, steps);
  const rest = restOf(steps);
  return {
    steps: stepsOf(view, steps),
    amounts: namedAmounts(report, audit, chain?.holds === 'no' ? undefined : chain),
    ...(chain && { chain }),
    ...(rest && { rest }),
  };
};

/** `+656.69`, with a true minus; the caller adds the unit. */
export const differenceDigits = ({ text, value }: AmountDifference): string =>
  value.n > 0n ? `+${text}` : text.replace('-', '−');

/** The what-if desk with these edits made. */
export const deskHref = ({ report, locale }: ReportView, edits: Edits): string => {
  const link = writeLink(report.slug, reportMark(report), edits);
  return href(`/${locale}/reports/${report.slug}/what-if/${link && `#${link}`}`);
};
