/** An issue as a sentence: where it stands, what was found, what is expected, how to mend it. */
import type { Issue } from '../core/issue.ts';
import type { Locale } from '../core/report.ts';
import { type IssueSentences, wordsOf } from './issue-words.ts';
import { issuesEn } from './issues-en.ts';
import { issuesZhCn } from './issues-zh-cn.ts';

const sentences = { 'zh-cn': issuesZhCn, en: issuesEn } satisfies Record<Locale, IssueSentences>;

/** Rows are those of the spreadsheet; YAML and Markdown count lines. */
const isTable = (file: string): boolean => file.endsWith('.csv');

const placeZhCn = ({ file, row, column, params }: Issue): string => {
  const [name, cell] = [params?.['header'] ?? column, params?.['cell']];
  return [
    file,
    ...(row === undefined ? [] : [`第 ${row} 行`]),
    ...(name === undefined ? [] : [`“${name}”${isTable(file) ? '列' : ''}${cell ? `（${cell}）` : ''}`]),
  ].join('，');
};

const placeEn = ({ file, row, column, params }: Issue): string => {
  const [name, cell] = [params?.['header'] ?? column, params?.['cell']];
  return [
    file,
    ...(row === undefined ? [] : [isTable(file) ? `row ${row}` : `line ${row}`]),
    ...(name === undefined ? [] : [`${isTable(file) ? 'column ' : ''}“${name}”${cell ? ` (${cell})` : ''}`]),
  ].join(', ');
};

/** Where an issue stands, as the spreadsheet or the editor names it: `indicators.csv, row 5, column “得分” (F5)`. */
export const issuePlace = (issue: Issue, locale: Locale): string => {
  const shown = issue.file === 'edits' ? { ...issue, file: locale === 'en' ? 'edit' : '改动' } : issue;
  return locale === 'en' ? placeEn(shown) : placeZhCn(shown);
};

/** The issue without its place, for where the place is shown beside it. */
export const issueSentence = (issue: Issue, locale: Locale): string =>
  sentences[locale][issue.code](wordsOf(issue));

/** The whole message: place, then what was found, what is expected and how to mend it. */
export const issueMessage = (issue: Issue, locale: Locale): string =>
  `${issuePlace(issue, locale)}${locale === 'en' ? ': ' : '：'}${issueSentence(issue, locale)}`;
