/** The simulations of the Panyu report: the same seed and settings give these figures on every machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exactFrom } from '../../src/core/exact.ts';
import { type SimulationRecord, simulationRecord } from '../../src/core/simulate/record.ts';
import { type SimulationSettings, usualSettings } from '../../src/core/simulate/settings.ts';
import { simulate } from '../../src/core/simulate/simulate.ts';
import { cases } from './cases.ts';
import { readCase } from './source.ts';

const expectedOf = (name: string): SimulationRecord =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'expected', `simulation-${name}.json`), 'utf8'));

/** The settings that a record states: enough to repeat it. */
const settingsOf = ({ seed, settings }: SimulationRecord): SimulationSettings => {
  const weights = settings.weights === null ? undefined : exactFrom(settings.weights);
  const { count, judged, readings } = settings;
  return { ...{ count, seed, judged, readings }, ...(weights && { weights }) };
};

const golden = cases.find(({ slug }) => slug === 'panyu-2023-digital-government');

describe.each(['panyu-10000', 'panyu-100000'])('%s', async (name) => {
  const { report } = await readCase(golden as NonNullable<typeof golden>);
  const expected = expectedOf(name);

  test('is what its own settings give', () => {
    expect(simulationRecord(report, simulate(report, settingsOf(expected)))).toEqual(expected);
  });

  test('counts every run once', () => {
    expect(expected.n).toBe(expected.settings.count);
    expect(expected.endings.reduce((sum, { count }) => sum + count, 0)).toBe(expected.n);
    for (const { count, share } of expected.endings) expect(Number(share) * expected.n).toBeCloseTo(count, 6);
  });
});

test('the usual settings are those of the record', () => {
  expect(settingsOf(expectedOf('panyu-10000'))).toEqual(usualSettings);
});
