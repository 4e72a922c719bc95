/** Links in the narrative to figures (`#c008`) and indicators (`#ind-2.1.2`) that the report does not have. */
import type { Issue } from '../core/issue.ts';
import { locales, type Report } from '../core/report.ts';
import { narrativeFile } from './files.ts';
import { neighbours } from './neighbours.ts';
import type { WholeTables } from './read-tables.ts';

/** Target of an inline link `](#…)`, of a reference `]: #…`, or of an HTML link. */
const fragment = /(?:\]\(\s*<?|\]:\s*<?|href\s*=\s*["']?)#([^\s)>"']+)/gu;

const linksIn = (text: string): readonly (readonly [target: string, row: number])[] =>
  text
    .split(/\r\n?|\n/)
    .flatMap((line, at) =>
      [...line.matchAll(fragment)].map((found) => [found[1] as string, at + 1] as const),
    );

/** First and last of the ids: there are too many to list. */
const span = (ids: ReadonlySet<string>): string => {
  const [first, last] = [[...ids].at(0), [...ids].at(-1)];
  return first === undefined || last === undefined ? '' : `#${first} … #${last}`;
};

export const checkNarrative = (report: Report, whole: WholeTables, issues: Issue[]): void => {
  const claims = new Set(report.claims.map(({ id }) => id));
  const codes = new Set(report.byCode.keys());
  for (const locale of locales) {
    const file = narrativeFile(locale);
    for (const [target, row] of linksIn(report.narrative[locale] ?? '')) {
      const code = /^ind-(.*)$/.exec(target)?.[1];
      if (/^c\d/.test(target) && whole.has('claims') && !claims.has(target)) {
        issues.push({ code: 'link-claim', file, row, found: `#${target}`, expected: span(claims) });
      } else if (code !== undefined && whole.has('indicators') && !codes.has(code)) {
        issues.push({ code: 'code-unknown', file, row, found: code, expected: neighbours(code, codes) });
      }
    }
  }
};
