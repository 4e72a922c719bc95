/** What the audit page says: the type that the words of both languages fill. */
import type { AuditSection } from '../core/audit/section.ts';

/** How many checks came to which verdict. */
export interface AuditCounts {
  readonly all: number;
  readonly checked: number;
  readonly agrees: number;
  /** Of those that agree: only after rounding. */
  readonly rounded: number;
  readonly differs: number;
  readonly ask: number;
  readonly untold: number;
}

/** Total and grade, before and after; a grade is absent where the bands give none. */
export interface TogetherText {
  readonly places: number;
  readonly total: string;
  readonly grade: string | undefined;
  readonly publishedTotal: string | undefined;
  readonly publishedGrade: string | undefined;
}

export interface AuditViewWords {
  readonly title: (report: string) => string;
  readonly description: (report: string, differs: number, all: number) => string;
  readonly crumb: string;
  readonly heading: string;
  /** Label of the links that lead here. */
  readonly open: string;
  readonly openAt: (name: string) => string;
  readonly toReport: string;
  /** Leads to the list where it stands below the text. */
  readonly list: string;

  readonly adds: (counts: AuditCounts) => string;
  readonly addsText: (counts: AuditCounts) => string;
  readonly together: (text: TogetherText) => string;
  readonly togetherText: (text: TogetherText) => string;
  readonly togetherNone: string;
  readonly togetherNoneText: string;

  readonly document: string;
  readonly scores: string;
  readonly total: string;
  readonly coverage: (figures: number, tied: number) => string;
  readonly untiedSwitch: (count: number) => string;
  readonly untied: string;
  readonly byChapter: string;
  readonly chapter: string;
  readonly figures: string;
  readonly tied: string;
  readonly untiedColumn: string;

  readonly panel: string;
  readonly tabs: string;
  readonly tabNames: Readonly<Record<'no' | 'ask' | 'na' | 'ok', string>>;
  readonly search: string;
  readonly searchHint: string;
  readonly section: string;
  readonly everySection: string;
  readonly inReport: string;
  readonly onPage: string;
  readonly sectionName: (section: Exclude<AuditSection, { kind: 'page' }>) => string;
  readonly group: string;
  readonly everyGroup: string;
  readonly order: string;
  readonly orders: Readonly<Record<'effect' | 'place', string>>;
  readonly shown: (count: number) => string;
  readonly none: string;
  /** In place of a list that holds nothing, and of that of the differences. */
  readonly noneOf: string;
  readonly noneDiffer: string;
  readonly clear: string;

  readonly walk: string;
  readonly previous: string;
  readonly next: string;
  readonly position: (at: number, all: number) => string;
  readonly showCalculation: string;
  readonly keys: {
    readonly walk: string;
    readonly open: string;
    readonly close: string;
    readonly single: string;
  };

  readonly notEqual: string;
  readonly moves: (points: string) => string;
  readonly calculation: string;
  readonly details: string;
  readonly operands: string;
  readonly rows: string;
  readonly occurrences: (count: number) => string;
  readonly link: string;
  readonly onReportPage: string;
}
