/** A pasted link, or the part of it that holds the trial, as the only scenario of its kind. */
import { opensUnchanged, readLink } from '../core/link.ts';
import type { Report } from '../core/report.ts';
import { hasChangedSince } from '../core/report-mark.ts';
import type { ScenarioProblemCode } from '../core/scenario-problem.ts';
import type { GivenScenarios } from './scenario-parts.ts';

const codes = {
  version: 'link-version',
  form: 'link-form',
  checksum: 'link-checksum',
  entry: 'link-entry',
} as const satisfies Record<string, ScenarioProblemCode>;

/** The report that the address of a link names. */
const slugIn = (link: string): string | undefined => /\/reports\/([^/#?]+)/.exec(link)?.[1];

/** Reads `https://…#w=1;…`, `#w=1;…` or `w=1;…`. */
export const readScenarioLink = (report: Report, text: string, file: string): GivenScenarios => {
  const slug = slugIn(text);
  if (slug !== undefined && slug !== report.slug) {
    const other = { code: 'other-report', file, found: slug, expected: report.slug } as const;
    return { scenarios: [], issues: [other] };
  }
  const hash = text.indexOf('#');
  const fragment = hash < 0 ? text : text.slice(hash + 1);
  // What the page hands out while nothing is changed.
  if (opensUnchanged(fragment)) return { scenarios: [], issues: [{ code: 'no-changes', file }] };
  const read = readLink(report.slug, fragment);
  const issues = read.problems.map(({ code, found }) => ({ code: codes[code], file, found }));
  const place = { file };
  const edits = [...read.edits].map(([key, value]) => ({ key, text: value, keyAt: place, textAt: place }));
  const located = edits.map((one) => ({ ...one, textAt: { file, column: one.key } }));
  const changed = hasChangedSince(report, read.mark);
  return { scenarios: located.length > 0 ? [{ name: '', edits: located }] : [], issues, changed };
};
