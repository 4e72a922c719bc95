import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, figuresInText } from '../../src/core/figures-in-text.ts';

const textsIn = (markdown: string): readonly string[] => figuresInText(markdown).map(({ text }) => text);

describe('what is tied', () => {
  const ties = (markdown: string) => figuresInText(markdown).map(({ text, check }) => [text, check]);

  it.each([
    ['[84.40%](#c029)', [['84.40%', 'c029']]],
    ['[87.38 分](#chk-total-total)', [['87.38 分', 'chk-total-total']]],
    ['[12](#ind-2.1) 分', [['12', 'ind-2.1']]],
    ['约[1.5 亿元](#c003)', [['1.5 亿元', 'c003']]],
    ['[约4 个月](#c232)', [['约4 个月', 'c232']]],
    [
      '[得分 **12 分**，占 80%](#c1 "说明")',
      [
        ['12 分', 'c1'],
        ['80%', 'c1'],
      ],
    ],
    [
      '[20](#c1)[30](#c2)',
      [
        ['20', 'c1'],
        ['30', 'c2'],
      ],
    ],
    [
      '[15 分][a] [16 分][] [17 分]\n\n[a]: #c5\n[16 分]: <#c6>\n[17 分]: #c7',
      [
        ['15 分', 'c5'],
        ['16 分', 'c6'],
        ['17 分', 'c7'],
      ],
    ],
    [
      '[12 分](https://a.cn/c1) [13 分](#sec-1) [14 分](#ch1) \\[15 分](#c1)',
      [
        ['12 分', undefined],
        ['13 分', undefined],
        ['14 分', undefined],
        ['15 分', undefined],
      ],
    ],
    // a link to a check says that a number is a figure …
    [
      '[2000](#c1)，[2023](#c2)，表[3](#c3)，[202212](#c4)',
      [
        ['2000', 'c1'],
        ['2023', 'c2'],
        ['3', 'c3'],
        ['202212', 'c4'],
      ],
    ],
    // … and makes none of a date, an ordinal, a document number, a word
    ['[2020年10月9日](#c020) [9 October 2020](#c020) [第3条](#c1) [〔2023〕55号](#c2) [良](#c206)', []],
  ])('%s', (markdown, expected) => {
    expect(ties(markdown)).toEqual(expected);
    expect(figuresInText(markdown).every(({ tied, check }) => tied === (check !== undefined))).toBe(true);
  });

  it('counts per section and in all', () => {
    const markdown =
      '共6 项\n# 一、总分 [87.38 分](#c1)\n得5 分\n## 二 **财务**\n文字\n### 三\n[3 分](#c2)\n# 末\n4 分';
    expect(coverageOf(markdown)).toEqual({
      figures: 5,
      tied: 2,
      sections: [
        { path: [], figures: 1, tied: 0 },
        { path: ['一、总分 87.38 分'], figures: 2, tied: 1 },
        { path: ['一、总分 87.38 分', '二 财务', '三'], figures: 1, tied: 1 },
        { path: ['末'], figures: 1, tied: 0 },
      ],
    });
  });
});

describe('the narratives of the site', () => {
  const narrative = (file: string): string =>
    readFileSync(
      join(import.meta.dirname, '../../content/reports/panyu-2023-digital-government', file),
      'utf8',
    );
  const untied = (file: string) => figuresInText(narrative(file)).filter(({ tied }) => !tied);

  it('Chinese: only counts in words stand alone', () => {
    // Three operators (6), adjustments of the budget (3) and one each of problems, parts, years, categories,
    // gaps in the papers, items accepted, items of electricity, targets reached, targets without papers, aspects.
    expect(
      untied('zh-cn.md')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(
      [
        ...['三家', '三家', '三家', '三家', '三家', '三家', '两次', '两次', '两次'],
        ...['三个', '四部分', '三年', '六类', '两处', '两项', '两项', '三项', '四项', '四个'],
      ].sort(),
    );
  });

  it('English: every figure in digits is tied', () => {
    expect(untied('en.md')).toEqual([]);
  });

  it('both: every figure whose link is printed in digits is found', () => {
    for (const file of ['zh-cn.md', 'en.md']) {
      const text = narrative(file);
      const links = [...text.matchAll(/\[([^\]]*\d[^\]]*)\]\(#(c\d+)\)/g)];
      const found = new Set(figuresInText(text).map(({ check }) => check));
      expect(links.length).toBeGreaterThan(180);
      // c020 is a date.
      const missing = links.map(([, , id]) => id).filter((id) => !found.has(id) && id !== 'c020');
      expect(missing).toEqual([]);
      const { figures, tied, sections } = coverageOf(text);
      expect(sections.reduce((sum, section) => sum + section.figures, 0)).toBe(figures);
      expect(sections.reduce((sum, section) => sum + section.tied, 0)).toBe(tied);
    }
  });
});

const fragment = fc.constantFrom(
  ...[
    '得',
    '为',
    '，',
    '。',
    '共',
    '约',
    '-',
    '−',
    '[',
    ']',
    '(',
    ')',
    '](#c1)',
    '](#ind-2.1)',
    '[a]: #c1',
    '**',
    '*',
    '_',
    '`',
    '```',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    ' ',
    '|',
    '\n| 序号 | b |\n|---|---|\n',
    '\n# ',
    '\n1. ',
    '《',
    '》',
    '〔',
    '〕',
    '号',
    '年',
    '月',
    '日',
    '第',
    '表',
  ],
  ...[
    '三',
    '十',
    '百分之',
    '项',
    '个',
    '万元',
    '%',
    '分',
    '1',
    '23',
    '84.4',
    '2023',
    '202212',
    '1,234',
    '８',
    'G',
    'a',
    '.',
    ':',
    '：',
    '\\',
    '<',
    '>',
    '!',
    '\u{1f600}',
    '\ud800',
    '\ufffc',
    'https://',
    '~~~',
  ],
);
const markdown = fc.oneof(
  fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('on any text', () => {
  it('never throws; offsets slice back, in order, on their line', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        let last = 0;
        for (const { start, end, line, text: found } of figuresInText(text)) {
          expect(text.slice(start, end)).toBe(found);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(found.trim()).toBe(found);
          expect(found).toMatch(/[\d０-９一二两三四五六七八九十百千万亿]/u);
          expect(line).toBe(text.slice(0, start).split(/\r\n?|\n/).length);
          last = end;
        }
        const { figures, sections } = coverageOf(text);
        expect(sections.reduce((sum, section) => sum + section.figures, 0)).toBe(figures);
      }),
      { numRuns: 3000 },
    );
  });

  const amount = fc.tuple(
    fc.integer({ min: 0, max: 999_999 }),
    fc.constantFrom('', '.5', '.40', '.125'),
    fc.constantFrom(
      ' 分',
      '分',
      '%',
      ' 万元',
      '元',
      ' 项',
      '个',
      ' 个百分点',
      '亿元',
      ' 期',
      ' points',
      ' yuan',
    ),
  );

  it('finds what is stated, as stated, and knows it as tied once it is linked', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('，', '。', '；', '\n', ' | '),
        (amounts, join) => {
          const texts = amounts.map((parts) => parts.join(''));
          expect(textsIn(texts.map((text) => `评价得到${text}`).join(join))).toEqual(texts);
          const linked = figuresInText(texts.map((text) => `评价得到[${text}](#c1)`).join(join));
          expect(linked.map(({ text }) => text)).toEqual(texts);
          expect(linked.every(({ tied }) => tied)).toBe(true);
        },
      ),
    );
  });

  const pad = (value: number): string => String(value).padStart(2, '0');
  const date = fc.record({
    year: fc.integer({ min: 1950, max: 2049 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    number: fc.integer({ min: 1, max: 999 }),
  });

  it('finds no figure in dates and document numbers, however they are written', () => {
    fc.assert(
      fc.property(date, ({ year, month, day, number }) => {
        const written = [
          `${year}年`,
          `${year} 年 ${month} 月 ${day} 日`,
          `${year}年${pad(month)}月`,
          `${month}月${pad(day)}日`,
          `${year}-${pad(month)}-${pad(day)}`,
          `${year}/${month}/${day}`,
          `（${year}${pad(month)}-${year + 1}${pad(month)}）`,
          `${year}${pad(month)}${pad(day)}`,
          `${year}-${year + 2}年`,
          `〔${year}〕${number}号`,
          `〔${year}〕 ${number} 号`,
          `第${number}条`,
          `第 ${number} 页`,
        ];
        for (const text of written) expect(textsIn(`依据${text}，办理`)).toEqual([]);
      }),
    );
  });
});
