/** Words of the budget's journey: its steps, every amount named for the year, and the choice of a base. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  steps: '逐步加减',
  stepsCaption: '单位：万元。灰色是预算，灰斜线是调减或调增，蓝色是支出，虚线框是没有用出去的部分。',
  unspent: '未支出',
  overspent: '超支',
  noDate: '没有写日期',
  noDocument: '没有写文件',
  sum: '算一遍',
  addsUp: '加得上',
  addsUpRounded: '取整后加得上',
  apart: (by: string) => `差 ${by} 万元，表里没有哪一行说明`,
  noChange: (by: string) => `差 ${by} 万元，表里没有列出调整`,

  amounts: '各版预算',
  amountsCaption: (count: number) => `报告为这一年提到的 ${count} 个金额，照原文的单位。`,
  name: '名目',
  amount: '金额',
  document: '文件',
  toFinal: (final: string) => `与${final}相差`,
  meeting: '怎样相连',
  isFinal: '其他金额与它相比',
  about: (text: string) => `约 ${text}`,
  meets: {
    chain: '由列出的调整相连',
    sum: '等于另一个金额，或等于另外两个的和、差',
    note: (other: string, less: boolean, by: string) => `说明里写明比${other}${less ? '少' : '多'} ${by}`,
    none: '没有一行、没有一句说明与别的金额相连',
  },
  never: (count: number, names: readonly string[]) =>
    `有 ${count} 个金额，没有任何一行、任何一句说明把它与别的金额连起来：${names.join('、')}。`,
  onlyNoted: (names: readonly string[]) => `只靠说明里的一个差额相连的：${names.join('、')}。`,
  allMeet: '每一个金额都与别的金额相连。',

  bases: '以哪一个为分母',
  basesLede: (spent: string, low: string, high: string) =>
    `执行率是支出除以预算。支出都是 ${spent} 万元，换一个分母，执行率从 ${low} 到 ${high}。`,
  basesOne: '报告只提到一个可以作分母的金额。',
  passing: (all: number, names: readonly string[], at: string) =>
    names.length === all
      ? `${all} 个分母都不低于 ${at} 这条否决线。`
      : names.length === 0
        ? `${all} 个分母都低于 ${at} 这条否决线。`
        : `${all} 个分母里，不低于 ${at} 这条否决线的只有 ${names.length} 个：${names.join('、')}。`,
  basesCaption: (at: string | undefined) =>
    at === undefined ? '按每一个分母算出的执行率。' : `按每一个分母算出的执行率；斜线是 ${at} 以下的否决区。`,
  base: '分母',
  rate: '执行率',
  outcome: '评分会怎样',
  published: '报告用的分母',
  bites: (gate: string) => `触发“${gate}”。`,
  passes: '不触发否决条款。',
  result: (total: string, grade: string | undefined) =>
    grade === undefined ? `总分 ${total}，没有等级。` : `总分 ${total}，等级“${grade}”。`,
  noGate: '评分方案没有按执行率设否决条款。',
  notScored: '评分里没有可以换成这个数的输入。',
  toDesk: '在试算台里看',
  toDeskOf: (base: string) => `：以${base}为分母`,
};

export type MoneyJourneyWords = typeof zhCn;

const en: MoneyJourneyWords = {
  steps: 'Step by step',
  stepsCaption:
    'In 10k yuan. Grey is budget, the grey hatch a change, blue spending, the dashed frame what was not spent.',
  unspent: 'Not spent',
  overspent: 'Overspent',
  noDate: 'no date given',
  noDocument: 'no document given',
  sum: 'The sum',
  addsUp: 'adds up',
  addsUpRounded: 'adds up after rounding',
  apart: (by) => `off by ${by} (10k yuan), which no row of the table explains`,
  noChange: (by) => `off by ${by} (10k yuan), and no change is listed`,

  amounts: 'Every budget figure',
  amountsCaption: (count) => `The ${count} amounts that the report names for the year, in their own units.`,
  name: 'What it is',
  amount: 'Amount',
  document: 'Document',
  toFinal: (final) => `Against: ${final}`,
  meeting: 'Connection',
  isFinal: 'The others are held against it',
  about: (text) => `about ${text}`,
  meets: {
    chain: 'Connected by the listed changes',
    sum: 'Equals another amount, or the sum or difference of two',
    note: (other, less, by) => `Its note says ${by} ${less ? 'less' : 'more'} than: ${other}`,
    none: 'No row and no note connects it',
  },
  never: (count, names) =>
    count === 1
      ? `No row and no note connects one amount with the others: ${names.join('; ')}.`
      : `No row and no note connects ${count} amounts with the others: ${names.join('; ')}.`,
  onlyNoted: (names) => `Connected only by a difference in a note: ${names.join('; ')}.`,
  allMeet: 'Every amount is connected with another.',

  bases: 'Which base for the rate',
  basesLede: (spent, low, high) =>
    `The rate is spending divided by a budget. Spending is ${spent} (10k yuan) throughout; the base moves the rate from ${low} to ${high}.`,
  basesOne: 'The report names only one amount that can be a base.',
  passing: (all, names, at) =>
    names.length === all
      ? `All ${all} bases reach the veto line of ${at}.`
      : names.length === 0
        ? `All ${all} bases stay below the veto line of ${at}.`
        : `Of ${all} bases only ${names.length} reach${names.length === 1 ? 'es' : ''} the veto line of ${at}: ${names.join('; ')}.`,
  basesCaption: (at) =>
    at === undefined
      ? 'The rate on every base.'
      : `The rate on every base; hatched is the veto zone below ${at}.`,
  base: 'Base',
  rate: 'Rate',
  outcome: 'What becomes of the score',
  published: 'The base of the report',
  bites: (gate) => `Triggers “${gate}”.`,
  passes: 'No veto.',
  result: (total, grade) =>
    grade === undefined ? `Total ${total}, no grade.` : `Total ${total}, grade ${grade}.`,
  noGate: 'The scheme has no veto on this rate.',
  notScored: 'No input of the score can take this amount.',
  toDesk: 'See it on the what-if desk',
  toDeskOf: (base) => `: ${base} as the base`,
};

export const moneyJourneyWords: Readonly<Record<Locale, MoneyJourneyWords>> = { 'zh-cn': zhCn, en };
