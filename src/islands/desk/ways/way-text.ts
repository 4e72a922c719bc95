/** A way in words, and as edits. */
import type { Edits } from '../../../core/edits.ts';
import { plain } from '../../../core/exact.ts';
import { inLocale, type Locale } from '../../../core/report.ts';
import { readTruth } from '../../../core/truth.ts';
import type { InputText } from '../../../core/ways/formula-inputs.ts';
import type { Change, Way } from '../../../core/ways/result.ts';
import { waysWords } from '../../../i18n/desk-ways.ts';
import { scoreText } from '../../../i18n/format.ts';
import { whatIfWords } from '../../../i18n/whatif.ts';
import type { Reading } from '../../../state/use-report.ts';
import { inputValueText } from '../../describe-edit.ts';
import { rowName } from '../../row-name.ts';
import { inputOf } from '../amount.ts';

/** What a change does, in two parts: the name of the figure, and from what to what. */
export interface ChangeText {
  readonly name: string;
  readonly step: string;
}

const valueText = (reading: Reading, key: string, text: string, locale: Locale): string => {
  const w = whatIfWords[locale];
  const input = inputOf(reading.report, key);
  if (typeof input?.value !== 'boolean') return text.replace(/^-/, '−');
  return readTruth(text) === true ? w.yes : w.no;
};

/** An input from the value in force to another. */
const inputText = (reading: Reading, { key, text }: InputText, locale: Locale): ChangeText => {
  const [t, w] = [waysWords[locale], whatIfWords[locale]];
  const input = inputOf(reading.report, key);
  if (!input) return { name: key, step: text };
  const typed = reading.typed(`inputs.${key}`);
  const was = typed === undefined ? inputValueText(input, locale) : valueText(reading, key, typed, locale);
  const now = valueText(reading, key, text, locale);
  const unit = typeof input.value === 'boolean' ? '' : input.unit;
  return { name: inLocale(input.name, locale), step: w.amount(t.inputChange(was, now), unit) };
};

export const changeText = (reading: Reading, change: Change, locale: Locale): ChangeText => {
  const t = waysWords[locale];
  if (change.kind === 'input') return inputText(reading, change, locale);
  const row = reading.report.byCode.get(change.code);
  const name = row ? rowName(reading.report, row, locale) : change.code;
  return { name, step: t.scoreChange(scoreText(change.from), scoreText(change.to)) };
};

/** For a computed score: the inputs of which each brings it there. */
export const throughText = (reading: Reading, change: Change, locale: Locale): string | undefined => {
  if (change.kind === 'input' || !change.inputs || change.inputs.length === 0) return undefined;
  const t = waysWords[locale];
  const texts = change.inputs.map((one) => {
    const { name, step } = inputText(reading, one, locale);
    return `${name} ${step}`;
  });
  return t.through(texts.join(` ${t.or} `));
};

/** All changes of a way in one line. */
export const wayText = (reading: Reading, way: Way, locale: Locale): string =>
  way.changes
    .map((change) => {
      const { name, step } = changeText(reading, change, locale);
      return `${name} ${step}`;
    })
    .join(waysWords[locale].and);

const editOf = (change: Change): readonly [string, string] => {
  if (change.kind === 'input') return [`inputs.${change.key}`, change.text];
  const [first] = change.inputs ?? [];
  return first ? [`inputs.${first.key}`, first.text] : [change.code, plain(change.to)];
};

/** The edits that a way stands for; a computed score is reached by its first input. */
export const editsOf = (way: Way): Edits => new Map(way.changes.map(editOf));
