/** What the sentence about an issue may use, and what every language has to say. */
import type { Issue, IssueCode } from '../core/issue.ts';

/** The values of an issue as text, empty where it has none. */
export interface IssueWords {
  /** Column header as the file writes it, or the key path in YAML. */
  readonly column: string;
  readonly found: string;
  readonly expected: string;
  /** Nearest known name. */
  readonly near: string;
  /** Character counted from 1. */
  readonly at: string;
  /** Row of the first occurrence. */
  readonly first: string;
  /** Start of the service that the end belongs to. */
  readonly start: string;
  readonly circle: string;
  /** Two cells are filled of which only one may be. */
  readonly both: boolean;
  /** The row adds up the others. */
  readonly totals: boolean;
  /** The first row of the table is no header; `below`: the row that could be it. */
  readonly headerless: boolean;
  readonly below: string;
}

/** A sentence lists no more names than this. */
export const mostNames = 12;

/** A sign of the language, such as `)`, which needs quotation marks in a sentence. */
export const isSign = (text: string): boolean => /^[^\p{L}\p{N}\s“"]+$/u.test(text);

/** Every code has a whole sentence: a missing one does not compile. */
export type IssueSentences = Readonly<Record<IssueCode, (words: IssueWords) => string>>;

/** What is expected is the code whose rows below are meant. */
export const isMembers = (expected: string): boolean => /^(?:children|leaves)\(code\)$/.test(expected);

/** `0 … 12` as its two ends, `0 …` with an open end; undefined for anything else. */
export const rangeIn = (expected: string): { readonly low: string; readonly high: string } | undefined => {
  const found = /^(\S+) …(?: (\S+))?$/.exec(expected);
  return found ? { low: found[1] ?? '', high: found[2] ?? '' } : undefined;
};

/** `nesting <= 200`, `length <= 4000`: what a formula passes, and the most that is read. */
export const limitIn = (
  expected: string,
): { readonly what: 'nesting' | 'length'; readonly most: string } | undefined => {
  const found = /^(nesting|length) <= (\d+)$/.exec(expected);
  return found ? { what: found[1] as 'nesting' | 'length', most: found[2] ?? '' } : undefined;
};

/** `alternatives.csv: id`: the file and the column where the ids stand. */
export const homeIn = (expected: string): { readonly file: string; readonly column: string } | undefined => {
  const found = /^(\S+\.(?:csv|json)): (\S+)$/.exec(expected);
  return found ? { file: found[1] ?? '', column: found[2] ?? '' } : undefined;
};

export const wordsOf = ({ column, found, expected, params }: Issue): IssueWords => ({
  column: params?.['header'] ?? column ?? '',
  found: found ?? '',
  expected: expected ?? '',
  near: params?.['near'] ?? '',
  at: params?.['at'] ?? '',
  first: params?.['first'] ?? '',
  start: params?.['start'] ?? '',
  circle: params?.['circle'] ?? '',
  both: params?.['both'] !== undefined,
  totals: params?.['totals'] !== undefined,
  headerless: params?.['headerless'] !== undefined,
  below: params?.['below'] ?? '',
});
