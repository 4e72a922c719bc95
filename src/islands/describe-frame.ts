/** An edit of bands, gates, rules or rows in words. */
import { type EditKey, readEdit } from '../core/edits.ts';
import { plain } from '../core/exact.ts';
import { expressionAt, type FrameEdit } from '../core/frame-edits.ts';
import { type Parameter, parametersOf } from '../core/parameters.ts';
import type { Locale, Report } from '../core/report.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import { rowName } from './row-name.ts';

export interface DescribedEdit {
  readonly name: string;
  /** Absent where the report has no figure of its own. */
  readonly was?: string;
  readonly now: string;
}

/** A number of an expression by itself, with its place where the same number stands there more than once. */
export const parameterName = (parameter: Parameter, all: readonly Parameter[], locale: Locale): string => {
  const same = all.filter(({ text }) => text === parameter.text);
  return same.length > 1
    ? whatIfWords[locale].numberAt(parameter.text, same.indexOf(parameter) + 1)
    : parameter.text;
};

export const gateName = (report: Report, id: string, locale: Locale): string => {
  const gate = report.scheme.gates.find((one) => one.id === id);
  return gate?.name[locale] ?? gate?.name['zh-cn'] ?? id;
};

const describeParameter = (
  report: Report,
  edit: Extract<FrameEdit, { readonly target: 'parameter' }>,
  locale: Locale,
): DescribedEdit => {
  const t = whatIfWords[locale];
  const expression = expressionAt(report, edit.place, edit.name);
  const all = expression ? parametersOf(expression) : [];
  const parameter = all.find(({ at }) => at === edit.at);
  const number = parameter ? parameterName(parameter, all, locale) : String(edit.at);
  const row = report.byCode.get(edit.name);
  const name =
    edit.place === 'rule'
      ? t.numberIn(row ? rowName(report, row, locale) : edit.name, number)
      : t.numberInGate(gateName(report, edit.name, locale), number);
  return {
    name,
    ...(parameter && { was: parameter.text }),
    now: edit.digits + (parameter?.unit ?? ''),
  };
};

/** Undefined for an edit of a figure. `was` is what the report says. */
export const describeFrame = (
  report: Report,
  key: EditKey,
  text: string,
  locale: Locale,
): DescribedEdit | undefined => {
  const t = whatIfWords[locale];
  const { bands, gradeBy } = report.scheme;
  const read = readEdit(report, key, text);
  if (!('ok' in read)) return undefined;
  const edit = read.ok;
  switch (edit.target) {
    case 'band': {
      const band = bands[edit.rank];
      const name = t.bandEdge(band ? gradeText(bands, band.name, locale) : key);
      return { name, ...(band && { was: plain(band.min) }), now: plain(edit.value) };
    }
    case 'bands':
      return {
        name: t.bandsRead,
        was: t.bandsAs[gradeBy === 'printed' ? 'printed' : 'closed'],
        now: t.bandsAs[edit.printed ? 'printed' : 'closed'],
      };
    case 'gate':
      return {
        name: t.gateNamed(gateName(report, edit.id, locale)),
        was: t.gateIs.heeded,
        now: t.gateIs[edit.heeded ? 'heeded' : 'ignored'],
      };
    case 'parameter':
      return describeParameter(report, edit, locale);
    default:
      return undefined;
  }
};
