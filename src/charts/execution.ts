/** The execution bar: rate, veto zone, target and the rate that reaches the next grade. */
import { compare, type Exact, equals, exact, fixed, greatest, multiply, one, plain } from '../core/exact.ts';
import type { Execution } from '../core/execution.ts';
import { inLocale, type Locale } from '../core/report.ts';
import type { Rounding } from '../core/scheme.ts';
import { chartWords } from '../i18n/charts.ts';
import { rateText, wanText } from '../i18n/format.ts';
import type { ChartBar, ChartDescription, ChartLine } from './description.ts';
import type { ChartTable } from './paper.ts';

export interface ExecutionView {
  readonly now: Execution;
  readonly published: Execution;
  /** Rate at which spending alone reaches a better grade. */
  readonly goal: { readonly at: Exact; readonly grade: string } | undefined;
  readonly locale: Locale;
  readonly rounding: Rounding;
}

const hundred = exact(100n);
const axisText = (rate: Exact): string => fixed(multiply(rate, hundred), 4);
/** A printed threshold keeps its own decimals: `60%`, `97.5%`. */
const lineText = (rate: Exact): string => `${plain(multiply(rate, hundred), 1)}%`;

const gateName = ({ now, locale }: ExecutionView): string =>
  now.veto ? (now.veto.gate.name[locale] ?? now.veto.gate.name['zh-cn'] ?? '') : '';

const isMoved = ({ now, published }: ExecutionView): boolean => !equals(now.rate, published.rate);

export const executionSentence = (view: ExecutionView): string => {
  const { now, published, goal, locale, rounding } = view;
  const t = chartWords[locale];
  const rate = rateText(now.rate, rounding);
  const { target, veto } = now;
  return [
    t.execution(wanText(now.spent), wanText(now.budget), rate),
    isMoved(view) ? t.trialRate(rateText(published.rate, rounding), rate) : '',
    veto ? t.veto(gateName(view)) : '',
    veto && compare(now.rate, veto.at) < 0 ? t.bites(lineText(veto.at)) : '',
    target
      ? t.target(inLocale(target.row.name, locale), lineText(target.at), compare(now.rate, target.at) >= 0)
      : '',
    goal ? t.goal(rateText(goal.at, rounding), goal.grade) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(locale === 'en' ? ' ' : '');
};

interface RateRow {
  readonly of: 'published' | 'trial' | 'veto' | 'target' | 'goal';
  readonly name: string;
  readonly rate: string;
}

const rateRows = (view: ExecutionView): readonly RateRow[] => {
  const { now, published, goal, locale, rounding } = view;
  const t = chartWords[locale];
  const moved = isMoved(view);
  const row = (of: RateRow['of'], name: string, rate: string): RateRow => ({ of, name, rate });
  return [
    row(
      'published',
      moved ? `${t.spentLine}, ${t.published}` : t.spentLine,
      rateText(published.rate, rounding),
    ),
    ...(moved ? [row('trial', `${t.spentLine}, ${t.trial}`, rateText(now.rate, rounding))] : []),
    ...(now.veto ? [row('veto', t.vetoLine, lineText(now.veto.at))] : []),
    ...(now.target
      ? [row('target', t.targetLine(inLocale(now.target.row.name, locale)), lineText(now.target.at))]
      : []),
    ...(goal ? [row('goal', t.goalLine(goal.grade), rateText(goal.at, rounding))] : []),
  ];
};

/** Name and rate of every line, for the table. */
export const executionRows = (view: ExecutionView): readonly (readonly [name: string, rate: string])[] =>
  rateRows(view).map(({ name, rate }) => [name, rate]);

/** What is read out at a bar or a line. */
const saidOf = (view: ExecutionView, wanted: RateRow['of']): { readonly said?: string } => {
  const row = rateRows(view).find(({ of }) => of === wanted);
  return row ? { said: chartWords[view.locale].rateSaid(row.name, row.rate) } : {};
};

/** The lines to take along; rates in per cent, without the sign. */
export const executionTable = (view: ExecutionView): ChartTable => {
  const t = chartWords[view.locale];
  return [
    [t.line, `${t.rate} (%)`],
    ...executionRows(view).map(([name, rate]) => [name, rate.replace('%', '').replace('−', '-')]),
  ];
};

const barsOf = (view: ExecutionView, high: Exact): readonly ChartBar[] => {
  const { now, published, locale, rounding } = view;
  const t = chartWords[locale];
  const isLess = compare(now.rate, published.rate) < 0;
  const kept = isLess ? now.rate : published.rate;
  const name = '';
  return [
    { name, from: '0', to: axisText(high), fill: 'ground' },
    ...(now.veto ? [{ name, from: '0', to: axisText(now.veto.at), fill: 'veto' } as const] : []),
    {
      name,
      from: '0',
      to: axisText(kept),
      fill: 'spent',
      height: 55,
      label: t.barLabel(wanText(now.spent), rateText(now.rate, rounding)),
      ...saidOf(view, isLess ? 'trial' : 'published'),
    },
    ...(isMoved(view)
      ? [
          {
            name,
            from: axisText(kept),
            to: axisText(greatest(now.rate, published.rate)),
            fill: 'whatif',
            height: 55,
            moved: true,
            ...saidOf(view, isLess ? 'published' : 'trial'),
          } as const,
        ]
      : []),
  ];
};

export const executionChart = (view: ExecutionView): ChartDescription => {
  const { now, published, goal, locale, rounding } = view;
  const t = chartWords[locale];
  const high = [now.rate, published.rate, ...(goal ? [goal.at] : [])].reduce(greatest, one);
  const lines: ChartLine[] = [];
  if (now.veto) {
    lines.push({
      at: axisText(now.veto.at),
      label: t.vetoLabel(lineText(now.veto.at)),
      side: 'below',
      voice: 'rule',
      ...saidOf(view, 'veto'),
    });
  }
  if (now.target) {
    const at = now.target.at;
    const label = t.targetLabel(lineText(at));
    lines.push({ at: axisText(at), label, side: 'below', voice: 'target', ...saidOf(view, 'target') });
  }
  if (goal) {
    const label = t.goalLabel(rateText(goal.at, rounding), goal.grade);
    lines.push({ at: axisText(goal.at), label, side: 'above', voice: 'goal', ...saidOf(view, 'goal') });
  }
  return { kind: 'bullet', bars: barsOf(view, high), lines, low: '0', high: axisText(high) };
};
