/** Words of the what-if desk: the page on which a report is tried out. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  open: '试算台',
  openLong: '打开试算台',
  heading: '试算台',
  title: (report: string) => `试算台 · ${report}`,
  description: (report: string) =>
    `改动“${report}”的得分、分值、输入数、等级线和规则，看总分和等级怎样变：怎样到下一等级，哪一项最要紧，等级有多稳。`,
  lede: '改任何一个数，总分和等级随之重算。改动只在这台设备上算，不会上传。',
  crumb: '试算台',
  toReport: '回到报告',
  toReportTrial: '在报告里看这次试算',
  needsScript: '改数要用脚本。下面各节的公布状态不用脚本也能读。',
  sections: {
    ways: '到下一等级',
    edit: '改数',
    rules: '等级线与规则',
    scenarios: '存下的试算',
    sensitivity: '哪一项最要紧',
    robustness: '等级有多稳',
  },
  ledes: {
    ways: '离每条等级线还差多少，单改哪一项就够，最少要改几项。',
    edit: '改输入数，或直接改得分、分值和权重。',
    rules: '等级线划在哪里、否决执不执行、公式里的数是多少，也都可以改。',
    scenarios: '给试算起个名字存在这台设备上，并排比较，或发给别人。',
    sensitivity: '每一项动一步，总分动多少；去掉一项，等级变不变；一个输入数从低到高，总分怎么走。',
    robustness: '权重、打分和有争议的口径都随机变动很多次，看等级变不变。用同一个种子，谁都能得到同样的数。',
  },
};

export type DeskWords = typeof zhCn;
export type DeskSection = keyof DeskWords['sections'];

const en: DeskWords = {
  open: 'What-if desk',
  openLong: 'Open the what-if desk',
  heading: 'What-if desk',
  title: (report) => `What-if desk · ${report}`,
  description: (report) =>
    `Change scores, points, inputs, grade bands and rules of “${report}” and see what becomes of total and grade: the way to the next grade, what matters most, how sure the grade is.`,
  lede: 'Change any number and total and grade follow. Everything is computed on this device; nothing is sent.',
  crumb: 'What-if desk',
  toReport: 'Back to the report',
  toReportTrial: 'See this trial in the report',
  needsScript: 'Changing numbers needs scripts. The published state of every section reads without them.',
  sections: {
    ways: 'To the next grade',
    edit: 'Change numbers',
    rules: 'Bands and rules',
    scenarios: 'Saved trials',
    sensitivity: 'What matters most',
    robustness: 'How sure the grade is',
  },
  ledes: {
    ways: 'How far every band edge is, which single changes suffice, and the fewest that do.',
    edit: 'Change inputs, or scores, points and weights themselves.',
    rules:
      'Where the bands lie, whether a veto applies, which numbers stand in a formula: all of it can be changed.',
    scenarios: 'Name a trial and keep it on this device, compare trials side by side, or send them.',
    sensitivity:
      'What one step of each row does to the total, what leaving a row out does, and how the total runs along an input.',
    robustness:
      'Weights, judged scores and open readings are moved at random many times. The same seed gives everybody the same figures.',
  },
};

export const deskWords: Readonly<Record<Locale, DeskWords>> = { 'zh-cn': zhCn, en };
