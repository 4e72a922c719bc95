/** A printed figure held against a computed value: the part that all numeric checks share. */
import type { Edits } from '../edits.ts';
import { type Exact, plain, round, subtract } from '../exact.ts';
import type { Working } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import { likelyCause, type Surroundings } from './cause.ts';
import { type AuditCheck, type CheckKind, checkOf, type Measure, type Source } from './check.ts';
import { judge, textLike } from './verdict.ts';

export interface Compared {
  readonly kind: CheckKind;
  readonly at: string;
  readonly code?: string;
  readonly sources?: readonly Source[];
  readonly working?: Working;
  readonly params?: Readonly<Record<string, string>>;
  readonly adopt?: Edits;
  /** What the value was computed from, for a likely cause of a difference. */
  readonly around?: Surroundings;
}

/** How the difference from a printed figure is said. Figures without a unit are points when `points` is set. */
export const measureOf = (figure: Figure, points = false): Measure => {
  if (figure.unit === '%') return 'share';
  if (figure.money) return 'money';
  return points || figure.unit === '分' ? 'points' : 'number';
};

/** Marks are shown with at least two decimals, everything else with those of the printed figure. */
const recomputedText = (stated: Figure, value: Exact, points: boolean): string =>
  points ? plain(round(value, Math.max(stated.decimals, 2))) : textLike(stated, value);

/** The check of a printed figure against a value; `points` where the figure is a mark of the score. */
export const comparison = (compared: Compared, stated: Figure, value: Exact, points = true): AuditCheck => {
  const { around, ...about } = compared;
  const verdict = judge(stated, value);
  const cause = verdict === 'differs' ? likelyCause(stated, value, around) : undefined;
  return checkOf({
    ...about,
    verdict,
    stated: stated.text,
    recomputed: recomputedText(stated, value, points),
    figure: stated,
    value,
    difference: subtract(value, stated.value),
    measure: measureOf(stated, points),
    ...(cause && { cause }),
  });
};

/** The same where nothing can be computed. */
export const untold = (
  { around: _, ...about }: Compared,
  stated: Figure,
  reason: NonNullable<AuditCheck['unknown']>,
): AuditCheck =>
  checkOf({ ...about, verdict: 'cannot-tell', stated: stated.text, figure: stated, unknown: reason });
