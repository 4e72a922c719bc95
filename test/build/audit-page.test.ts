/** What the build makes of a report for the audit page. */
import { describe, expect, test } from 'vitest';
import { auditDocument, chaptersOf } from '../../src/build/audit-document.ts';
import { auditOptions } from '../../src/build/audit-options.ts';
import { auditRows, scoreRowId, totalRow } from '../../src/build/audit-rows.ts';
import { renderUntied } from '../../src/build/mark-untied.ts';
import { renderText } from '../../src/build/narrative.ts';
import { reportView } from '../../src/build/report-shelf.ts';
import { figuresInText } from '../../src/core/figures-in-text.ts';
import { locales } from '../../src/core/report.ts';

const slug = 'panyu-2023-digital-government';
const untiedIn = (markdown: string) => figuresInText(markdown).filter(({ tied }) => !tied);
const marked = (markdown: string): string => renderUntied(markdown, untiedIn(markdown), '!', renderText);
const figuresMarked = (html: string): readonly string[] =>
  [...html.matchAll(/<span class="untied">(.*?)<span class="sr">!<\/span><\/span>/g)].map(
    ([, text = '']) => text,
  );
const withoutMarks = (html: string): string =>
  html.replace(/<span class="untied">(.*?)<span class="sr">!<\/span><\/span>/g, '$1');

describe('figures that no check is tied to', () => {
  test.each([
    ['in a sentence', '花了 428.54 万元，其中 [3 项](#c001) 未完成，扣 **12** 分。', ['428.54 万元', '12']],
    ['in a table', '| 部分 | 分值 |\n| --- | ---: |\n| 产出 | 25 |\n| 效益 | [25](#c002) |', ['25']],
    [
      'in a heading and a list',
      '## 共 6 项\n\n- 5 个子项\n- 2023年10月9日\n\n1. 4 个',
      ['6 项', '5 个', '4 个'],
    ],
    [
      'beside signs that Markdown knows',
      '**-5 分**、*3 项*、`84.4%`、&lt;7 个&gt;',
      ['-5 分', '3 项', '7 个'],
    ],
    ['none', '见[第3条](#c001)、〔2023〕55号。', []],
  ])('%s', (_, markdown, wanted) => {
    const html = marked(markdown);
    expect(figuresMarked(html)).toEqual(wanted);
    expect(withoutMarks(html)).toBe(renderText(markdown));
  });

  test('a text that holds the marks already is left alone', () => {
    const markdown = '共 6 项\ufdd0 与 7 项';
    expect(marked(markdown)).toBe(renderText(markdown));
  });

  test.each(locales)('the text of the report loses nothing: %s', async (locale) => {
    const view = await reportView(slug, locale);
    const markdown = view.report.narrative[locale] ?? '';
    const html = marked(markdown);
    expect(figuresMarked(html)).toHaveLength(untiedIn(markdown).length);
    expect(withoutMarks(html)).toBe(renderText(markdown));
  });
});

test('sections are counted by the chapter above them', () => {
  const heading = (id: string, depth: number, html: string) => ({ id, depth, html });
  const section = (path: readonly string[], figures: number, tied: number) => ({ path, figures, tied });
  const chapters = chaptersOf(
    [
      heading('a', 1, '结论'),
      heading('b', 1, '收入 &amp; <strong>支出</strong>'),
      heading('b-1', 2, '明细'),
      heading('c', 1, '空'),
      heading('d', 1, '结论'),
    ],
    [
      section([], 9, 9),
      section(['结论'], 4, 3),
      section(['收入 & 支出'], 1, 0),
      section(['收入 & 支出', '明细'], 5, 5),
      section(['结论'], 2, 1),
    ],
  );
  expect(chapters.map(({ id, figures, tied }) => [id, figures, tied])).toEqual([
    ['a', 4, 3],
    ['b', 6, 5],
    ['d', 2, 1],
  ]);
});

describe.each(locales)('the page of the report: %s', (locale) => {
  test('every check has one row, and every place that a row names is on the page', async () => {
    const view = await reportView(slug, locale);
    const document = auditDocument(view);
    const rows = auditRows(view, document.quoted);
    expect(new Set(rows.map(({ dossier }) => dossier.id))).toEqual(new Set(view.audit.byId.keys()));
    expect(rows).toHaveLength(view.audit.checks.length);
    const ids = new Set([
      ...[...document.html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id),
      ...view.report.indicators.map(({ code }) => scoreRowId(code)),
      scoreRowId(totalRow),
      ...view.audit.byId.keys(),
    ]);
    const lost = rows.filter(({ goal, href }) => {
      const here = href.startsWith('#') ? [href.slice(1)] : [];
      return [...here, ...(goal === undefined ? [] : [goal])].some((id) => !ids.has(id));
    });
    expect(lost).toEqual([]);
    const links = [...document.html.matchAll(/<a\b[^>]* href="#([^"]*)"/g)].map(([, id = '']) => id);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('a figure quoted in the text is the place of its check, and of other checks of the same fact', async () => {
    const view = await reportView(slug, locale);
    const rows = auditRows(view, auditDocument(view).quoted);
    const goals = new Map(rows.map(({ dossier, goal }) => [dossier.id, goal]));
    expect(goals.get('c077')).toBe('f-c077');
    expect(goals.get('c211')).toBe('f-c093');
    expect(goals.get('chk-score-sum-3.2')).toBe('ind-3.2');
    expect(goals.get('chk-grade-total')).toBe('ind-total');
  });

  test('what changes the grade stands first, and the filters offer every section and kind that occurs', async () => {
    const view = await reportView(slug, locale);
    const rows = auditRows(view, new Set());
    const lastOnGrade = rows.findLastIndex(({ dossier }) => dossier.changesGrade);
    expect(rows.slice(0, lastOnGrade + 1).every(({ dossier }) => dossier.changesGrade)).toBe(true);
    const { counts, sections, groups } = auditOptions(view, rows);
    expect(counts.no + counts.ask + counts.na + counts.ok).toBe(rows.length);
    const labels = [...sections.inReport, ...sections.onPage].map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(sections.inReport.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['chapter-1', 'chapter-4', 'table-1', 'appendix']),
    );
    expect(groups.map(({ key }) => key)).toEqual(expect.arrayContaining(['score', 'rule', 'statements']));
  });
});
