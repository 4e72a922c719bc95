/** What the switch of bases is handed: every figure as the build has computed and written it. */
import type { Locale } from '../core/report.ts';

export interface BaseText {
  readonly id: string;
  readonly name: string;
  /** The base of the report itself. */
  readonly isPublished: boolean;
  /** In 万元. */
  readonly amount: string;
  readonly rate: string;
  /** `428.54 ÷ 507.74 × 100% ＝ 84.4%`. */
  readonly working: string;
  /** SVG length of the rate, at most the whole. */
  readonly length: string;
  readonly document?: string;
  readonly vetoed: boolean;
  /** Whether the gate holds, in a sentence; or why it cannot be told. */
  readonly gate: string;
  /** The same with total and grade. */
  readonly outcome: string;
  readonly total?: string;
  readonly grade?: string;
  /** The what-if desk with this base. */
  readonly desk?: string;
}

export interface BaseProps {
  readonly locale: Locale;
  /** Highest rate first. */
  readonly rows: readonly BaseText[];
  readonly published: {
    readonly id: string;
    readonly total?: string | undefined;
    readonly grade?: string | undefined;
  };
  readonly veto?: { readonly length: string; readonly text: string };
}
