/** The page on method and data format, as Markdown per section. */
import type { Locale } from '../core/report.ts';
import { methodEn } from './method-en.ts';
import type { MethodWords } from './method-words.ts';
import { methodZhCn } from './method-zh-cn.ts';

export const method: Record<Locale, MethodWords> = { 'zh-cn': methodZhCn, en: methodEn };
