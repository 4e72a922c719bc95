/** Words of the ready-made switches: each reading with its arguments, and the range of all combinations. */
import type { AlternativeKind, Locale } from '../core/report.ts';
import type { SwitchRole } from '../core/switches.ts';

/** A group of switches on the page. */
export type SwitchGroup = Exclude<AlternativeKind, 'trial'> | Exclude<SwitchRole, 'choice'>;

const zhCn = {
  groups: {
    reading: '读法不同的地方',
    judgement: '有争议的判断',
    bundle: '几处一并采用',
    trial: '单纯的试算，不计入范围',
  } satisfies Record<SwitchGroup, string>,
  hint: '采用任何一处，全页的数字随之试算；可以和自己改的数并用。',
  use: '采用',
  useName: (name: string) => `采用：${name}`,
  on: '试算中',
  alone: '单独采用',
  pro: '支持',
  contra: '反对',
  excludes: (names: string) => `不能与${names}同时采用。`,
  contains: (names: string) => `包含${names}。`,
  turnedOff: (names: string) => `已取消${names}，不能同时采用。`,
  quoted: (name: string) => `“${name}”`,
  joiner: '、',
  lowest: '总分最低的组合',
  highest: '总分最高的组合',
  none: '全部取消',
  inForce: (count: number) => (count === 0 ? '现在没有采用任何一处。' : `现在采用了 ${count} 处。`),

  rangeTitle: '任意组合的总分：',
  to: ' 至 ',
  rangeText: (switches: number, count: string) =>
    `下列读法和判断共 ${switches} 处，采用哪几处都可以，除去不能同时采用的，一共 ${count} 种组合，全部算过。`,
  rangeLabel: (low: string, high: string) => `任意组合的总分从 ${low} 到 ${high} 分。`,
  endings: (count: string) => `${count} 种组合各得什么等级`,
  grade: '等级',
  count: '组合',
  share: '占比',
  fewest: '至少要采用',
  asPublished: '都不采用，即公布的读法',
  hole: (below: string, above: string) => `没有等级，在“${below}”与“${above}”之间`,
  noBand: '没有等级，不在任何一档里',
  untold: '没有等级，否决条款是否成立无法得出',
  noTotal: '算不出总分',
  below: (share: string) => `不到 ${share}`,
  tooMany: (count: string) => `共有 ${count} 种组合，没有逐一计算，不给出总分的范围。`,
  start: (scorings: string) => `逐一计算（要算 ${scorings} 次）`,
  searching: '正在逐一计算',
  progress: (done: string, all: string) => `已算 ${done} 次，共 ${all} 次`,
  stop: '停止计算',
};

export type SwitchWords = typeof zhCn;

const en: SwitchWords = {
  groups: {
    reading: 'Other readings',
    judgement: 'Disputed judgements',
    bundle: 'Several at once',
    trial: 'Plain trials, outside the range',
  },
  hint: 'Apply any of them and every figure on the page follows, together with numbers of your own.',
  use: 'Apply',
  useName: (name) => `Apply: ${name}`,
  on: 'on trial',
  alone: 'Alone',
  pro: 'For',
  contra: 'Against',
  excludes: (names) => `Not together with ${names}.`,
  contains: (names) => `Contains ${names}.`,
  turnedOff: (names) => `Taken off: ${names}, which cannot hold at the same time.`,
  quoted: (name) => `“${name}”`,
  joiner: ', ',
  lowest: 'Combination with the lowest total',
  highest: 'Combination with the highest total',
  none: 'Take all off',
  inForce: (count) => (count === 0 ? 'None is applied now.' : `${count} applied now.`),

  rangeTitle: 'Totals over all combinations: ',
  to: ' to ',
  rangeText: (switches, count) =>
    `The ${switches} readings and judgements may be applied in any combination, short of those that exclude each other: ${count} combinations, all of them computed.`,
  rangeLabel: (low, high) => `Totals over all combinations run from ${low} to ${high}. `,
  endings: (count) => `Grades of the ${count} combinations`,
  grade: 'Grade',
  count: 'Combinations',
  share: 'Share',
  fewest: 'Takes at least',
  asPublished: 'none of them: the report as published',
  hole: (below, above) => `no grade, between ${below} and ${above}`,
  noBand: 'no grade, in none of the bands',
  untold: 'no grade: whether a veto holds cannot be told',
  noTotal: 'the total cannot be told',
  below: (share) => `below ${share}`,
  tooMany: (count) =>
    `There are ${count} combinations. They were not computed one by one, so no range of totals is given.`,
  start: (scorings) => `Compute them (${scorings} scorings)`,
  searching: 'Computing all combinations',
  progress: (done, all) => `${done} of ${all} scorings done`,
  stop: 'Stop',
};

export const switchWords: Record<Locale, SwitchWords> = { 'zh-cn': zhCn, en };
