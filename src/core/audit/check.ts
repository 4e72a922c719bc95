/** One check of the audit: what is printed, what follows, how, from where, and what it would change. */
import type { Edits } from '../edits.ts';
import type { Exact } from '../exact.ts';
import type { Unknown, Working } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import type { Interval } from '../interval.ts';
import type { LikelyCause } from './cause.ts';
import type { Verdict } from './verdict.ts';

/** Kinds of check, by what they are about. The order is that of lists. */
export const checkKindsByGroup = {
  score: [
    'total',
    'grade',
    'full-marks',
    'points-sum',
    'score-sum',
    'published-score-sum',
    'above-points',
    'rate',
  ],
  rule: [
    'unattainable',
    'formula',
    'as-written',
    'deduction',
    'rule-points',
    'actual-target',
    'rule-missing',
    'score-step',
  ],
  bands: ['band-hole', 'band-overlap'],
  readings: ['reading-score', 'reading-points', 'reading-sum', 'reading-rate', 'reading-name'],
  money: [
    'ledger-category',
    'ledger-total',
    'ledger-spent',
    'budget-chain',
    'budget-version',
    'execution-base',
  ],
  dates: [
    'acceptance-date',
    'service-dates',
    'invoice-acceptance',
    'payment-delay',
    'earlier-year',
    'application-date',
  ],
  evidence: ['evidence-full-marks', 'evidence-period', 'counted-twice'],
  targets: ['target-names', 'target-number', 'target-unscored', 'target-missing'],
  statements: ['claim', 'statements', 'wording', 'table-numbers'],
} as const;
export type CheckGroup = keyof typeof checkKindsByGroup;
export const checkGroups = Object.keys(checkKindsByGroup) as CheckGroup[];
export type CheckKind = (typeof checkKindsByGroup)[CheckGroup][number];
export const checkKinds = Object.values(checkKindsByGroup).flat() as readonly CheckKind[];

const groups: ReadonlyMap<CheckKind, CheckGroup> = new Map(
  checkGroups.flatMap((group) => checkKindsByGroup[group].map((kind) => [kind, group] as const)),
);
export const groupOf = (kind: CheckKind): CheckGroup => groups.get(kind) as CheckGroup;

/** Tables whose cells a check looks at. */
export type SourceTable =
  | 'indicators'
  | 'readings'
  | 'inputs'
  | 'budget'
  | 'spending'
  | 'subtotals'
  | 'progress'
  | 'targets'
  | 'claims'
  | 'scheme'
  | 'report';

/** A cell that a check looks at. */
export interface Source {
  readonly table: SourceTable;
  /** Code, key, id or number of the row; for readings and targets the place or set before it: `正文 3.2`. */
  readonly key: string;
  /** Column key, where one cell and not the row is meant. */
  readonly column?: string;
  /** The cell as printed. */
  readonly text?: string;
}

/** In what the difference of two figures is said: points, percentage points, money, or plain numbers. */
export type Measure = 'points' | 'share' | 'money' | 'number';

export interface AuditCheck {
  /** Stable: a claim's id, or `chk-<kind>-<at>`. */
  readonly id: string;
  readonly kind: CheckKind;
  readonly verdict: Verdict;
  /** What it is about: claim id, indicator code, row key, or `total`. Fit for an id in HTML. */
  readonly at: string;
  /** Indicator concerned, if one is. */
  readonly code?: string;
  /** As printed; `''` where the check is about something that is not printed. */
  readonly stated: string;
  /** What follows from the data, in the unit and with the decimals of the printed figure. */
  readonly recomputed?: string;
  /** Where nothing is recomputed: what the points or the rule allow, `0 | 2 | 4` or `0 … 7`. */
  readonly allowed?: string;
  readonly figure?: Figure;
  /** Recomputed value in base units. */
  readonly value?: Exact;
  /** Recomputed less stated, in base units. */
  readonly difference?: Exact;
  readonly measure?: Measure;
  /** What the value may be, given that its operands are rounded; only where it is not the printed one. */
  readonly reach?: Interval;
  readonly cause?: LikelyCause;
  readonly working?: Working;
  readonly sources: readonly Source[];
  /** Further values that the sentence of its kind needs; lists joined by ` | `. */
  readonly params?: Readonly<Record<string, string>>;
  readonly unknown?: Unknown;
  /** Edits that put what follows in place of what is printed; absent where it does not enter the score. */
  readonly adopt?: Edits;
}

/** What a check needs to be given; id and place are made of kind and `at`. */
type Draft = Omit<AuditCheck, 'id' | 'sources'> & { readonly sources?: readonly Source[] };

export const checkOf = (draft: Draft): AuditCheck => ({
  ...draft,
  id: draft.kind === 'claim' ? draft.at : `chk-${draft.kind}-${draft.at}`,
  sources: draft.sources ?? [],
});

export const isAgreement = (verdict: Verdict): boolean =>
  verdict === 'agrees' || verdict === 'agrees-rounded';
