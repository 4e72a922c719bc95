/** The usual settings with some of the sources left out. */
import { type SimulationSettings, usualSettings } from '../../../src/core/simulate/settings.ts';

export const without = (...sources: readonly ('weights' | 'judged' | 'readings')[]): SimulationSettings => {
  const { weights, ...rest } = usualSettings;
  return {
    ...rest,
    ...(weights && !sources.includes('weights') && { weights }),
    judged: !sources.includes('judged'),
    readings: !sources.includes('readings'),
  };
};
