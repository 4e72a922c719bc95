import type { Locale } from '../core/report.ts';
import { reportEn } from './report-en.ts';
import { type ReportWords, reportZhCn } from './report-zh-cn.ts';

export type { ReportWords };
export const reportWords: Record<Locale, ReportWords> = { 'zh-cn': reportZhCn, en: reportEn };
