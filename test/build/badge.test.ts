/** The badge is well formed, says its counts in words, differs in shape, and lets nothing through. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeOf, badgeSvg, xmlText } from '../../src/build/badge.ts';
import { badgeSnippets } from '../../src/build/badge-snippets.ts';
import { expression, figure, smallReport } from '../core/small-report.ts';

/** Elements of an XML text in order; throws where it is not well formed. A reader for what the badge writes. */
const elementsOf = (xml: string): readonly { readonly name: string; readonly text: string }[] => {
  const open: string[] = [];
  const found: { name: string; text: string }[] = [];
  let rest = xml.trim();
  while (rest !== '') {
    const tag = /^<(\/?)([a-z]+)((?:\s[a-zA-Z-]+="[^"<]*")*)(\s?\/?)>/.exec(rest);
    const text = /^[^<]+/.exec(rest)?.[0];
    if (text !== undefined) {
      if (open.length === 0 || /&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`text ${text}`);
      const last = found.at(-1);
      if (last) last.text += text;
      rest = rest.slice(text.length);
    } else if (tag) {
      const [whole, close, name = '', attributes = '', end = ''] = tag;
      const names = [...attributes.matchAll(/\s([a-zA-Z-]+)=/g)].map(([, one]) => one);
      if (new Set(names).size < names.length) throw new Error(`repeated attribute ${attributes}`);
      if (close && open.pop() !== name) throw new Error(`</${name}>`);
      if (!close) found.push({ name, text: '' });
      if (!close && !end.includes('/')) open.push(name);
      rest = rest.slice(whole.length);
      if (open.length === 0 && rest !== '') throw new Error(`after the end: ${rest}`);
    } else throw new Error(`cannot read ${rest.slice(0, 40)}`);
  }
  if (open.length > 0) throw new Error(`open: ${open.join()}`);
  return found;
};

const textsOf = (svg: string): string =>
  elementsOf(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)
    .join(' ');
const title = (svg: string): string => elementsOf(svg).find(({ name }) => name === 'title')?.text ?? '';

const rows = [
  ['1', '10', '9'],
  ['2', '90', '80'],
] as const;
const claim = (id: string, printed: string, source?: string) => ({
  ...{ id, name: { 'zh-cn': id }, place: { 'zh-cn': '正文' }, printed, figure: figure(printed), row: 2 },
  ...(source && { expression: expression(source) }),
});

describe('counts', () => {
  const mixed = smallReport(rows, {
    claims: [
      claim('c1', '89', 'score(1) + score(2)'),
      claim('c2', '90', 'score(1) + score(2)'),
      claim('c3', '7'),
    ],
  });

  test('what adds up and what does not, each with a shape of its own', () => {
    const svg = badgeOf(mixed, 'zh-cn');
    expect(textsOf(svg)).toMatch(/^逐数复核 \d+ 吻合 1 不吻合$/);
    expect(svg).toContain('<path d="M1.5 6.6 4.6 9.8 10.5 2.4"');
    expect(svg).toContain('<rect width="12" height="12" rx="1.5" fill="#b42318"/>');
    expect(title(svg)).toMatch(/^小报告，逐数复核：\d+ 吻合，1 不吻合，1 未核对$/);
  });

  test('in English', () => {
    const svg = badgeOf(mixed, 'en');
    expect(textsOf(svg)).toMatch(/^Figures checked \d+ add up 1 do not$/);
    expect(title(svg)).toMatch(/figures checked, \d+ add up, 1 do not, 1 unchecked$/);
  });

  test('nothing that differs is not mentioned', () => {
    const svg = badgeOf(smallReport(rows), 'zh-cn');
    expect(textsOf(svg)).toMatch(/^逐数复核 \d+ 吻合$/);
    expect(svg).not.toContain('不吻合');
  });

  test('where nothing could be checked nothing is said to add up', () => {
    const svg = badgeOf(smallReport([['1']], { scheme: { ...mixed.scheme, bands: [] } }), 'zh-cn');
    expect(textsOf(svg)).toBe('逐数复核 没有可核对的数字');
  });
});

test('the drawing is as wide as its last word, and sets every text to its width', () => {
  const svg = badgeSvg('标签', [{ mark: 'ok', text: '12 吻合' }], '标题');
  const [, width = ''] = /width="(\d+)"/.exec(svg) ?? [];
  const [, x = '', length = ''] = /x="(\d+)" y="16.5" textLength="(\d+)" fill="#16202b"/.exec(svg) ?? [];
  expect(BigInt(x) + BigInt(length) + 8n).toBe(BigInt(width));
});

test('neither a script, a style, a font nor an address is in it', () => {
  expect(badgeOf(smallReport(rows), 'en').replace('http://www.w3.org/2000/svg', '')).not.toMatch(
    /<script|<style|style=|@font-face|href|url\(|https?:|<image|<foreignObject/i,
  );
});

describe('escaping', () => {
  test.each([
    ['<script>', '&lt;script&gt;'],
    ['a & "b" \'c\'', 'a &amp; &quot;b&quot; &#39;c&#39;'],
    ['a\u0000b\u001bc', 'abc'],
    ['\ud800x', 'x'],
    ['\ufffe', ''],
    ['字\t𠮷', '字\t𠮷'],
  ])('%j', (text, escaped) => {
    expect(xmlText(text)).toBe(escaped);
  });

  test('any title and any words give a well-formed drawing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, words) => {
        const svg = badgeSvg(words, [{ mark: 'no', text: words }], name);
        expect(() => elementsOf(svg)).not.toThrow();
        expect(svg.replace(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}|\p{Cs}/u);
      }),
    );
  });

  test('a title of a report with signs of XML', () => {
    const report = smallReport(rows, { identity: { title: { 'zh-cn': '<b>甲&乙</b>' }, published: {} } });
    expect(title(badgeOf(report, 'zh-cn'))).toContain('&lt;b&gt;甲&amp;乙&lt;/b&gt;');
  });
});

describe('the text that puts it on another page', () => {
  test('holds image, page and words', () => {
    expect(badgeSnippets('https://x/b.svg', 'https://x/p/', '甲：3 吻合')).toEqual([
      { form: 'markdown', text: '[![甲：3 吻合](https://x/b.svg)](https://x/p/)' },
      {
        form: 'html',
        text: '<a href="https://x/p/"><img src="https://x/b.svg" alt="甲：3 吻合" height="24"></a>',
      },
    ]);
  });

  test('a title cannot end the text of the image, nor the attribute', () => {
    const [markdown, html] = badgeSnippets('i', 'p', 'a](evil) "><b>`x`\n\ny');
    expect(markdown?.text).toBe('[![a\\](evil) "\\>\\<b\\>\\`x\\` y](i)](p)');
    expect(html?.text).toContain('alt="a](evil) &quot;&gt;&lt;b&gt;`x`');
  });
});
