/** Words of `check --simulate`. */
import type { Locale } from '../core/report.ts';
import type { SettingFault } from '../core/simulate/settings-text.ts';

export interface SimulateWords {
  /** Line of the usage. */
  readonly usage: string;
  readonly problems: Readonly<Record<`simulate-${SettingFault['kind']}`, (found: string) => string>>;
  readonly weighed: (count: number, share: string) => string;
  readonly colon: string;
  readonly settings: (text: string) => string;
}

const example = 'seed=1;count=10000;weights=25%;judged=yes;readings=yes';

const zh: SimulateWords = {
  usage: [
    '  --simulate [设定]  等级有多稳：权重、打分、口径随机变动多次；不写设定就用',
    `                    "${example}"；可与 --set、--json 并用`,
  ].join('\n'),
  problems: {
    'simulate-unknown': (found) =>
      `--simulate 不认识“${found}”，可写 seed、count、weights、judged、readings。`,
    'simulate-twice': (found) => `--simulate 里“${found}”写了两次。`,
    'simulate-seed': (found) => `--simulate 的种子要写一个字以上，这里是“${found}”。`,
    'simulate-count': (found) => `--simulate 的次数要是 1 到 100,000,000 之间的整数，这里是“${found}”。`,
    'simulate-weights': (found) =>
      `--simulate 的权重幅度要大于 0%、小于 100%，或写 weights=no，这里是“${found}”。`,
    'simulate-judged': (found) => `--simulate 的 judged 要写 yes 或 no，这里是“${found}”。`,
    'simulate-readings': (found) => `--simulate 的 readings 要写 yes 或 no，这里是“${found}”。`,
  },
  weighed: (count, share) => `权重变动的 ${count} 项，上下各至多 ${share}`,
  colon: '：',
  settings: (text) => `设定  ${text}`,
};

const en: SimulateWords = {
  usage: [
    '  --simulate [settings]  how sure the grade is: weights, judged scores and readings moved at random;',
    `                    settings as in "${example}", with --set and --json as well`,
  ].join('\n'),
  problems: {
    'simulate-unknown': (found) =>
      `--simulate does not know “${found}”; it takes seed, count, weights, judged and readings.`,
    'simulate-twice': (found) => `--simulate has “${found}” a second time.`,
    'simulate-seed': (found) => `The seed of --simulate takes at least one character; this is “${found}”.`,
    'simulate-count': (found) =>
      `The count of --simulate is a whole number from 1 to 100,000,000; this is “${found}”.`,
    'simulate-weights': (found) =>
      `The share of the weights of --simulate is above 0% and below 100%, or weights=no; this is “${found}”.`,
    'simulate-judged': (found) => `judged takes yes or no with --simulate; this is “${found}”.`,
    'simulate-readings': (found) => `readings takes yes or no with --simulate; this is “${found}”.`,
  },
  weighed: (count, share) => `Rows whose weight moved: ${count}, by up to ${share} up or down`,
  colon: ': ',
  settings: (text) => `Settings  ${text}`,
};

export const simulateWords = { 'zh-cn': zh, en } satisfies Record<Locale, SimulateWords>;
