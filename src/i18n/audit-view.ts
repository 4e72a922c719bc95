/** Words of the audit page: the text with its figures, the list of checks, what is covered and what is not. */
import type { Locale } from '../core/report.ts';
import { auditViewEn } from './audit-view-en.ts';
import type { AuditViewWords } from './audit-view-words.ts';
import { auditViewZhCn } from './audit-view-zh-cn.ts';

export const auditViewWords: Readonly<Record<Locale, AuditViewWords>> = {
  'zh-cn': auditViewZhCn,
  en: auditViewEn,
};
