/** Words of the time line of payments: what each row tells, what is late, early or undocumented. */
import type { TimeColumn, TimeQuestion } from '../core/ledger/dates.ts';
import type { TimeState } from '../core/ledger/times.ts';
import type { Locale } from '../core/report.ts';

/** What a sentence about a state may use; dates and gaps are written out. */
export interface TimeWords {
  readonly year: string;
  /** The date that the other is held against, what kind it is, and the other one. */
  readonly from: string;
  readonly column: TimeColumn;
  readonly to: string;
  /** How far apart, without a sign; empty where it may be anything. */
  readonly gap: string;
}

const zhCn = {
  lede: (rows: number, dated: number) =>
    rows === dated ? `${rows} 笔支出，每一笔都写了日期。` : `${rows} 笔支出里，${dated} 笔写了日期。`,
  paid: (count: number, amount: string, others: number) =>
    count === 0
      ? '没有一笔写明付款日期，付得早还是晚，无从核对。'
      : others === 0
        ? '每一笔都写明了付款日期。'
        : `写明付款日期的只有 ${count} 笔，共 ${amount} 元；其余 ${others} 笔付得早还是晚，无从核对。`,
  scored: '计分时算作完成：',
  coarse: '只写到年或月的日期，当作其中任何一天都可能；因此定不了先后的，写作“无法确定”。',

  found: '合计',
  count: (count: number) => `${count} 笔`,
  rowLink: (no: string) => `第 ${no} 项`,
  sums: {
    'papers-missing': () => '没有看到验收材料',
    'papers-partial': () => '验收材料只说明一部分',
    'over-before': (year) => `${year} 年开始以前，服务已经结束或已经验收`,
    'late-done': (_year, days) => `服务结束或验收 ${days} 天以后才付款`,
    'late-invoice': (_year, days) => `开票以后跨年才付款，或超过 ${days} 天`,
    'early-end': () => '服务结束以前已经付款',
    'early-accepted': () => '验收以前已经付款',
    'invoice-first': () => '验收以前已经开票',
    'accepted-first': () => '服务期结束以前已经验收',
    'begins-after': (year) => `服务在 ${year} 年以后才开始`,
    'reaches-out': (year) => `服务期有一部分不在 ${year} 年`,
  } satisfies Readonly<Record<TimeState, (year: string, days: number) => string>> as Readonly<
    Record<TimeState, (year: string, days: number) => string>
  >,

  caption: (rows: number, year: string | undefined) =>
    `写了日期的 ${rows} 笔。${year === undefined ? '' : `底色是预算年度 ${year} 年。`}空心的标记和横线表示只写到年或月。`,
  striking: (count: number) => `先看这 ${count} 笔`,
  others: (count: number) => `其余 ${count} 笔`,
  item: '项目',
  amount: '金额',
  unit: '元',
  line: '时间',
  state: '先后',
  period: '服务',
  between: (start: string, end: string) => `${start}至 ${end}`,
  dates: {
    start: '服务开始',
    end: '服务到',
    accepted: '验收',
    invoiced: '开票',
    paid: '付款',
  } satisfies Readonly<Record<TimeColumn, string>> as Readonly<Record<TimeColumn, string>>,

  states: {
    'papers-missing': () => '没有看到验收材料',
    'papers-partial': () => '验收材料只说明一部分',
    'over-before': ({ from, column, year }) =>
      `${from}已经${column === 'accepted' ? '验收' : '结束'}，早于 ${year} 年`,
    'late-done': ({ column, gap }) => `${column === 'accepted' ? '验收' : '服务结束'}以后，过了${gap}才付款`,
    'late-invoice': ({ from, to, gap }) => `${from}开票，${to}付款${gap && `，相隔${gap}`}`,
    'early-end': ({ from, gap }) => `服务到 ${from}才结束，付款早${gap}`,
    'early-accepted': ({ from, gap }) => `${from}才验收，付款早${gap}`,
    'invoice-first': ({ from, to }) => `${to}已经开票，${from}才验收`,
    'accepted-first': ({ gap }) => `验收比服务期结束早${gap}`,
    'begins-after': ({ year }) => `服务在 ${year} 年以后才开始`,
    'reaches-out': ({ year }) => `服务期有一部分不在 ${year} 年`,
  } satisfies Readonly<Record<TimeState, (words: TimeWords) => string>> as Readonly<
    Record<TimeState, (words: TimeWords) => string>
  >,
  open: {
    'paid-end': '付款在服务结束以前还是以后，无法确定',
    'paid-accepted': '付款与验收谁先谁后，无法确定',
    'paid-done': '完成以后多久付款，无法确定',
    'paid-invoiced': '开票以后多久付款，无法确定',
    'invoiced-accepted': '开票与验收谁先谁后，无法确定',
    'accepted-end': '验收与服务结束谁先谁后，无法确定',
  } satisfies Readonly<Record<TimeQuestion, string>> as Readonly<Record<TimeQuestion, string>>,
  inOrder: '写出的日期，先后没有问题',
  alone: '没有另一个日期可以比较',
  noted: (note: string) => `说明：${note}`,

  days: (least: number, most: number) => (least === most ? ` ${least} 天` : ` ${least} 到 ${most} 天`),
  months: (least: number, most: number) =>
    least === most ? ` ${least} 个整月` : ` ${least} 到 ${most} 个整月`,
  undated: (count: number, amount: string) => `没有日期的 ${count} 笔，共 ${amount} 元`,
  noAmount: '没有金额',
};

export type MoneyTimeWords = typeof zhCn;

/** `694 days before`, or plain `before` where it may be any time. */
const apart = (gap: string, word: string): string => [gap, word].filter(Boolean).join(' ');

const en: MoneyTimeWords = {
  lede: (rows, dated) =>
    rows === dated ? `All ${rows} payments are dated.` : `Of ${rows} payments ${dated} carry a date.`,
  paid: (count, amount, others) =>
    count === 0
      ? 'None carries a date of payment: whether it was paid early or late cannot be checked.'
      : others === 0
        ? 'Every one carries its date of payment.'
        : `Only ${count} carry a date of payment (CNY ${amount}); whether the other ${others} were paid early or late cannot be checked.`,
  scored: 'Counted as done by',
  coarse:
    'A date that gives only a year or month may be any day in it; where that leaves the order open, the page says “cannot be told”.',

  found: 'In sum',
  count: (count) => (count === 1 ? '1 payment' : `${count} payments`),
  rowLink: (no) => `Row ${no}`,
  sums: {
    'papers-missing': () => 'no acceptance papers seen',
    'papers-partial': () => 'acceptance papers cover only a part',
    'over-before': (year) => `service over, or accepted, before ${year} began`,
    'late-done': (_year, days) => `paid more than ${days} days after the service ended or was accepted`,
    'late-invoice': (_year, days) => `paid in a later year than invoiced, or more than ${days} days after`,
    'early-end': () => 'paid before the service ended',
    'early-accepted': () => 'paid before acceptance',
    'invoice-first': () => 'invoiced before acceptance',
    'accepted-first': () => 'accepted before the service ended',
    'begins-after': (year) => `service begins after ${year}`,
    'reaches-out': (year) => `part of the service lies outside ${year}`,
  },

  caption: (rows, year) =>
    `The ${rows} payments that carry a date.${year === undefined ? '' : ` Shaded: the budget year ${year}.`} Hollow marks with a line: only the year or month is given.`,
  striking: (count) => (count === 1 ? 'One to look at first' : `${count} to look at first`),
  others: (count) => `The other ${count}`,
  item: 'Item',
  amount: 'Amount',
  unit: 'CNY',
  line: 'Time',
  state: 'Order',
  period: 'Service',
  between: (start, end) => `${start} to ${end}`,
  dates: {
    start: 'Service from',
    end: 'Service until',
    accepted: 'Accepted',
    invoiced: 'Invoiced',
    paid: 'Paid',
  },

  states: {
    'papers-missing': () => 'No acceptance papers seen',
    'papers-partial': () => 'Acceptance papers cover only a part',
    'over-before': ({ from, column, year }) =>
      `${column === 'accepted' ? 'Accepted' : 'Over'} on ${from}, before ${year}`,
    'late-done': ({ column, gap }) =>
      `Paid ${apart(gap, 'after')} ${column === 'accepted' ? 'acceptance' : 'the service ended'}`,
    'late-invoice': ({ from, to, gap }) => `Invoiced ${from}, paid ${to}${gap && `, ${gap} apart`}`,
    'early-end': ({ from, gap }) => `Service ends ${from}; paid ${apart(gap, 'before')}`,
    'early-accepted': ({ from, gap }) => `Accepted ${from}; paid ${apart(gap, 'before')}`,
    'invoice-first': ({ from, to }) => `Invoiced ${to}, accepted only ${from}`,
    'accepted-first': ({ gap }) => `Accepted ${apart(gap, 'before')} the service ended`,
    'begins-after': ({ year }) => `The service begins after ${year}`,
    'reaches-out': ({ year }) => `Part of the service lies outside ${year}`,
  },
  open: {
    'paid-end': 'Whether it was paid before or after the service ended cannot be told',
    'paid-accepted': 'Whether payment or acceptance came first cannot be told',
    'paid-done': 'How long after completion it was paid cannot be told',
    'paid-invoiced': 'How long after the invoice it was paid cannot be told',
    'invoiced-accepted': 'Whether invoice or acceptance came first cannot be told',
    'accepted-end': 'Whether acceptance or the end of service came first cannot be told',
  },
  inOrder: 'The dates given are in order',
  alone: 'No second date to compare with',
  noted: (note) => `Note: ${note}`,

  days: (least, most) =>
    least === most ? `${least} ${least === 1 ? 'day' : 'days'}` : `${least} to ${most} days`,
  months: (least, most) =>
    least === most ? `${least} full ${least === 1 ? 'month' : 'months'}` : `${least} to ${most} full months`,
  undated: (count, amount) =>
    `Without any date: ${count === 1 ? '1 payment' : `${count} payments`}, CNY ${amount}`,
  noAmount: 'no amount',
};

export const moneyTimeWords: Readonly<Record<Locale, MoneyTimeWords>> = { 'zh-cn': zhCn, en };
