/**
 * Edits of what the report is scored by: the edges of its bands and how they are read, its gates, the numbers in
 * its rules, and whether a row applies at all. Keys: `band.<rank>` (1 is the best grade; its name will do as
 * well), `bands`, `gate.<id>`, `rule.<code>~<n>` and `when.<gate>~<n>` for the n-th number of a rule or of a
 * gate's condition; the text `na` in place of a score.
 */
import { compare, type Exact, exactFrom, multiply, plain, zero } from './exact.ts';
import type { Expression } from './expression/ast.ts';
import type { Issue } from './issue.ts';
import { readFigure } from './number-text.ts';
import { digitsOf, type Parameter, parametersOf } from './parameters.ts';
import { isLeaf, type Report } from './report.ts';
import { readTruth } from './truth.ts';
import { factorOf } from './unit.ts';

export type ParameterPlace = 'rule' | 'when';

export type FrameEdit =
  /** The row does not apply. */
  | { readonly target: 'absence'; readonly code: string }
  /** Lower edge of a band; rank from 0, the best. */
  | { readonly target: 'band'; readonly rank: number; readonly value: Exact }
  /** Bands as printed, with their holes, or closed upward. */
  | { readonly target: 'bands'; readonly printed: boolean }
  /** Whether a gate is heeded. */
  | { readonly target: 'gate'; readonly id: string; readonly heeded: boolean }
  /** The number at a place, from 1, of the rule of a row or of the condition of a gate. */
  | {
      readonly target: 'parameter';
      readonly place: ParameterPlace;
      readonly name: string;
      readonly at: number;
      /** In the base unit. */
      readonly value: Exact;
      /** Digits in the unit in which the number is written. */
      readonly digits: string;
    };

export type ReadFrameEdit = { readonly ok: FrameEdit } | { readonly issue: Issue };

/** How bands are read: as printed, or closed. */
const readings: ReadonlyMap<string, boolean> = new Map([
  ['printed', true],
  ['closed', false],
]);

const prefixes = ['band', 'gate', 'rule', 'when'] as const;
type Prefix = (typeof prefixes)[number];

/** Words for a row that does not apply. */
const notApplicable: ReadonlySet<string> = new Set(['na', 'n/a', '不适用']);

/** Whether a text in place of a score says that the row does not apply. */
export const saysAbsent = (text: string): boolean => notApplicable.has(text.trim().toLowerCase());

const refused = (code: 'edit-key' | 'edit-value', column: string, found: string, expected: string) => ({
  issue: { code, file: 'edits', column, found, expected } satisfies Issue,
});

/** The expression in which a parameter stands. */
export const expressionAt = (report: Report, place: ParameterPlace, name: string): Expression | undefined =>
  place === 'rule' ? report.byCode.get(name)?.rule : report.scheme.gates.find(({ id }) => id === name)?.when;

/** Ranks from 1 of the bands whose lower edge can be moved: the lowest has none to speak of. */
const movable = ({ scheme }: Report): readonly string[] =>
  scheme.bands.slice(0, -1).map((_, rank) => `band.${rank + 1}`);

const readBand = (report: Report, key: string, name: string, text: string): ReadFrameEdit => {
  const { bands, fullMarks } = report.scheme;
  // A rank first: what links write must be read whatever the grades are called.
  const rank = /^\d+$/.test(name)
    ? Number.parseInt(name, 10) - 1
    : bands.findIndex((band) => band.name === name);
  if (rank < 0 || rank >= bands.length - 1) return refused('edit-key', key, key, movable(report).join(' | '));
  const figure = readFigure(text, '分');
  const expected = `0 … ${fullMarks ? plain(fullMarks) : ''}`.trim();
  const isWithin =
    'value' in figure &&
    !figure.money &&
    compare(figure.value, zero) >= 0 &&
    !(fullMarks && compare(figure.value, fullMarks) > 0);
  return isWithin
    ? { ok: { target: 'band', rank, value: figure.value } }
    : refused('edit-value', key, text, expected);
};

const readGate = ({ scheme }: Report, key: string, id: string, text: string): ReadFrameEdit => {
  const ids = scheme.gates.map((gate) => gate.id);
  if (!ids.includes(id)) {
    return refused('edit-key', key, key, ids.map((one) => `gate.${one}`).join(' | '));
  }
  const heeded = readTruth(text);
  return heeded === undefined
    ? refused('edit-value', key, text, '是 | 否 | yes | no')
    : { ok: { target: 'gate', id, heeded } };
};

/** What is typed for a number that is written in per cent may carry the sign or not. */
const readNumber = (text: string, { unit }: Parameter): { value: Exact; digits: string } | undefined => {
  const figure = readFigure(text, unit);
  if (!('value' in figure) || figure.value.n < 0n || (figure.unit !== unit && figure.unit !== '')) {
    return undefined;
  }
  const digits = figure.text.normalize('NFKC').replace(/[^\d.]/g, '');
  const plainDigits = exactFrom(digits);
  return plainDigits && { value: multiply(plainDigits, factorOf(unit)), digits };
};

const readParameter = (
  report: Report,
  place: ParameterPlace,
  key: string,
  rest: string,
  text: string,
): ReadFrameEdit => {
  const [, name = rest, digits = ''] = /^(.*)~(\d+)$/.exec(rest) ?? [];
  const expression = expressionAt(report, place, name);
  const known = expression ? parametersOf(expression) : [];
  const parameter = known.find(({ at }) => String(at) === digits);
  if (!parameter) {
    return refused('edit-key', key, key, known.map(({ at }) => `${place}.${name}~${at}`).join(' | '));
  }
  const read = readNumber(text, parameter);
  return read
    ? { ok: { target: 'parameter', place, name, at: parameter.at, ...read } }
    : refused('edit-value', key, text, `${digitsOf(parameter)} ${parameter.unit}`.trim());
};

/**
 * Reads an edit of the frame; undefined for a key that is none of them. Issues: `edit-key` for a band, gate, rule
 * or place that the report does not have, `edit-value` for a text that cannot be taken.
 */
export const readFrameEdit = (report: Report, key: string, text: string): ReadFrameEdit | undefined => {
  if (key === 'bands') {
    const printed = readings.get(text.trim().toLowerCase());
    const isOpen = report.scheme.printedBands.length > 0;
    if (!isOpen) return refused('edit-key', key, key, movable(report).join(' | '));
    return printed === undefined
      ? refused('edit-value', key, text, 'printed | closed')
      : { ok: { target: 'bands', printed } };
  }
  const prefix: Prefix | undefined = prefixes.find((one) => key.startsWith(`${one}.`));
  if (prefix !== undefined) {
    const rest = key.slice(prefix.length + 1);
    if (prefix === 'band') return readBand(report, key, rest, text);
    return prefix === 'gate'
      ? readGate(report, key, rest, text)
      : readParameter(report, prefix, key, rest, text);
  }
  const row = report.byCode.get(key);
  return row && isLeaf(row) && saysAbsent(text) ? { ok: { target: 'absence', code: key } } : undefined;
};

/** The canonical key of an edit of the frame. */
export const frameKey = (edit: FrameEdit): string => {
  if (edit.target === 'absence') return edit.code;
  if (edit.target === 'band') return `band.${edit.rank + 1}`;
  if (edit.target === 'bands') return 'bands';
  return edit.target === 'gate' ? `gate.${edit.id}` : `${edit.place}.${edit.name}~${edit.at}`;
};

/** The canonical text of an edit of the frame. */
export const frameText = (edit: FrameEdit): string => {
  if (edit.target === 'absence') return 'na';
  if (edit.target === 'band') return plain(edit.value);
  if (edit.target === 'bands') return edit.printed ? 'printed' : 'closed';
  return edit.target === 'gate' ? (edit.heeded ? '1' : '0') : edit.digits;
};
