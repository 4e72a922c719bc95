/** What the page on method and data format says, in whichever language. */
export interface MethodWords {
  readonly title: string;
  readonly description: string;
  readonly lede: string;
  readonly contents: string;
  readonly sections: Readonly<Record<MethodSection, { readonly title: string; readonly text: string }>>;
  readonly verdicts: {
    readonly column: string;
    readonly meaning: string;
    readonly example: string;
    readonly rows: Readonly<
      Record<
        'agrees' | 'agrees-rounded' | 'differs' | 'ask' | 'cannot-tell',
        readonly [meaning: string, example: string]
      >
    >;
  };
  /** The kinds of checks, from their own words. */
  readonly kinds: {
    readonly title: string;
    readonly lede: string;
    readonly name: string;
    readonly compared: string;
    readonly id: string;
    /** In place of the row that a check is about. */
    readonly anyRow: string;
    readonly anyPlace: string;
    /** What a claim is compared with. */
    readonly claim: string;
  };
  readonly voices: readonly (readonly [name: string, meaning: string])[];
  readonly rules: {
    readonly written: string;
    readonly meaning: string;
    readonly points: string;
    readonly gives: string;
    readonly forms: Readonly<Record<RuleForm, string>>;
    readonly any: string;
    readonly oneOf: (values: string) => string;
    readonly between: (min: string, max: string) => string;
    readonly inputs: string;
    readonly colon: string;
    readonly joiner: string;
    readonly separator: string;
    readonly yes: string;
    readonly no: string;
    readonly after: string;
  };
  readonly smallestGives: (total: string, grade: string) => string;
  readonly format: {
    readonly joiner: string;
    readonly key: string;
    readonly chinese: string;
    readonly content: string;
    readonly required: string;
    readonly localised: string;
    readonly tables: Readonly<Record<FormatTable, string>>;
    /** What goes into columns whose name does not say it. */
    readonly notes: Readonly<Record<FormatNote, string>>;
    readonly after: string;
  };
}

export const methodSections = [
  'scores',
  'grades',
  'verdicts',
  'voices',
  'rules',
  'format',
  'publish',
  'privacy',
  'licence',
] as const;
export type MethodSection = (typeof methodSections)[number];

/** The forms that the page shows, each with an example that the engine works out. */
export const ruleForms = [
  'judged',
  'levels',
  'conditions',
  'bounds',
  'formula',
  'ratio',
  'reverse',
  'deduct',
  'parts',
  'branch',
  'group',
] as const;
export type RuleForm = (typeof ruleForms)[number];

export type FormatTable =
  | 'indicators'
  | 'readings'
  | 'inputs'
  | 'budget'
  | 'spending'
  | 'subtotals'
  | 'progress'
  | 'targets'
  | 'findings'
  | 'claims'
  | 'alternatives'
  | 'replies';

export type FormatNote =
  | 'indicators.code'
  | 'indicators.score'
  | 'indicators.rate'
  | 'indicators.rule_as_written'
  | 'indicators.target'
  | 'indicators.actual'
  | 'readings.reading'
  | 'readings.code'
  | 'spending.start'
  | 'spending.end'
  | 'spending.accepted'
  | 'spending.papers'
  | 'spending.invoiced'
  | 'spending.paid'
  | 'subtotals.category'
  | 'subtotals.place'
  | 'progress.indicators'
  | 'claims.same_as'
  | 'claims.cell'
  | 'claims.alternative'
  | 'replies.to'
  | 'replies.by';
