/** The settings as they stand in the form: texts, not yet read. */
import { exact, multiply, plain } from '../../../core/exact.ts';
import { problemsIn, type SimulationSettings } from '../../../core/simulate/settings.ts';
import { readCount, readShare } from '../../../core/simulate/settings-text.ts';
import type { FormProblem } from '../../../i18n/desk-robustness.ts';

export interface Draft {
  readonly moves: { readonly weights: boolean; readonly judged: boolean; readonly readings: boolean };
  /** In per cent. */
  readonly share: string;
  readonly count: string;
  readonly seed: string;
}

/** What stands in the field of the share where weights stay. */
const usualShare = '25';

/** `hasReadings`: whether the report has any that could move. */
export const draftOf = (
  { weights, judged, readings, count, seed }: SimulationSettings,
  hasReadings: boolean,
): Draft => ({
  moves: { weights: weights !== undefined, judged, readings: readings && hasReadings },
  share: weights ? plain(multiply(weights, exact(100n)), 4) : usualShare,
  count: String(count),
  seed,
});

export const readDraft = ({
  moves,
  share,
  count,
  seed,
}: Draft): { readonly settings: SimulationSettings; readonly problems: readonly FormProblem[] } => {
  const weights = readShare(`${share.trim().replace(/[%％]$/, '')}%`);
  const settings: SimulationSettings = {
    count: readCount(count),
    seed,
    ...(moves.weights && { weights: weights ?? exact(0n) }),
    judged: moves.judged,
    readings: moves.readings,
  };
  const { weights: w, judged, readings } = moves;
  return {
    settings,
    problems: [
      ...(w || judged || readings ? [] : (['nothing'] as const)),
      ...problemsIn(settings),
      ...(seed === '' ? (['seed'] as const) : []),
    ],
  };
};
