/** Changes in plain sentences, with units. */
import type { EditKey, Edits } from '../../../core/edits.ts';
import type { Evaluation } from '../../../core/evaluation.ts';
import type { Locale, Report } from '../../../core/report.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import { whatIfWords } from '../../../i18n/whatif.ts';
import { describeEdit } from '../../describe-edit.ts';

export interface Telling {
  readonly report: Report;
  readonly published: Evaluation;
  readonly locale: Locale;
}

const unitOf = (report: Report, key: EditKey): string => {
  const input = report.inputs.find((one) => `inputs.${one.key}` === key);
  return input && typeof input.value !== 'boolean' ? input.unit : '';
};

/** Name, published value and value on trial of one edit, the latter with its unit. */
export const changeParts = ({ report, published, locale }: Telling, key: EditKey, text: string) => {
  const { name, was, now } = describeEdit(report, published, key, text, locale);
  const unit = unitOf(report, key);
  return { name, was, now: unit === '' ? now : whatIfWords[locale].amount(now, unit) };
};

/** `支出由 428.54 改为 480 万元`. */
export const changeText = (telling: Telling, key: EditKey, text: string): string => {
  const { name, was, now } = changeParts(telling, key, text);
  return scenarioWords[telling.locale].change(name, was, now);
};

export const changeTexts = (telling: Telling, edits: Edits): readonly string[] =>
  [...edits].map(([key, text]) => changeText(telling, key, text));

/** What a trial is called before somebody names it: its first change, and how many there are. */
export const defaultName = (telling: Telling, edits: Edits): string => {
  const [first] = edits;
  if (!first) return '';
  const { name, now } = changeParts(telling, ...first);
  return scenarioWords[telling.locale].defaultName(`${name} ${now}`, edits.size);
};
