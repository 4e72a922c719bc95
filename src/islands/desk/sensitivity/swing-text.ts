/** A swing of the tornado in words and as edits. */
import type { Edits } from '../../../core/edits.ts';
import { type Exact, plain } from '../../../core/exact.ts';
import { inputText, inUnit } from '../../../core/input-range.ts';
import { inLocale, type Locale } from '../../../core/report.ts';
import type { Step, Swing } from '../../../core/sensitivity/tornado.ts';
import { sensitivityWords } from '../../../i18n/desk-sensitivity.ts';
import { scoreText } from '../../../i18n/format.ts';
import type { Reading } from '../../../state/use-report.ts';
import { rowName } from '../../row-name.ts';
import { digitsOf, figureOf, inputOf } from '../amount.ts';

/** The row, and the input through which it is moved. */
export const swingName = ({ report }: Reading, swing: Swing, locale: Locale): string => {
  const row = report.byCode.get(swing.code);
  return row ? rowName(report, row, locale) : swing.code;
};

export const swingInput = ({ report }: Reading, swing: Swing, locale: Locale): string | undefined => {
  const input = swing.input === undefined ? undefined : inputOf(report, swing.input);
  return input && inLocale(input.name, locale);
};

const valueText = ({ report }: Reading, swing: Swing, value: Exact): string => {
  const input = swing.input === undefined ? undefined : inputOf(report, swing.input);
  return input ? digitsOf(figureOf(input), value) : scoreText(value);
};

/** `3.5 → 4`; for an input in the unit it is printed in. */
export const stepText = (reading: Reading, swing: Swing, step: Step, locale: Locale): string =>
  sensitivityWords[locale].stepText(
    valueText(reading, swing, swing.from),
    valueText(reading, swing, step.to),
  );

export const stepEdits = ({ report }: Reading, swing: Swing, step: Step): Edits => {
  const input = swing.input === undefined ? undefined : inputOf(report, swing.input);
  if (!input) return new Map([[swing.code, plain(step.to)]]);
  const figure = figureOf(input);
  return new Map([[`inputs.${input.key}`, inputText(figure, inUnit(figure, step.to))]]);
};
