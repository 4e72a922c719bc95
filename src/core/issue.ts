/**
 * An issue is data that cannot be read or scored. The core and the reader return issues as records;
 * the sentence a person reads is made from the record in src/i18n, whole per kind and language.
 */
export const issueCodes = [
  'file-missing',
  'file-unknown',
  'file-empty',
  'encoding',
  'binary-file',
  'csv-quote',
  'csv-ragged',
  'column-unknown',
  'column-missing',
  'column-duplicate',
  'yaml-syntax',
  'key-unknown',
  'key-missing',
  'key-duplicate',
  'value-type',
  'value-missing',
  'number',
  'number-ambiguous',
  'unit',
  'date',
  'date-order',
  'choice',
  'code-format',
  'code-duplicate',
  'code-unknown',
  'id-duplicate',
  'id-unknown',
  'scheme-unknown',
  'scheme-circle',
  'band-order',
  'band-unknown',
  'rule-syntax',
  'rule-name',
  'rule-arguments',
  'rule-type',
  'rule-circle',
  'rule-place',
  'link-claim',
  'edit-key',
  'edit-value',
] as const;
export type IssueCode = (typeof issueCodes)[number];

export interface Issue {
  readonly code: IssueCode;
  /** File name inside the report folder, e.g. `indicators.csv`; `edits` for what a reader typed. */
  readonly file: string;
  /** Row as a spreadsheet counts it (the header is row 1); line number in YAML and Markdown. */
  readonly row?: number;
  /** Column key of a table, dotted key path in YAML. */
  readonly column?: string;
  /** What stands there, as written. */
  readonly found?: string;
  /** What would be accepted, language-neutral: a pattern, a list `a | b`, a nearest name. */
  readonly expected?: string;
  /** Further values that the sentence needs, e.g. `at` (1-based character), `near` (nearest name), `circle`. */
  readonly params?: Readonly<Record<string, string>>;
}
