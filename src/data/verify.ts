/**
 * Whether published files, the audit that names them and a page that was made from them agree with one another:
 * digests, the data that the page holds, and every check computed again by the same functions. Nothing here says
 * who wrote the files.
 */
import { audit } from '../core/audit/audit.ts';
import { auditRecord, type CheckRecord } from '../core/audit/record.ts';
import { evaluate } from '../core/evaluate.ts';
import type { Issue } from '../core/issue.ts';
import type { Locale, Report, ReportSource } from '../core/report.ts';
import type { AuditFile } from './audit-file.ts';
import { handedSource } from './handed-source.ts';
import { readReport } from './read-report.ts';
import { decodeFiles, sourceOf } from './source-files.ts';
import { readYaml } from './yaml.ts';
import { withDocuments } from './yaml-files.ts';

/** Something that does not agree. */
export type Discrepancy =
  /** Bytes other than those that the audit names, or no such file. */
  | { readonly kind: 'file' | 'missing'; readonly path: string }
  /** The files cannot be read as a report. */
  | { readonly kind: 'issue'; readonly issue: Issue }
  /** The data that the page holds are not what these files give. */
  | { readonly kind: 'page' }
  | { readonly kind: 'total' | 'grade'; readonly stated: string | null; readonly computed: string | null }
  | { readonly kind: 'check'; readonly id: string };

export interface FetchedFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The data that a page holds for its islands, as text, and the language of the page. */
export interface PageData {
  readonly text: string;
  readonly locale: Locale;
}

export interface Verification {
  readonly files: number;
  /** Checks that were computed again; 0 where the files give no report. */
  readonly checks: number;
  readonly discrepancies: readonly Discrepancy[];
}

const ofFiles = (file: AuditFile, fetched: ReadonlyMap<string, FetchedFile>): readonly Discrepancy[] =>
  file.tables.flatMap(({ path, sha256 }): Discrepancy[] => {
    const found = fetched.get(path);
    if (!found) return [{ kind: 'missing', path }];
    return found.sha256 === sha256 ? [] : [{ kind: 'file', path }];
  });

const ofPage = (source: ReportSource, report: Report, page: PageData): readonly Discrepancy[] => {
  const given = JSON.stringify(handedSource(withDocuments(source, readYaml), report, page.locale));
  return JSON.stringify(JSON.parse(page.text)) === given ? [] : [{ kind: 'page' }];
};

/** A check without its sentences: words may be mended, what they are made from may not change. */
const bare = ({ message, ...check }: CheckRecord & { readonly message?: unknown }): string =>
  JSON.stringify(check);

const ofAudit = (file: AuditFile, report: Report): readonly Discrepancy[] => {
  const evaluation = evaluate(report);
  const computed = auditRecord(report, evaluation, audit(report, evaluation));
  const stated = new Map(file.checks.map((check) => [check.id, bare(check)]));
  const again = new Map(computed.checks.map((check) => [check.id, bare(check)]));
  const ids = new Set([...stated.keys(), ...again.keys()]);
  const figures = (['total', 'grade'] as const).flatMap((kind): Discrepancy[] =>
    file[kind] === computed[kind] ? [] : [{ kind, stated: file[kind], computed: computed[kind] }],
  );
  return [
    ...figures,
    ...[...ids].flatMap((id): Discrepancy[] =>
      stated.get(id) === again.get(id) ? [] : [{ kind: 'check', id }],
    ),
  ];
};

/** Everything that does not agree; `page` where the page holds data of its own. */
export const verify = (
  file: AuditFile,
  fetched: ReadonlyMap<string, FetchedFile>,
  page?: PageData,
): Verification => {
  const files = file.tables.length;
  const wrong = ofFiles(file, fetched);
  const { texts, undecoded } = decodeFiles(new Map([...fetched].map(([path, { bytes }]) => [path, bytes])));
  const source = sourceOf(file.report, texts);
  const { report, issues } = readReport(source, readYaml, undecoded);
  if (!report) {
    const unread = issues.map((issue): Discrepancy => ({ kind: 'issue', issue }));
    return { files, checks: 0, discrepancies: [...wrong, ...unread] };
  }
  const held = page ? ofPage(source, report, page) : [];
  return {
    files,
    checks: file.checks.length,
    discrepancies: [...wrong, ...held, ...ofAudit(file, report)],
  };
};
