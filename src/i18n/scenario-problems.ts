/** What is wrong with a file or a link of trials, as a sentence. */

import type { Issue } from '../core/issue.ts';
import { issueCodes } from '../core/issue.ts';
import type { Locale } from '../core/report.ts';
import type { ScenarioIssue, ScenarioProblem, ScenarioProblemCode } from '../core/scenario-problem.ts';
import { issueMessage, issuePlace } from './issues.ts';

type Sentences = Readonly<Record<ScenarioProblemCode, (found: string, expected: string) => string>>;

const zhCn: Sentences = {
  nothing: () => '没有内容。请粘贴试算的链接、JSON 或 CSV。',
  'no-file': (found) => `没有文件“${found}”。请检查路径。`,
  unreadable: (found, expected) =>
    `文件不是可以读的文字（${found}）。请存成 ${expected} 编码的 CSV 或 JSON。`,
  'no-changes': () => '这个链接里没有改动。',
  several: (found) =>
    `这里有 ${found} 种试算；和 --set、--simulate 一起用时只能给一种。请分开运行，或只留一种。`,
  'json-syntax': () => '不能按 JSON 读出。请检查括号、引号和逗号是否成对。',
  'json-shape': (found, expected) => `这里写的是“${found}”，应写成“${expected}”的形式。`,
  version: (found, expected) => `版本是“${found}”，这里读得出的是版本 ${expected}。请用新一些的页面打开。`,
  'other-report': (found, expected) =>
    `这是另一份报告（${found}）的试算，不能用在这份报告（${expected}）上。请到那份报告的试算台读入。`,
  'link-version': (found) => `链接的版本是“${found}”，这里不认识。`,
  'link-form': () => '链接不完整。请复制整个链接，到 k= 后面的几个字为止。',
  'link-checksum': () => '链接与校验码对不上：可能被截断或改动过，也可能是另一份报告的。请重新复制。',
  'link-entry': (found) => `“${found}”读不出来。请重新复制链接。`,
};

const en: Sentences = {
  nothing: () => 'There is nothing here. Please paste a link, JSON or CSV.',
  'no-file': (found) => `There is no file “${found}”. Please check the path.`,
  unreadable: (found, expected) =>
    `This is no text that can be read (${found}). Please save it as CSV or JSON in ${expected}.`,
  'no-changes': () => 'There is no change in this link.',
  several: (found) =>
    `There are ${found} trials here; together with --set or --simulate only one can be given. Please run them apart, or leave only one.`,
  'json-syntax': () => 'This cannot be read as JSON. Please check brackets, quotation marks and commas.',
  'json-shape': (found, expected) => `This is “${found}”; it should have the form “${expected}”.`,
  version: (found, expected) =>
    `The version is “${found}”; version ${expected} can be read here. Please open it in a newer page.`,
  'other-report': (found, expected) =>
    `This is a trial of another report (${found}) and cannot be used on this one (${expected}). Please read it in on the desk of that report.`,
  'link-version': (found) => `The link has version “${found}”, which is not known here.`,
  'link-form': () => 'The link is incomplete. Please copy all of it, up to the characters after k=.',
  'link-checksum': () =>
    'The link does not match its checksum: it may have been cut or altered, or belong to another report. Please copy it again.',
  'link-entry': (found) => `“${found}” cannot be read. Please copy the link again.`,
};

const sentences = { 'zh-cn': zhCn, en } satisfies Record<Locale, Sentences>;

const codes: ReadonlySet<string> = new Set(issueCodes);
const isIssue = (issue: ScenarioIssue): issue is Issue => codes.has(issue.code);

/** The place of a problem as that of an issue: file, row, column. */
const placeOf = ({ code: _, ...place }: ScenarioProblem, locale: Locale): string =>
  issuePlace({ ...place, code: 'value-type' }, locale);

/** The whole message: place, then what was found, what is expected and how to mend it. */
export const scenarioIssueMessage = (issue: ScenarioIssue, locale: Locale): string => {
  if (isIssue(issue)) return issueMessage(issue, locale);
  const sentence = sentences[locale][issue.code](issue.found ?? '', issue.expected ?? '');
  return `${placeOf(issue, locale)}${locale === 'en' ? ': ' : '：'}${sentence}`;
};
