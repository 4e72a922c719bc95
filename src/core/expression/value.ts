/** Values of the expression language, and the scope in which names are looked up. */
import type { Exact } from '../exact.ts';

export type Value =
  | {
      readonly kind: 'number';
      readonly value: Exact /** 元; may only meet money. */;
      readonly money: boolean;
    }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  /** A list of numbers: `points(children)`, `spending.amount where …`. */
  | { readonly kind: 'list'; readonly values: readonly Exact[]; readonly money: boolean };

/** Why a value cannot be told. A normal outcome, distinct from a broken expression. */
export const unknownReasons = [
  'zero-denominator',
  'score-missing',
  'points-missing',
  'input-missing',
  'not-checkable',
  'mixed-units',
  'type',
  'name-unknown',
  'circle',
  'row-none',
  'row-several',
  'date-unclear',
  'rounding-unclear',
] as const;
export type UnknownReason = (typeof unknownReasons)[number];
export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  /** Name, code or column concerned. */
  readonly about: string;
}

export const unknown = (reason: UnknownReason, about: string): Unknown => ({
  kind: 'unknown',
  reason,
  about,
});

export const isUnknown = (found: object): found is Unknown => 'kind' in found && found.kind === 'unknown';

/** A piece of a working. `ref` names the origin: `inputs.spent`, `score.2.1.2`, `points.2`, `published.3.1`. */
export interface WorkingPart {
  readonly text: string;
  readonly ref?: string;
  /** 元, 万元 or 亿元 where the number is money: it is written out only where units meet. */
  readonly unit?: string;
}

/** A calculation with the numbers put in, e.g. `(428.54 ÷ 507.74 − 60%) ÷ (100% − 60%) × 8 = 4.88`. */
export interface Working {
  /** With names. */
  readonly symbolic: string;
  /** With numbers, each number tied to its origin; without the result. */
  readonly parts: readonly WorkingPart[];
  /** The result as printed, with an ellipsis where it was cut. */
  readonly result: string;
}

/** How an expression sees a report. Every look-up may answer that it cannot tell. */
export interface Scope {
  /** An input by key or by name; also `points` for the indicator the rule stands on. */
  readonly name: (name: string) => Named | Unknown;
  readonly score: (code: string) => Exact | Unknown;
  readonly points: (code: string) => Exact | Unknown;
  readonly rate: (code: string) => Exact | Unknown;
  /** The score or points cell as printed. */
  readonly published: (code: string) => Exact | Unknown;
  readonly publishedPoints: (code: string) => Exact | Unknown;
  readonly total: () => Exact | Unknown;
  readonly publishedTotal: () => Exact | Unknown;
  /** The grade of a score under the scheme's reading, gates aside; undefined where there is none. */
  readonly grade: (score: Exact) => string | undefined;
  /** Codes directly below the indicator the rule stands on; for `children(code)` below that code. */
  readonly children: (code?: string) => readonly string[];
  /** Codes of all leaves, or of those below `code`. */
  readonly leaves: (code?: string) => readonly string[];
  /** Rows of a table as column → cell; undefined for a table that the report does not have. */
  readonly table: (name: string) => readonly TableRow[] | undefined;
}
export type TableRow = Readonly<Record<string, Value | undefined>>;

export interface Named {
  readonly value: Value;
  /** Text with unit, for the working: `428.54`. */
  readonly text: string;
  readonly ref: string;
  /** For a derived input: its own working, put in brackets in place of the number. */
  readonly working?: readonly WorkingPart[];
}
