/** From the first budget to what was spent, as a chart and as the rows of its table. */
import {
  compare,
  type Exact,
  equals,
  exact,
  fixed,
  greatest,
  least,
  multiply,
  negate,
  powerOfTen,
  zero,
} from '../core/exact.ts';
import { inLocale, type Locale } from '../core/report.ts';
import type { BridgeStep } from '../core/series.ts';
import { chartWords } from '../i18n/charts.ts';
import { wanText } from '../i18n/format.ts';
import type { ChartDescription, Fill } from './description.ts';
import type { ChartTable } from './paper.ts';

export interface BridgeRow {
  readonly name: string;
  readonly now: string;
  /** Published amount, where the trial moved it. */
  readonly was?: string;
}

const fillOf: Readonly<Record<BridgeStep['kind'], Fill>> = {
  version: 'budget',
  adjustment: 'cut',
  final: 'budget',
  spent: 'spent',
  unspent: 'rest',
};

/** 元 as 万元 for the value axis. */
const axisText = (yuan: Exact): string => fixed(multiply(yuan, exact(1n, powerOfTen(4))), 4);

const nameOf = (step: BridgeStep, locale: Locale): string => {
  const t = chartWords[locale];
  if (step.row) return inLocale(step.row.item, locale);
  return step.amount.n < 0n ? t.overspent : t.unspent;
};

const amountText = (step: BridgeStep): string =>
  wanText(step.kind === 'unspent' && step.amount.n < 0n ? negate(step.amount) : step.amount);

/** Rows of the table, in the order of the bars. `before` are the published steps. */
export const bridgeRows = (
  steps: readonly BridgeStep[],
  before: readonly BridgeStep[],
  locale: Locale,
): readonly BridgeRow[] =>
  steps.map((step) => {
    const was = before.find((one) => one.id === step.id);
    const moved = was && !equals(was.amount, step.amount);
    return { name: nameOf(step, locale), now: amountText(step), ...(moved && { was: amountText(was) }) };
  });

/** Plain decimal text, as a spreadsheet reads it. */
const plainText = (text: string): string => text.replace('−', '-');

/** The rows to take along: on trial with what was published beside what is tried. */
export const bridgeTable = (
  steps: readonly BridgeStep[],
  before: readonly BridgeStep[],
  locale: Locale,
): ChartTable => {
  const t = chartWords[locale];
  const rows = bridgeRows(steps, before, locale);
  const isTrial = rows.some(({ was }) => was !== undefined);
  const amounts = isTrial ? [t.inWan(t.published), t.inWan(t.trial)] : [t.inWan(t.amount)];
  return [
    [t.item, ...amounts],
    ...rows.map(({ name, now, was }) => [name, ...(isTrial ? [was ?? now, now] : [now]).map(plainText)]),
  ];
};

/** What is read out at a bar: name, amount, where it begins and ends, and whether a trial moved it. */
const saidOf = (step: BridgeStep, row: BridgeRow, locale: Locale): string => {
  const t = chartWords[locale];
  const said = t.bridgeSaid(row.name, row.now, wanText(step.from), wanText(step.to));
  return row.was === undefined ? said : t.bridgeMoved(said, row.was);
};

/** One sentence with every amount of the chain. */
export const bridgeSentence = (rows: readonly BridgeRow[], locale: Locale): string => {
  const t = chartWords[locale];
  return t.bridge(rows.map((row) => t.bridgePart(row.name, row.now)));
};

export const bridgeChart = (
  steps: readonly BridgeStep[],
  before: readonly BridgeStep[],
  locale: Locale,
): ChartDescription => {
  const rows = bridgeRows(steps, before, locale);
  const ends = [...steps, ...before].flatMap((step) => [step.from, step.to]);
  return {
    kind: 'bridge',
    lines: [],
    low: axisText(ends.reduce(least, zero)),
    high: axisText(ends.reduce(greatest, zero)),
    bars: steps.map((step, at) => {
      const row = rows[at] as BridgeRow;
      const [from, to] = compare(step.from, step.to) <= 0 ? [step.from, step.to] : [step.to, step.from];
      return {
        name: row.name,
        from: axisText(from),
        to: axisText(to),
        fill: fillOf[step.kind],
        label: row.now,
        said: saidOf(step, row, locale),
        ...(row.was !== undefined && { moved: true }),
      };
    }),
  };
};
