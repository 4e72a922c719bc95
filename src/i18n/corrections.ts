/** Words of the smallest corrections: which printed figures would have to be others so that all agree. */
import type { CellField, Locale } from '../core/report.ts';

const zhCn = {
  heading: (count: number) => `至少改 ${count} 个数，数字之间就对得上`,
  headingOpen: '至少改几个数，没有算出来',
  none: '印出的数字之间没有矛盾',
  lede: '这是算术上最省的改法，不说明哪一个数当初写错。要由人评定的得分不在其中。',
  all: '看改哪些数',
  choice: (ways: number, size: number) => `${ways} 种改法取其一，各改 ${size} 个数`,
  way: (at: number) => `第 ${at} 种`,
  singles: (count: number) => `各自单独改的 ${count} 个数`,
  tooMany: '这一组数牵连太多，没有算出最少的改法。',
  cell: (place: string, name: string, field: CellField | 'amount') =>
    `${place}${place === '' ? '' : '，'}${name}${name === '' ? '' : '，'}${
      { points: '分值', score: '得分', rate: '得分率', name: '名称', evidence: '评价依据', amount: '金额' }[
        field
      ]
    }`,
  total: '公布的总分',
  becomes: '改为',
};
type Words = typeof zhCn;

const en: Words = {
  heading: (count) => `Changing ${count} ${count === 1 ? 'figure' : 'figures'} makes all figures agree`,
  headingOpen: 'The fewest corrections could not be worked out',
  none: 'No printed figures contradict one another',
  lede: 'The least that arithmetic asks for; it does not say which figure was wrong. Scores that someone must judge are left out.',
  all: 'Show the figures',
  choice: (ways, size) => `One of ${ways} ways, ${size} figures each`,
  way: (at) => `Way ${at}`,
  singles: (count) => `${count} figures to be changed by themselves`,
  tooMany: 'Too many figures hang together here to find the fewest corrections.',
  cell: (place, name, field) =>
    [
      place,
      name,
      {
        points: 'points',
        score: 'score',
        rate: 'rate',
        name: 'name',
        evidence: 'evidence',
        amount: 'amount',
      }[field],
    ]
      .filter((part) => part !== '')
      .join(', '),
  total: 'Published total',
  becomes: 'becomes',
};

export const correctionWords: Readonly<Record<Locale, Words>> = { 'zh-cn': zhCn, en };
