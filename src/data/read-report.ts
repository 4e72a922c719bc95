/**
 * The one reader for the build, the command line, the page and a reader's own file: texts → report, or every
 * issue that stands against them. Nothing here throws on input, and nothing is guessed.
 */
import type { Issue } from '../core/issue.ts';
import type { Report, ReportSource } from '../core/report.ts';
import { checkReplies } from './check-replies.ts';
import { checkReport } from './check-report.ts';
import { orderedIssues } from './issue-order.ts';
import { readTexts } from './read-texts.ts';
import type { YamlDoor } from './yaml.ts';

/**
 * Reads a report. The report is there only when there is no issue; issues come by file, row and column, each
 * once. `parseYaml` is needed for files that `source.documents` does not hold; `undecoded` are the issues of
 * files that are there but no text.
 */
export const readReport = (
  source: ReportSource,
  parseYaml?: YamlDoor,
  undecoded: readonly Issue[] = [],
): { readonly report?: Report; readonly issues: readonly Issue[] } => {
  const { report, issues, leftOut, whole, rowAt, uses } = readTexts(source, parseYaml, undecoded);
  issues.push(...checkReport(report, leftOut, whole, rowAt, uses));
  issues.push(...checkReplies(report, whole, rowAt, issues.length === 0));
  return issues.length === 0 ? { report, issues } : { issues: orderedIssues(issues) };
};
