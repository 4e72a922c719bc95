/** The report as typed data: what src/data reads, what evaluate and audit work on. */
import type { Exact } from './exact.ts';
import type { Expression } from './expression/ast.ts';
import type { Figure } from './figure.ts';
import type { Locale, Localised } from './localised.ts';
import type { Scheme } from './scheme.ts';

export { inLocale, type Locale, type Localised, locales } from './localised.ts';

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
  /** Published score rate (得分率), as printed: checked, never used. */
  readonly rate?: Figure;
  /** What was to be reached and what was, where a form prints them beside the score. */
  readonly target?: Localised;
  readonly actual?: Localised;
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
  /** The service that the payment is for, and its acceptance. Dates here and below are as exact as the source gives them. */
  readonly start?: string;
  readonly end?: string;
  readonly accepted?: string;
  /** Papers of the acceptance, as far as the source tells. */
  readonly papers?: Evidence;
  /** Dates of invoice and payment, as exact as the source gives them: `2022`, `2022-09`, `2022-09-22`. */
  readonly invoiced?: string;
  readonly paid?: string;
  readonly note?: Localised;
  readonly row: number;
}

/** A printed sum of the ledger: of one category, or of the whole where no category stands. */
export interface SubtotalRow {
  readonly category?: Localised;
  readonly amount?: Figure;
  readonly place?: Localised;
  readonly row: number;
}

/**
 * What another place of the report prints about an indicator: the body beside the annex, the finance bureau
 * beside the unit. The rows of indicators.csv are the reading that is scored; a row on that reading itself says
 * how the place prints it where that is not as in indicators.csv: a name, or figures that it leaves blank.
 */
export interface ReadingRow {
  /** The place: 正文, 财政复核. */
  readonly reading: Localised;
  /** Indicator code. */
  readonly code: string;
  readonly name?: Localised;
  readonly points?: Figure;
  readonly score?: Figure;
  readonly rate?: Figure;
  readonly evidence?: Localised;
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
  /** Codes of the indicators whose score counts this row as done. */
  readonly indicators: readonly string[];
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

export const cellFields = ['points', 'score', 'rate', 'name', 'evidence'] as const;
export type CellField = (typeof cellFields)[number];

/** A cell of a reading: the place in the report, the row, what of it. */
export interface Cell {
  readonly reading: string;
  readonly code: string;
  readonly field: CellField;
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
  /** The cell of a reading that the claim quotes. */
  readonly cell?: Cell;
  /** Id of the alternative that puts what was recomputed in force. */
  readonly alternative?: string;
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

/** What a publisher answers to a finding of the audit, or to one of the evaluation itself. */
export interface ReplyRow {
  /** Id of the check: `c077`, `chk-score-sum-3`; of a row of findings.csv: `finding-1`. */
  readonly to: string;
  readonly date?: string;
  readonly by: Localised;
  readonly text: Localised;
  readonly row: number;
}

/** Residents that money is shared out among; never without its source and its year. */
export interface Population {
  /** A positive whole number. */
  readonly value: Exact;
  readonly source: Localised;
  readonly year: string;
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
  /** Name of the place that indicators.csv transcribes, beside those of readings.csv: 附件. */
  readonly reading?: Localised;
  /** Where questions and replies go: an `https:` address that takes title and body, or `mailto:`. */
  readonly contact?: string;
  readonly population?: Population;
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
  readonly readings: readonly ReadingRow[];
  readonly inputs: readonly Input[];
  readonly budget: readonly BudgetRow[];
  readonly spending: readonly SpendingRow[];
  readonly subtotals: readonly SubtotalRow[];
  readonly progress: readonly ProgressRow[];
  readonly targets: readonly TargetRow[];
  readonly findings: readonly FindingRow[];
  readonly claims: readonly Claim[];
  readonly alternatives: readonly Alternative[];
  readonly replies: readonly ReplyRow[];
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

export type { Exact };
