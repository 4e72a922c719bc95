/** Links in the narrative to figures (`#c008`) and indicators (`#ind-2.1.2`) that the report does not have. */
import type { Issue } from '../core/issue.ts';
import { nearest } from '../core/nearest.ts';
import { locales, type Report } from '../core/report.ts';
import { narrativeFile } from './files.ts';
import type { WholeTables } from './read-tables.ts';

/** Target of an inline link `](#…)`, of a reference `]: #…`, or of an HTML link. */
const fragment = /(?:\]\(\s*<?|\]:\s*<?|href\s*=\s*["']?)#([^\s)>"']+)/gu;

const linksIn = (text: string): readonly (readonly [target: string, row: number])[] =>
  text
    .split(/\r\n?|\n/)
    .flatMap((line, at) =>
      [...line.matchAll(fragment)].map((found) => [found[1] as string, at + 1] as const),
    );

export const checkNarrative = (report: Report, whole: WholeTables, issues: Issue[]): void => {
  const claims = new Set(report.claims.map(({ id }) => id));
  const known = new Set([...report.byCode.keys()].map((code) => `ind-${code}`));
  for (const locale of locales) {
    const file = narrativeFile(locale);
    for (const [target, row] of linksIn(report.narrative[locale] ?? '')) {
      const isClaim = /^c\d/.test(target) && whole.has('claims') && !claims.has(target);
      const isIndicator = target.startsWith('ind-') && whole.has('indicators') && !known.has(target);
      if (!isClaim && !isIndicator) continue;
      const near = nearest(target, isClaim ? claims : known);
      const expected = near === undefined ? (isClaim ? '#c001' : '#ind-1.1') : `#${near}`;
      const details = { found: `#${target}`, expected, ...(near && { params: { near: `#${near}` } }) };
      issues.push({ code: isClaim ? 'link-claim' : 'code-unknown', file, row, ...details });
    }
  }
};
