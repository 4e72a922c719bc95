/**
 * `data/<slug>/audit.json`: every check of a report with the version of the engine and the digests of the files it
 * stands on. The same files give the same bytes: no date, nothing of the machine.
 */
import { auditRecord } from '../core/audit/record.ts';
import { untoldOf } from '../core/audit/untold.ts';
import { locales, type Report } from '../core/report.ts';
import { type AuditFile, auditFormat, type PublishedCheck } from '../data/audit-file.ts';
import { findingMessage } from '../i18n/audit.ts';
import { auditedOf } from './audited.ts';
import { sha256 } from './digest.ts';
import { engineVersion } from './engine-version.ts';
import { publishedFiles } from './published-files.ts';
import type { ReportReading } from './read-content.ts';

const listed = ({ files }: ReportReading, path: string): AuditFile['tables'][number] => {
  const bytes = files.get(path) ?? new Uint8Array();
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
};

/** The object of `audit.json`. */
export const publishedAudit = (report: Report, reading: ReportReading): AuditFile => {
  const { evaluation, audit } = auditedOf(report);
  const record = auditRecord(report, evaluation, audit);
  const findings = new Map(audit.findings.map((finding) => [finding.id, finding]));
  const checks = audit.checks.map((check, at): PublishedCheck => {
    const finding = findings.get(check.id) ?? { ...check, changesGrade: false };
    const said = locales.map((locale) => [locale, findingMessage(finding, locale, untoldOf(check))] as const);
    return {
      ...(record.checks[at] as PublishedCheck),
      message: Object.fromEntries(said) as PublishedCheck['message'],
    };
  });
  return {
    format: auditFormat,
    engine: engineVersion,
    report: report.slug,
    edition: report.identity.edition ?? '1',
    tables: publishedFiles(reading).map((path) => listed(reading, path)),
    ...record,
    checks,
  };
};
