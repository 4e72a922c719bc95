/** Words of the saved trials: the tray, the comparison, the waterfall, the list of changes. */
import type { Locale } from '../core/report.ts';
import { scenariosEn } from './desk-scenarios-en.ts';
import { type ScenarioWords, scenariosZhCn } from './desk-scenarios-zh-cn.ts';

export type { ScenarioWords } from './desk-scenarios-zh-cn.ts';

export const scenarioWords: Readonly<Record<Locale, ScenarioWords>> = {
  'zh-cn': scenariosZhCn,
  en: scenariosEn,
};
