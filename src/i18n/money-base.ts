/** Words of the switch between bases of the rate. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  switch: '换一个分母',
  rate: '执行率',
  document: '依据',
  noDocument: '没有写文件',
  outcome: '评分会怎样',
  published: '公布',
  onThis: '换成这个分母',
  isPublished: '报告用的就是这个分母。',
  noGrade: '没有等级',
  grade: (name: string) => `等级“${name}”`,
  desk: '在试算台里看',
  deskOf: (base: string) => `：以${base}为分母`,
  back: '回到报告用的分母',
  veto: (at: string) => `斜线：${at} 以下的否决区`,
  says: (base: string, rate: string, outcome: string) => `以${base}为分母，执行率 ${rate}。${outcome}`,
};

export type MoneyBaseWords = typeof zhCn;

const en: MoneyBaseWords = {
  switch: 'Take another base',
  rate: 'Rate',
  document: 'Document',
  noDocument: 'no document given',
  outcome: 'What becomes of the score',
  published: 'Published',
  onThis: 'On this base',
  isPublished: 'This is the base of the report.',
  noGrade: 'no grade',
  grade: (name) => `grade ${name}`,
  desk: 'See it on the what-if desk',
  deskOf: (base) => `: ${base} as the base`,
  back: 'Back to the base of the report',
  veto: (at) => `Hatched: the veto zone below ${at}`,
  says: (base, rate, outcome) => `With “${base}” as the base the rate is ${rate}. ${outcome}`,
};

export const moneyBaseWords: Readonly<Record<Locale, MoneyBaseWords>> = { 'zh-cn': zhCn, en };
