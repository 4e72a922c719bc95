import { describe, expect, test } from 'vitest';
import { issueCodes } from '../../src/core/issue.ts';
import { locales } from '../../src/core/report.ts';
import { issueMessage } from '../../src/i18n/issues.ts';
import { caseFiles, caseNames, expectedIssues, readFiles } from './corpus.ts';

test('the base reads without an issue', () => {
  expect(readFiles(caseFiles('base')).issues).toEqual([]);
});

describe('every broken report gives exactly its issues, and no report', () => {
  test.each(caseNames)('%s', (name) => {
    const { report, issues } = readFiles(caseFiles(name));
    expect(issues).toEqual(expectedIssues(name));
    expect(report).toBeUndefined();
    for (const issue of issues) {
      for (const locale of locales)
        expect(issueMessage(issue, locale)).not.toMatch(/undefined|null| {2}|“”|!|！/);
    }
  });
});

test('every code of the reader has a case', () => {
  const seen = new Set(caseNames.flatMap((name) => expectedIssues(name).map(({ code }) => code)));
  expect(issueCodes.filter((code) => !seen.has(code))).toEqual([]);
});

test('every part of a population has a case in which it is refused', () => {
  const seen = new Set(caseNames.flatMap((name) => expectedIssues(name).map(({ column }) => column)));
  const parts = ['value', 'source', 'year'].map((key) => `population.${key}`);
  expect(parts.filter((part) => !seen.has(part))).toEqual([]);
});
