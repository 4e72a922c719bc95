/** Words of the money page: from the first budget to the last ledger row. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  open: '钱的去向',
  heading: '钱的去向',
  crumb: '钱的去向',
  title: (report: string) => `钱的去向 · ${report}`,
  description: (report: string) => `“${report}”的钱：几次预算各是多少，花了多少，花在哪些项目，换来了什么。`,
  lede: '从最早的预算到最后一笔支出。每个金额都由数据表算出，可以筛选、下载。',
  toReport: '回到报告',
  sections: {
    journey: '预算怎样变动',
    ledger: '花在哪里',
    time: '什么时候付的',
    thread: '一个问题追到底',
    targets: '换来了什么',
  },
};

export type MoneyWords = typeof zhCn;
export type MoneySectionName = keyof MoneyWords['sections'];

const en: MoneyWords = {
  open: 'Follow the money',
  heading: 'Follow the money',
  crumb: 'Follow the money',
  title: (report) => `Follow the money · ${report}`,
  description: (report) =>
    `The money of “${report}”: every budget, what was spent, on what, and what came of it.`,
  lede: 'From the first budget to the last payment. Every amount is computed from the tables and can be filtered and downloaded.',
  toReport: 'Back to the report',
  sections: {
    journey: 'How the budget changed',
    ledger: 'What it was spent on',
    time: 'When it was paid',
    thread: 'One problem, followed through',
    targets: 'What came of it',
  },
};

export const moneyWords: Readonly<Record<Locale, MoneyWords>> = { 'zh-cn': zhCn, en };
