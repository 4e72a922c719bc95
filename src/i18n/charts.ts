/** Words of the charts: one sentence each, the table beside it, the labels in it. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  wan: (amount: string) => `${amount} 万元`,
  unspent: '未支出',
  overspent: '超支',
  bridge: (parts: readonly string[]) => `${parts.join('，')}。`,
  bridgePart: (name: string, amount: string) => `${name} ${amount} 万元`,
  bridgeCaption: '预算与支出，单位：万元',
  item: '项目',
  amount: '金额',
  published: '公布',
  trial: '试算',
  unit: '单位：万元。',
  execution: (spent: string, budget: string, rate: string) =>
    `支出 ${spent} 万元，占年度预算 ${budget} 万元，执行率 ${rate}。`,
  executionOfBase: (spent: string, rate: string) => `支出 ${spent} 万元，执行率 ${rate}。`,
  trialRate: (was: string, now: string) => `公布的执行率 ${was}，试算 ${now}。`,
  veto: (gate: string) => `${gate}。`,
  bites: (at: string) => `试算的执行率低于 ${at}，这条规则起作用。`,
  target: (name: string, at: string, reached: boolean) =>
    `目标“${name}”为 ${at}，${reached ? '达到' : '没有达到'}。`,
  goal: (at: string, grade: string) => `只靠支出，执行率到 ${at} 时等级可到“${grade}”。`,
  executionCaption: '预算执行率的各条线',
  line: '线',
  rate: '执行率',
  spentLine: '支出占预算',
  vetoLine: '否决线',
  targetLine: (name: string) => `目标：${name}`,
  goalLine: (grade: string) => `可到“${grade}”`,
  barLabel: (amount: string, rate: string) => `支出 ${amount} 万元，${rate}`,
  vetoLabel: (at: string) => `${at} 以下否决`,
  targetLabel: (at: string) => `目标 ${at}`,
  goalLabel: (at: string, grade: string) => `${at} 可到“${grade}”`,
};

export type ChartWords = typeof zhCn;

const en: ChartWords = {
  wan: (amount) => `${amount} (10k yuan)`,
  unspent: 'Not spent',
  overspent: 'Overspent',
  bridge: (parts) => `${parts.join(', ')} (10k yuan).`,
  bridgePart: (name, amount) => `${name} ${amount}`,
  bridgeCaption: 'Budget and spending, in 10k yuan',
  item: 'Item',
  amount: 'Amount',
  published: 'Published',
  trial: 'What-if',
  unit: 'In 10k yuan.',
  execution: (spent, budget, rate) =>
    `${spent} of the annual budget of ${budget} (10k yuan) was spent: ${rate}.`,
  executionOfBase: (spent, rate) => `${spent} (10k yuan) was spent: ${rate}.`,
  trialRate: (was, now) => `Published ${was}, what-if ${now}.`,
  veto: (gate) => `${gate}.`,
  bites: (at) => `The what-if is below ${at}, so this rule bites.`,
  target: (name, at, reached) => `The target “${name}” is ${at}, ${reached ? 'reached' : 'not reached'}.`,
  goal: (at, grade) => `By spending alone, ${at} would reach ${grade}.`,
  executionCaption: 'Lines on the share of the budget spent',
  line: 'Line',
  rate: 'Share spent',
  spentLine: 'Spent',
  vetoLine: 'Veto',
  targetLine: (name) => `Target: ${name}`,
  goalLine: (grade) => `Reaches ${grade}`,
  barLabel: (amount, rate) => `Spent ${amount}, ${rate}`,
  vetoLabel: (at) => `veto below ${at}`,
  targetLabel: (at) => `target ${at}`,
  goalLabel: (at, grade) => `${at} reaches ${grade}`,
};

export const chartWords: Record<Locale, ChartWords> = { 'zh-cn': zhCn, en };
