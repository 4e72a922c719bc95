/** Words of the list of checks and of the figure inspector, which shows a row of that list beside its figure. */
import type { Locale } from '../core/report.ts';

/** What a number of a calculation is of an indicator; names in zh-CN follow the columns of the table. */
export const operandFigures = ['points', 'score', 'rate', 'weight'] as const;
export type OperandFigure = (typeof operandFigures)[number];

const zhCn = {
  /** Labels within a row. */
  inputs: '用到',
  rows: '出自',
  inputsAll: (count: number) => `用到 ${count} 个数`,
  rowsAll: (count: number) => `出自 ${count} 行`,
  occurrences: (count: number) => `印在 ${count} 处`,
  /** Name of a number in a calculation: of which row, and which of its figures. */
  operand: (name: string, figure: OperandFigure) =>
    `${name}，${{ points: '分值', score: '得分', rate: '得分率', weight: '权重' }[figure]}`,
  /** A fact that a rule asks for. */
  fact: (holds: boolean): string => (holds ? '是' : '否'),
  /** A note as a whole sentence. */
  sentence: (text: string) => (/[。？！]$/.test(text) ? text : `${text}。`),
  otherInputs: (count: number) => `算式用到的其他数 ${count} 个`,

  published: '公布',
  recomputed: '复算',
  toRow: '复核列表里的这一条',
  close: '关闭',
  copyWorking: '复制算式',
  workingCopied: '已复制算式',
  copyLink: '复制链接',
  linkCopied: '已复制链接',
  copyFailed: '没能复制',
  next: '下一处不吻合',
  position: (at: number, all: number) => `第 ${at} 处，共 ${all} 处不吻合`,
  place: (at: number, all: number) => `第 ${at} 处，共 ${all} 处`,
  previousPlace: '这个数的上一处',
  nextPlace: '这个数的下一处',
  stillPublished: '这里是对公布值的核对，不随试算变动。',
  keys: '用 J、K 键去下一处、上一处不吻合',
  joined: (parts: readonly string[]) => parts.join('，'),
};

export type InspectorWords = typeof zhCn;

const en: InspectorWords = {
  inputs: 'Uses',
  rows: 'From',
  inputsAll: (count) => `Uses ${count} numbers`,
  rowsAll: (count) => `From ${count} rows`,
  occurrences: (count) => `Printed in ${count} places`,
  operand: (name, figure) => `${name}, ${figure}`,
  fact: (holds) => (holds ? 'yes' : 'no'),
  sentence: (text) => {
    const whole = text.charAt(0).toUpperCase() + text.slice(1);
    return /[.?!]$/.test(whole) ? whole : `${whole}.`;
  },
  otherInputs: (count) => `${count === 1 ? '1 other number' : `${count} other numbers`} used in calculations`,

  published: 'Published',
  recomputed: 'Recomputed',
  toRow: 'In the list of checks',
  close: 'Close',
  copyWorking: 'Copy calculation',
  workingCopied: 'Calculation copied',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyFailed: 'Copying failed',
  next: 'Next mismatch',
  position: (at, all) => `${at} of ${all} mismatches`,
  place: (at, all) => `${at} of ${all}`,
  previousPlace: 'Previous place of this figure',
  nextPlace: 'Next place of this figure',
  stillPublished: 'This is the check of the published figures; it does not follow the what-if.',
  keys: 'J and K go to the next and previous mismatch',
  joined: (parts) => parts.join(', '),
};

export const inspectorWords: Readonly<Record<Locale, InspectorWords>> = { 'zh-cn': zhCn, en };
