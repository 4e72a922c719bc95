/** What can be wrong with a file or a link of trials as a whole; each code has a sentence in both languages. */
import type { Issue } from './issue.ts';

export const scenarioProblems = [
  'nothing',
  'no-file',
  'unreadable',
  'no-changes',
  'several',
  'json-syntax',
  'json-shape',
  'version',
  'other-report',
  'link-version',
  'link-form',
  'link-checksum',
  'link-entry',
] as const;
export type ScenarioProblemCode = (typeof scenarioProblems)[number];

export interface ScenarioProblem extends Omit<Issue, 'code'> {
  readonly code: ScenarioProblemCode;
}

/** An issue of the reader, or of the file as a whole. */
export type ScenarioIssue = Issue | ScenarioProblem;
