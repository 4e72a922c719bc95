/** Words of the what-if desk while an answer is being worked out. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  stale: '正在按现在的试算重算，下面还是上一次的结果。',
  tried: (count: string) => `已试 ${count} 组。`,
  stop: '停下',
  stopped: '已停下。下面是上一次的结果，不是现在这次试算的。',
  resume: '接着算',
};

export type WaitingWords = typeof zhCn;

const en: WaitingWords = {
  stale: 'Working it out for the trial as it stands; below is still the earlier result.',
  tried: (count) => `${count} sets tried.`,
  stop: 'Stop',
  stopped: 'Stopped. Below is an earlier result, not that of this trial.',
  resume: 'Go on',
};

export const waitingWords: Readonly<Record<Locale, WaitingWords>> = { 'zh-cn': zhCn, en };
