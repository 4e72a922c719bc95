/** Words of the charts of a ledger: its categories, and how its payments add up from the largest on. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  choose: '看哪一张图',
  categories: '按类别',
  items: '按笔，累计',
  categoriesTitle: '各类支出',
  itemsTitle: '各笔支出，从大到小累计',
  unit: (unit: string, base: string) => `单位：${unit}；百分比的分母是${base}`,
  everything: '全部支出',
  everyPayment: '全部付款',
  shown: '看到的各笔',
  shownFirst: (shown: number, all: number) => `筛选后，${all} 笔里看到 ${shown} 笔。`,
  byCategory: (parts: readonly string[], more: number) =>
    `${parts.join('，')}${more > 0 ? `，另有 ${more} 类` : ''}。`,
  part: (name: string, share: string) => `${name}占 ${share}`,
  partSum: (name: string, amount: string, unit: string) => `${name} ${amount} ${unit}`,
  dashed: '虚线框是这一类的全部。',
  category: '类别',
  payments: '笔数',
  amount: (unit: string) => `金额（${unit}）`,
  share: '占比',
  running: '累计',
  inPercent: (name: string) => `${name}（%）`,
  no: '序号',
  item: '项目',
  saidCategory: (name: string, amount: string, unit: string, count: number, share: string) =>
    `${name}：${amount} ${unit}，${count} 笔${share && `，占 ${share}`}`,
  saidWhole: (said: string, whole: string, unit: string) => `${said}；这一类全部 ${whole} ${unit}`,
  saidItem: (name: string, amount: string, unit: string, share: string, running: string) =>
    `${name}：${amount} ${unit}，占 ${share}，累计 ${running}`,
  largest: (share: string) => `最大的一笔占 ${share}`,
  few: (count: number, share: string) => `前 ${count} 笔占 ${share}`,
  inAll: (count: number, parts: readonly string[]) => `${count} 笔付款从大到小：${parts.join('，')}。`,
  oneBar: (count: number) => `其余 ${count} 笔合成一条。`,
  others: (count: number) => `其余 ${count} 笔`,
  refunds: (count: number) => `${count} 笔退款不在图里。`,
  withoutAmount: (count: number) => `${count} 笔没有金额，不在图里。`,
};

export type MoneyChartWords = typeof zhCn;

const en: MoneyChartWords = {
  choose: 'Which chart',
  categories: 'By category',
  items: 'By payment, adding up',
  categoriesTitle: 'Spending by category',
  itemsTitle: 'Payments, added up from the largest',
  unit: (unit, base) => `In ${unit}; shares are of ${base}`,
  everything: 'all spending',
  everyPayment: 'all payments',
  shown: 'what is shown',
  shownFirst: (shown, all) => `Filtered: ${shown} of ${all} payments.`,
  byCategory: (parts, more) =>
    `${parts.join('; ')}${more > 0 ? `; and ${more} more ${more === 1 ? 'category' : 'categories'}` : ''}.`,
  part: (name, share) => `${name} ${share}`,
  partSum: (name, amount, unit) => `${name} ${amount} ${unit}`,
  dashed: 'The dashed frame is the whole of the category.',
  category: 'Category',
  payments: 'Payments',
  amount: (unit) => `Amount (${unit})`,
  share: 'Share',
  running: 'Running',
  inPercent: (name) => `${name} (%)`,
  no: 'No.',
  item: 'Item',
  saidCategory: (name, amount, unit, count, share) =>
    `${name}: ${amount} ${unit}, ${count} ${count === 1 ? 'payment' : 'payments'}${share && `, ${share}`}`,
  saidWhole: (said, whole, unit) => `${said}; the whole category ${whole} ${unit}`,
  saidItem: (name, amount, unit, share, running) =>
    `${name}: ${amount} ${unit}, ${share}, running share ${running}`,
  largest: (share) => `the largest is ${share}`,
  few: (count, share) => `the first ${count} are ${share}`,
  inAll: (count, parts) => `${count} payments from the largest on: ${parts.join(', ')}.`,
  oneBar: (count) => `The other ${count} are one bar.`,
  others: (count) => `The other ${count}`,
  refunds: (count) => `${count} ${count === 1 ? 'refund is' : 'refunds are'} not in the chart.`,
  withoutAmount: (count) => `${count} without an amount ${count === 1 ? 'is' : 'are'} not in the chart.`,
};

export const moneyChartWords: Readonly<Record<Locale, MoneyChartWords>> = { 'zh-cn': zhCn, en };
