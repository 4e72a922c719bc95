/** A target as the money page shows it: texts and links, no figures to reckon with. */
import type { GoalTraits } from './money-goals.ts';

export interface GoalCell {
  readonly text: string;
  readonly check?: {
    readonly href: string;
    readonly mark: string;
    /** The verdict for those who do not see the mark. */
    readonly spoken: string;
    /** Too long to be kept on one line. */
    readonly long: boolean;
  };
}

export interface GoalText extends GoalTraits {
  readonly no: string;
  /** Its row on the report page. */
  readonly href: string;
  readonly target: GoalCell;
  readonly actual: GoalCell;
  readonly verdict: GoalCell;
  /** The indicator that scored it, with points and score as texts. */
  readonly indicator?: {
    readonly name: string;
    readonly href: string;
    readonly points?: string;
    readonly score?: string;
    readonly evidence?: string;
  };
}

export interface GoalLineText {
  readonly name: string;
  readonly group?: string;
  /** What the sets state where they state different things. */
  readonly differs?: string;
  readonly rows: readonly GoalText[];
}
