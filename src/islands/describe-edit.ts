/** An edit in words: which figure, what it was, what it is on trial. */
import { type EditKey, totalPoints } from '../core/edits.ts';
import type { Evaluation } from '../core/evaluation.ts';
import { saysAbsent } from '../core/frame-edits.ts';
import { type Input, inLocale, type Locale, type Report } from '../core/report.ts';
import { readTruth } from '../core/truth.ts';
import { scoreText } from '../i18n/format.ts';
import { scoreWords } from '../i18n/score.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import { type DescribedEdit, describeFrame } from './describe-frame.ts';
import { rowName } from './row-name.ts';

const minus = (text: string): string => text.replace(/^-/, '−');

/** The value of an input as the page writes it: digits as printed, yes or no, or that it is missing. */
export const inputValueText = (input: Input, locale: Locale): string => {
  const t = whatIfWords[locale];
  if (input.value === undefined) return scoreWords[locale].none;
  if (typeof input.value === 'boolean') return input.value ? t.yes : t.no;
  return minus(input.value.text);
};

export const describeEdit = (
  report: Report,
  published: Evaluation,
  key: EditKey,
  text: string,
  locale: Locale,
): DescribedEdit => {
  const t = whatIfWords[locale];
  const none = scoreWords[locale].none;
  const framed = describeFrame(report, key, text, locale);
  if (framed) return framed;
  const [, prefix, name = key] = /^(points|weight|inputs)\.(.+)$/.exec(key) ?? [];
  if (prefix === 'inputs') {
    const input = report.inputs.find((one) => one.key === name);
    if (!input) return { name: key, was: none, now: text };
    const truth = typeof input.value === 'boolean' ? readTruth(text) : undefined;
    const now = truth === undefined ? minus(text) : truth ? t.yes : t.no;
    return { name: inLocale(input.name, locale), was: inputValueText(input, locale), now };
  }
  if (key === totalPoints) return { name: t.fullMarks, now: text };
  const row = report.byCode.get(name);
  const label = row ? rowName(report, row, locale) : name;
  if (prefix === 'points') return { name: t.pointsOf(label), was: row?.points?.text ?? none, now: text };
  if (prefix === 'weight') return { name: t.weightOf(label), was: row?.weight?.text ?? none, now: text };
  const score = published.nodes.get(name)?.score;
  const now = saysAbsent(text) ? t.absent : text;
  return { name: t.scoreOf(label), was: score ? scoreText(score) : none, now };
};
