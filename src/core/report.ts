/** The report as typed data: what src/data reads, what evaluate and audit work on. */
import type { Exact } from './exact.ts';
import type { Expression } from './expression/ast.ts';
import type { Figure } from './figure.ts';
import type { Scheme } from './scheme.ts';

export const locales = ['zh-cn', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Text per language; zh-cn is always there, en falls back to it. */
export interface Localised {
  readonly 'zh-cn': string;
  readonly en?: string;
}

export const indicatorKinds = ['score', 'bonus', 'deduction', 'prerequisite'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** Why a score is not a plain number. `na` does not apply, `merged` is printed in another row's cell. */
export const absences = ['na', 'merged', 'not-visible', 'unknown'] as const;
export type Absence = (typeof absences)[number];

export interface Indicator {
  /** Dotted, any depth: `2.1.2`. */
  readonly code: string;
  readonly name: Localised;
  /** Nearest ancestor that has a row; undefined at the top. */
  readonly parent?: string;
  /** Codes of the rows directly below, in file order. */
  readonly children: readonly string[];
  /** 1 for the top rows; the parent's level plus one. */
  readonly level: number;
  readonly points?: Figure;
  readonly weight?: Figure;
  readonly kind: IndicatorKind;
  /** Published score. On a parent: as printed, checked and never used in a sum. */
  readonly score?: Figure;
  readonly absence?: Absence;
  readonly rule?: Expression;
  /** The rule as printed, where it cannot be what was applied. */
  readonly ruleAsWritten?: Expression;
  readonly criteria?: Localised;
  readonly evidence?: Localised;
  /** Row in indicators.csv. */
  readonly row: number;
}

/** A named number that rules and claims use: given (`value`) or derived (`formula`). */
export interface Input {
  /** ASCII key; rules may use it or the Chinese name. */
  readonly key: string;
  readonly name: Localised;
  readonly value?: Figure | boolean;
  readonly formula?: Expression;
  readonly unit: string;
  readonly source?: Localised;
  readonly row: number;
}

export const budgetKinds = ['version', 'adjustment', 'final', 'spent', 'context'] as const;
export type BudgetKind = (typeof budgetKinds)[number];

export interface BudgetRow {
  readonly id: string;
  readonly item: Localised;
  readonly amount?: Figure;
  readonly kind: BudgetKind;
  readonly document?: Localised;
  readonly date?: string;
  readonly note?: Localised;
  readonly row: number;
}

export interface SpendingRow {
  readonly no: string;
  readonly category: Localised;
  readonly item: Localised;
  readonly amount?: Figure;
  readonly note?: Localised;
  readonly row: number;
}

export interface ProgressRow {
  readonly no: string;
  readonly item: Localised;
  readonly service?: Localised;
  /** ISO dates where the source gives them. */
  readonly start?: string;
  readonly end?: string;
  readonly accepted?: string;
  readonly status?: Localised;
  /** `complete`, `partial`, `missing` or `not-stated`. */
  readonly evidence: Evidence;
  readonly row: number;
}
export const evidences = ['complete', 'partial', 'missing', 'not-stated'] as const;
export type Evidence = (typeof evidences)[number];

export const targetSets = ['declared', 'self-evaluated', 'individual'] as const;
export type TargetSet = (typeof targetSets)[number];
export const targetResults = ['reached', 'missed', 'no-evidence', 'not-judged'] as const;
export type TargetResult = (typeof targetResults)[number];

export interface TargetRow {
  readonly set: TargetSet;
  readonly no: string;
  readonly group?: Localised;
  readonly name: Localised;
  readonly target?: Localised;
  readonly actual?: Localised;
  readonly quantified?: boolean;
  readonly result: TargetResult;
  /** Indicator that scored it, if any. */
  readonly indicator?: string;
  readonly row: number;
}

export interface FindingRow {
  readonly id: string;
  readonly title: Localised;
  readonly problem: Localised;
  /** Codes of the indicators that lost points for it. */
  readonly indicators: readonly string[];
  /** Numbers of the ledger rows concerned. */
  readonly ledger: readonly string[];
  readonly remedyTitle?: Localised;
  readonly remedy?: Localised;
  readonly row: number;
}

/** One printed figure of the source and what it should equal. Rows of one fact share `sameAs`. */
export interface Claim {
  readonly id: string;
  readonly sameAs?: string;
  readonly name: Localised;
  /** Where the source prints it. */
  readonly place: Localised;
  readonly printed: string;
  /** The printed text as a figure, when it is one. */
  readonly figure?: Figure;
  /** Absent: nothing in the report allows a check; `reason` says why. */
  readonly expression?: Expression;
  readonly reason?: Localised;
  readonly row: number;
}

/**
 * `reading`: another reading of a rule, or of two places that disagree. `judgement`: a disputed judgement.
 * `trial`: a plain what-if, which says nothing of how the report can be read.
 */
export const alternativeKinds = ['reading', 'judgement', 'trial'] as const;
export type AlternativeKind = (typeof alternativeKinds)[number];

/** A ready-made what-if: another reading, the rule as written, a disputed judgement. */
export interface Alternative {
  readonly id: string;
  readonly name: Localised;
  readonly kind: AlternativeKind;
  readonly pro?: Localised;
  readonly contra?: Localised;
  /** Edits in the grammar of core/edits.ts. */
  readonly edits: readonly (readonly [key: string, text: string])[];
  readonly row: number;
}

export interface Identity {
  readonly title: Localised;
  readonly department?: Localised;
  readonly userOfFunds?: Localised;
  readonly evaluator?: Localised;
  readonly commissioner?: Localised;
  readonly region?: Localised;
  readonly year?: string;
  readonly kind?: Localised;
  readonly edition?: string;
  readonly rights?: Localised;
  readonly source?: Localised;
  readonly published: { readonly total?: Figure; readonly grade?: string; readonly date?: string };
}

export interface Report {
  readonly slug: string;
  readonly identity: Identity;
  readonly scheme: Scheme;
  /** In file order. */
  readonly indicators: readonly Indicator[];
  readonly byCode: ReadonlyMap<string, Indicator>;
  /** Codes of the rows without a parent. */
  readonly roots: readonly string[];
  readonly inputs: readonly Input[];
  readonly budget: readonly BudgetRow[];
  readonly spending: readonly SpendingRow[];
  readonly progress: readonly ProgressRow[];
  readonly targets: readonly TargetRow[];
  readonly findings: readonly FindingRow[];
  readonly claims: readonly Claim[];
  readonly alternatives: readonly Alternative[];
  /** Markdown source per locale, empty when the report has none. */
  readonly narrative: Partial<Record<Locale, string>>;
}

/** The files of a report folder as text: what the page embeds and every reader reads. */
export interface ReportSource {
  readonly slug: string;
  /** File name (`indicators.csv`, `report.yaml`, `zh-cn.md`) → decoded text. */
  readonly files: Readonly<Record<string, string>>;
  /** Scheme id → YAML text, for the scheme named and those it extends. */
  readonly schemes: Readonly<Record<string, string>>;
  /**
   * YAML files already parsed, by file name (`report.yaml`, `schemes/<id>.yaml`): a page hands these over
   * so that the browser needs no YAML reader for a report that the build has read before.
   */
  readonly documents?: Readonly<Record<string, unknown>>;
}

/** Whether a leaf's score enters sums as it stands. */
export const isLeaf = (indicator: Indicator): boolean => indicator.children.length === 0;

/** Text in the wanted language, zh-cn where it is missing. */
export const inLocale = (text: Localised, locale: Locale): string => text[locale] ?? text['zh-cn'];

export type { Exact };
