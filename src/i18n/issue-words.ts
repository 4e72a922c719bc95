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
  readonly circle: string;
  /** Two cells are filled of which only one may be. */
  readonly both: boolean;
}

/** A sentence lists no more names than this. */
export const mostNames = 12;

/** A sign of the language, such as `)`, which needs quotation marks in a sentence. */
export const isSign = (text: string): boolean => /^[^\p{L}\p{N}\s“"]+$/u.test(text);

/** Every code has a whole sentence: a missing one does not compile. */
export type IssueSentences = Readonly<Record<IssueCode, (words: IssueWords) => string>>;

export const wordsOf = ({ column, found, expected, params }: Issue): IssueWords => ({
  column: params?.['header'] ?? column ?? '',
  found: found ?? '',
  expected: expected ?? '',
  near: params?.['near'] ?? '',
  at: params?.['at'] ?? '',
  first: params?.['first'] ?? '',
  circle: params?.['circle'] ?? '',
  both: params?.['both'] !== undefined,
});
