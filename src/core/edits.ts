/**
 * A reader's edits. Keys: `<code>` for a score, `points.<code>`, `weight.<code>`, `inputs.<key>`, and
 * `points.total`, which rescales the total to other full marks; those of frame-edits.ts change what the report is
 * scored by.
 * The text is kept as typed; reading it is part of applying it, so nothing typed is ever lost.
 */
import { compare, divide, type Exact, equals, exactFrom, plain, zero } from './exact.ts';
import type { Figure } from './figure.ts';
import { type FrameEdit, frameKey, frameText, readFrameEdit } from './frame-edits.ts';
import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import { readFigure } from './number-text.ts';
import type { Input, Report } from './report.ts';
import { readTruth } from './truth.ts';
import { factorOf, isMoney as isMoneyUnit } from './unit.ts';

export type EditKey = string;
export type Edits = ReadonlyMap<EditKey, string>;
export const noEdits: Edits = new Map();

/** Key that takes the total on other full marks than the points add up to: `points.total=100`. */
export const totalPoints: EditKey = 'points.total';

/** An edit of a figure. */
export type FigureEdit =
  | { readonly target: 'score' | 'points' | 'weight'; readonly code: string; readonly value: Exact }
  | { readonly target: 'input'; readonly key: string; readonly value: Figure | boolean };

export type AppliedEdit = FigureEdit | FrameEdit;

const frameTargets: ReadonlySet<string> = new Set<FrameEdit['target']>([
  ...(['absence', 'band', 'bands', 'gate', 'parameter'] as const),
]);

/** Whether an edit changes what the report is scored by. */
export const isFrameEdit = (edit: AppliedEdit): edit is FrameEdit => frameTargets.has(edit.target);

const prefixes = ['points', 'weight', 'inputs'] as const;

/** The input that a key or a name means. */
export const inputNamed = (report: Report, name: string): Input | undefined =>
  report.inputs.find((input) => input.key === name) ??
  report.inputs.find((input) => input.name['zh-cn'] === name);

const problem = (code: 'edit-key' | 'edit-value', key: string, found: string, expected: string) => ({
  issue: { code, file: 'edits', column: key, found, expected } satisfies Issue,
});

/** A key that the report does not know, with the input that it most likely means. */
const unknownKey = (report: Report, key: string, name: string): { readonly issue: Issue } => {
  const isInput = key !== name;
  const names = report.inputs.flatMap((input) => [input.key, input.name['zh-cn']]);
  const slip = /^\d/.test(name) ? undefined : nearest(name, names);
  const meant = slip === undefined ? undefined : inputNamed(report, slip);
  const known = isInput
    ? report.inputs.map((input) => `inputs.${input.key}`)
    : report.indicators.map(({ code }) => code);
  const { issue } = problem('edit-key', key, key, meant ? `inputs.${meant.key}` : known.join(' | '));
  return { issue: meant ? { ...issue, params: { near: `inputs.${meant.key}` } } : issue };
};

/** An amount typed in another unit of money, as one of the input's own: its digits alone stand in links. */
const inUnitOf = (figure: Figure, unit: string): Figure => {
  if (!figure.money || figure.unit === unit || !isMoneyUnit(unit)) return figure;
  const text = plain(divide(figure.value, factorOf(unit)) ?? figure.value);
  return { ...figure, text, unit, decimals: text.split('.')[1]?.length ?? 0 };
};

const readInput = (input: Input, text: string): Figure | boolean | undefined => {
  if (typeof input.value === 'boolean') return readTruth(text);
  const figure = readFigure(text, input.unit);
  return 'value' in figure ? inUnitOf(figure, input.unit) : undefined;
};

/**
 * Reads one edit against the report. `max` is the highest score allowed (a field in the page passes the
 * points in force); without it a score above the points is accepted, as the audit reports it anyway.
 */
export const readEdit = (
  report: Report,
  key: EditKey,
  text: string,
  max?: Exact,
): { readonly ok: AppliedEdit } | { readonly issue: Issue } => {
  const framed = readFrameEdit(report, key, text);
  if (framed) return framed;
  const prefix = prefixes.find((one) => key.startsWith(`${one}.`));
  const name = prefix === undefined ? key : key.slice(prefix.length + 1);
  if (prefix === 'inputs') {
    const input = inputNamed(report, name);
    if (!input) return unknownKey(report, key, name);
    const value = readInput(input, text);
    if (value === undefined || (typeof value !== 'boolean' && value.money !== isMoney(input))) {
      const expected = typeof input.value === 'boolean' ? '是 | 否 | yes | no' : `0 ${input.unit}`.trim();
      return problem('edit-value', key, text, expected);
    }
    return { ok: { target: 'input', key: input.key, value } };
  }
  if (!report.byCode.has(name) && key !== totalPoints) {
    return unknownKey(report, key, prefix === undefined ? name : key);
  }
  const figure = readFigure(text, '分');
  const most = prefix === undefined ? (max ?? report.byCode.get(name)?.points?.value) : undefined;
  const expected = most ? `0 … ${plain(most)}` : '0 …';
  if (!('value' in figure) || figure.money || compare(figure.value, zero) < 0) {
    return problem('edit-value', key, text, expected);
  }
  if (max && prefix === undefined && compare(figure.value, max) > 0) {
    return problem('edit-value', key, text, expected);
  }
  return { ok: { target: prefix ?? 'score', code: name, value: figure.value } };
};

/** Whether an input is an amount of money: by its value, else by its unit. */
const isMoney = (input: Input): boolean =>
  typeof input.value === 'object' ? input.value.money : /^(万|亿)?元$/.test(input.unit);

/** The canonical key of an edit: inputs by their key, whatever name was used. */
export const editKey = (edit: AppliedEdit): EditKey => {
  if (isFrameEdit(edit)) return frameKey(edit);
  if (edit.target === 'input') return `inputs.${edit.key}`;
  return edit.target === 'score' ? edit.code : `${edit.target}.${edit.code}`;
};

/** Whether two edits put the same value in the same place. */
export const sameEdit = (a: AppliedEdit, b: AppliedEdit): boolean => {
  if (editKey(a) !== editKey(b)) return false;
  if (isFrameEdit(a) || isFrameEdit(b)) return editText(a) === editText(b);
  if (a.target !== 'input' || b.target !== 'input') return equals(a.value as Exact, b.value as Exact);
  if (typeof a.value === 'boolean' || typeof b.value === 'boolean') return a.value === b.value;
  return equals(a.value.value, b.value.value);
};

/** The canonical text of an edit: ASCII digits, no separators, so that links and lists are stable. */
export const editText = (edit: AppliedEdit): string => {
  if (isFrameEdit(edit)) return frameText(edit);
  if (edit.target !== 'input') return plain(edit.value);
  if (typeof edit.value === 'boolean') return edit.value ? '1' : '0';
  const bare = edit.value.text.normalize('NFKC').replace(/[^\d.-]/g, '');
  return exactFrom(bare) ? bare : edit.value.text;
};

/** The edits that can be read. Whoever takes edits from a person reads them first and says what is wrong. */
export const readable = (report: Report, edits: Edits): readonly AppliedEdit[] =>
  [...edits].flatMap(([key, text]) => {
    const read = readEdit(report, key, text);
    return 'ok' in read ? [read.ok] : [];
  });
