import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/core/nearest.ts';
import { absenceWords, readChoice } from '../../src/data/choices.ts';
import { headersOf, tableNames } from '../../src/data/columns.ts';
import { readDate } from '../../src/data/date.ts';

describe('dates', () => {
  test.each([
    ['2023-06-14', '2023-06-14'],
    ['2023年6月14日', '2023-06-14'],
    ['2023 年 6 月 14 日', '2023-06-14'],
    ['２０２３年６月１４日', '2023-06-14'],
    ['2023/6/14', '2023-06-14'],
    ['2023.6.14', '2023-06-14'],
    ['2023-06', '2023-06'],
    ['2023年6月', '2023-06'],
    ['2023年', '2023'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['2023-13-01', undefined],
    ['2023-06-31', undefined],
    ['14/6/2023', undefined],
    ['202212-202311', undefined],
    ['2023-6.14', undefined],
    ['明年', undefined],
    ['', undefined],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe('the nearest known name', () => {
  test.each([
    ['scroe', 'score'],
    ['point', 'points'],
    ['Code', 'code'],
    ['得份', '得分'],
    ['评分标淮', '评分标准'],
    ['xyzzy', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(nearest(text, headersOf('indicators').keys())).toBe(expected);
  });
});

describe('choices in both languages', () => {
  test.each([
    ['na', 'na'],
    ['不适用', 'na'],
    [' Not-Visible ', 'not-visible'],
  ])('%s', (text, chosen) => {
    expect(readChoice(text, absenceWords)).toEqual({ chosen });
  });

  test('what is none of them comes with all of them', () => {
    expect(readChoice('未只', absenceWords)).toEqual({
      expected: 'na 不适用 | merged 合并 | not-visible 不可见 | unknown 未知',
      params: { near: '未知' },
    });
  });
});

test('no header stands for two columns of a table', () => {
  for (const name of tableNames) {
    const headers = headersOf(name);
    const keys = [...headers.values()];
    expect(new Set(keys).size * 2).toBe(headers.size);
  }
});
