/** The words of the checks, by language. */
import type { Locale } from '../core/report.ts';
import type { CheckWords } from './check-words.ts';
import { enCheckWords } from './check-words-en.ts';
import { zhCheckWords } from './check-words-zh-cn.ts';

export const checkWords: Readonly<Record<Locale, CheckWords>> = { 'zh-cn': zhCheckWords, en: enCheckWords };
