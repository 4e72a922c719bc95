/** `audit.json`: the audit of a report with the files that it stands on, as published and as read again. */
import type { AuditRecord, CheckRecord } from '../core/audit/record.ts';
import type { Locale } from '../core/report.ts';

/** Version of the form of `audit.json`; it moves when a reader of the last one would misread it. */
export const auditFormat = '1';

export interface ListedFile {
  /** Path below the folder of the data: `claims.csv`, `schemes/<id>.yaml`. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export interface PublishedCheck extends CheckRecord {
  readonly message: Readonly<Record<Locale, string>>;
}

export interface AuditFile extends AuditRecord {
  readonly format: string;
  readonly engine: string;
  readonly report: string;
  readonly edition: string;
  readonly tables: readonly ListedFile[];
  readonly checks: readonly PublishedCheck[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names below the folder, and at most one folder deep. */
const isPath = (path: unknown): boolean =>
  typeof path === 'string' && /^(?:schemes\/)?[^/\\?#%]+$/.test(path) && !/^(?:schemes\/)?\.+$/.test(path);

const isListed = (value: unknown): boolean =>
  isRecord(value) &&
  isPath(value['path']) &&
  typeof value['sha256'] === 'string' &&
  /^[0-9a-f]{64}$/.test(value['sha256']);

const isCheck = (value: unknown): boolean => isRecord(value) && typeof value['id'] === 'string';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The text of `audit.json`; undefined where it is none, or of a form that this reader does not know. */
export const readAuditFile = (text: string): AuditFile | undefined => {
  const value = parsed(text);
  if (!isRecord(value) || value['format'] !== auditFormat || typeof value['report'] !== 'string')
    return undefined;
  const { tables, checks } = value;
  const isWhole =
    Array.isArray(tables) && tables.every(isListed) && Array.isArray(checks) && checks.every(isCheck);
  return isWhole ? (value as unknown as AuditFile) : undefined;
};
