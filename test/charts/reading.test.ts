/** Charts read point by point, and laid out as pictures: what needs no canvas. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layersOf } from '../../src/charts/board.ts';
import { dataOf } from '../../src/charts/configuration.ts';
import { type ChartDescription, fills, shapes } from '../../src/charts/description.ts';
import { type ChartPaper, permalink } from '../../src/charts/paper.ts';
import { layoutPicture, pictureEdge, pictureWidth } from '../../src/charts/picture-layout.ts';
import { pointAfter, pointsOf } from '../../src/charts/points.ts';
import { columnsOf, fitted, nameLinesOf, rowsHeight } from '../../src/charts/rows-layout.ts';
import { verdictsOf } from '../../src/charts/verdicts.ts';
import { wrapped } from '../../src/charts/wrap.ts';

/** Chinese signs are 10 wide, all others 5. */
const measure = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 10 : 5), 0);

/** Two payments on a time line: the service, and what came after it. */
const timeLine: ChartDescription = {
  kind: 'spans',
  rows: ['1 电信专线', '2 机房电费'],
  low: '0',
  high: '730',
  bars: [
    { name: '', row: 0, from: '0', to: '365', fill: 'spent', said: '服务一年' },
    { name: '', row: 1, from: '30', to: '60', fill: 'budget', said: '服务一个月' },
    { name: '', row: 1, from: '60', to: '90', fill: 'cut', said: '迟了一个月' },
  ],
  marks: [
    { row: 1, at: '95', shape: 'diamond', said: '付款' },
    { row: 0, at: '370', shape: 'circle', hollow: true, said: '没有验收' },
  ],
  lines: [{ at: '365', label: '2024', side: 'above', voice: 'rule' }],
};
const palette = {
  ink: 'ink',
  ink2: 'ink2',
  ink3: 'ink3',
  paper: 'paper',
  whatif: 'whatif',
  line: 'line',
  focus: 'focus',
  verdicts: { ok: 'ok', no: 'no', ask: 'ask', na: 'na' },
  family: 'family',
  fill: (fill: string) => fill,
} as const;

describe('points', () => {
  test('row by row, bars before marks; a line without words is none', () => {
    expect(pointsOf(timeLine).map(({ said }) => said)).toEqual([
      '服务一年',
      '没有验收',
      '服务一个月',
      '迟了一个月',
      '付款',
    ]);
  });

  test('keys lead from one to the next and stay at the ends', () => {
    expect(pointAfter('ArrowRight', undefined, 3)).toBe(0);
    expect(pointAfter('ArrowLeft', undefined, 3)).toBe(2);
    expect(pointAfter('ArrowDown', 2, 3)).toBe(2);
    expect(pointAfter('ArrowUp', 0, 3)).toBe(0);
    expect(pointAfter('Home', 2, 3)).toBe(0);
    expect(pointAfter('End', 0, 3)).toBe(2);
    expect(pointAfter('x', 1, 3)).toBeUndefined();
    expect(pointAfter('End', undefined, 0)).toBeUndefined();
  });

  test('no key ever leads out of the chart', () => {
    const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(keys), fc.integer({ min: 1, max: 50 }), (pressed, count) => {
        let at: number | undefined;
        for (const key of pressed) {
          at = pointAfter(key, at, count);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(count);
        }
      }),
    );
  });
});

describe('a time line', () => {
  test('lays bars of one row on each other, in days as given', () => {
    expect(layersOf(timeLine)).toEqual([0, 0, 1]);
    const look = { palette, em: 10, font: '', width: 500, narrow: false } as const;
    const { datasets, labels } = dataOf(timeLine, look as never);
    expect(labels).toEqual(timeLine.rows);
    expect(datasets.map(({ data }) => data)).toEqual([
      [
        ['0', '365'],
        ['30', '60'],
      ],
      [null, ['60', '90']],
    ]);
    expect(datasets.map(({ backgroundColor }) => backgroundColor)).toEqual([
      ['spent', 'budget'],
      ['transparent', 'cut'],
    ]);
  });

  test('needs more room for names above their bars than for names beside them', () => {
    const long = { ...timeLine, rows: ['1 电信专线', '2 番禺区电子政务外网互联网出口链路租赁项目'] };
    expect(rowsHeight(timeLine, false)).toBe(6.4);
    expect([nameLinesOf(timeLine), nameLinesOf(long)]).toEqual([1, 2]);
    expect(rowsHeight(long, false)).toBe(8);
    expect(rowsHeight(long, true)).toBe(rowsHeight(timeLine, true));
    expect(rowsHeight(timeLine, true)).toBeGreaterThan(rowsHeight(long, false));
    expect(columnsOf(timeLine, 500, 10, false, measure)).toEqual({ names: 62, labels: 10, asides: 0 });
    expect(columnsOf(timeLine, 100, 10, false, measure).names).toBe(38);
    expect(columnsOf(timeLine, 500, 10, true, measure)).toEqual({ names: 0, labels: 0, asides: 0 });
  });

  test('has shapes and fills enough to tell things apart without colour', () => {
    expect(new Set(shapes).size).toBe(5);
    expect(new Set(fills).size).toBe(7);
  });
});

describe('text in a picture', () => {
  test('breaks between Chinese signs, keeps numbers whole, begins no line with a comma', () => {
    expect(wrapped('支出 428.54 万元，执行率', 80, measure)).toEqual(['支出 428.54 万', '元，执行率']);
    expect(wrapped('一二三，四', 30, measure)).toEqual(['一二', '三，四']);
    expect(wrapped('（一）二', 30, measure)).toEqual(['（一）', '二']);
  });

  test('divides an address anywhere, and loses no sign', () => {
    expect(wrapped('http://a.example/long/address', 50, measure).every((line) => measure(line) <= 50)).toBe(
      true,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 200 }), (text, width) => {
        const bare = (one: string) => one.replace(/\s/gu, '');
        expect(bare(wrapped(text, width, measure).join(''))).toBe(bare(text));
      }),
    );
  });

  test('a name too long keeps its beginning and its end', () => {
    expect(fitted('互联网出口租赁（中国电信）', 80, measure)).toBe('互联网出…电信）');
    expect(fitted('电费', 80, measure)).toBe('电费');
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        expect(measure(fitted(text, width, measure))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a picture', () => {
  const paper: ChartPaper = {
    title: '从预算到支出',
    unit: '单位：万元',
    sentence: '年初预算 1164.43 万元，'.repeat(12),
    source: '来源：报告',
    verdicts: [
      { mark: 'no', text: '不吻合：支出' },
      { mark: 'ok', text: '吻合：预算' },
    ],
    file: 'file',
    id: 'chart-bridge',
    all: [['a'], ['b']],
  };
  const layout = layoutPicture(paper, 'https://example.org/#chart-bridge', 300, measure);

  test('holds everything, each below the other, inside its edges', () => {
    const voices = layout.texts.map(({ voice }) => voice);
    expect([...new Set(voices)]).toEqual(['title', 'unit', 'sentence', 'verdict', 'source', 'link']);
    const heights = layout.texts.map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(heights.at(-1)).toBeLessThan(layout.height - 20);
    for (const { text, x } of layout.texts)
      expect(x + measure(text)).toBeLessThanOrEqual(pictureWidth - pictureEdge);
    expect(voices.filter((voice) => voice === 'sentence').length).toBeGreaterThan(1);
    expect(layout.marks.map(({ mark }) => mark)).toEqual(['no', 'ok']);
    const unit = layout.texts.find(({ voice }) => voice === 'unit')?.y ?? 0;
    const sentence = layout.texts.find(({ voice }) => voice === 'sentence')?.y ?? 0;
    expect(layout.chart.y).toBeGreaterThan(unit);
    expect(layout.chart.y + 300).toBeLessThan(sentence);
  });

  test('of a trial says so first, in a frame', () => {
    const tried = layoutPicture({ ...paper, trial: '试算稿，不是公布结果' }, 'x', 300, measure);
    expect(tried.texts[0]).toMatchObject({ voice: 'trial', text: '试算稿，不是公布结果' });
    expect(tried.frame?.y).toBeLessThan(tried.texts[0]?.y ?? 0);
    expect(layout.frame).toBeUndefined();
  });
});

test('the address leads to the chart, or keeps the state that is shown', () => {
  const page = 'https://example.org/zh-cn/reports/a/money/';
  expect(permalink(page, 'chart-items')).toBe(`${page}#chart-items`);
  expect(permalink(`${page}#sec-ledger`, 'chart-items')).toBe(`${page}#chart-items`);
  expect(permalink(`${page}#q=%E7%94%B5%E8%B4%B9`, 'chart-items')).toBe(`${page}#q=电费`);
  expect(permalink(`${page}#q=%E7`, 'chart-items')).toBe(`${page}#q=%E7`);
});

test('verdicts stand together, the worst first; where nothing was checked the picture says so', () => {
  const figure = (name: string, mark: 'ok' | 'no' | 'ask', word: string) => ({ key: name, name, mark, word });
  expect(
    verdictsOf(
      [figure('甲', 'ok', '吻合'), figure('乙', 'no', '不吻合'), figure('丙', 'ok', '吻合')],
      'zh-cn',
    ),
  ).toEqual([
    { mark: 'no', text: '不吻合：乙' },
    { mark: 'ok', text: '吻合：甲、丙' },
  ]);
  const many = Array.from({ length: 9 }, (_, at) => figure(String(at), 'ask', 'to be explained'));
  expect(verdictsOf(many, 'en')[0]?.text).toBe('to be explained: 0; 1; 2; 3; 4; 5 and others, 9 in all');
  expect(verdictsOf([], 'zh-cn')).toEqual([{ mark: 'na', text: expect.stringContaining('未核对') }]);
});
