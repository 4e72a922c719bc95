/** Settings as text: read back as they were written, and every slip named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equals, ex, exact } from '../../../src/core/exact.ts';
import { mostRuns, type SimulationSettings, usualSettings } from '../../../src/core/simulate/settings.ts';
import {
  readCount,
  readSettings,
  readShare,
  settingsText,
} from '../../../src/core/simulate/settings-text.ts';

const shares = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([part, rest]) => exact(part, part + rest));
const settings: fc.Arbitrary<SimulationSettings> = fc.record(
  {
    count: fc.integer({ min: 1, max: mostRuns }),
    seed: fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 })),
    weights: shares,
    judged: fc.boolean(),
    readings: fc.boolean(),
  },
  { requiredKeys: ['count', 'seed', 'judged', 'readings'] },
);

const faultsOf = (text: string): readonly string[] => {
  const read = readSettings(text);
  return 'faults' in read ? read.faults.map(({ kind, found }) => `${kind}: ${found}`) : [];
};

describe('written and read', () => {
  test('the usual settings are one readable line', () => {
    expect(settingsText(usualSettings)).toBe('seed=1;count=10000;weights=25%;judged=yes;readings=yes');
  });

  test('any settings come back as they were', () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(readSettings(settingsText(given))).toEqual({ ok: given });
      }),
    );
  });

  test('nothing in the text means anything to a shell between double quotes', () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(settingsText(given)).not.toMatch(/["$`\\!\s;]{2}|["$`\\!\n\r]/);
        expect(settingsText(given).split(';')).toHaveLength(5);
      }),
    );
  });

  test('a seed of words and signs', () => {
    const seed = '番禺 2024; "a" 100%';
    expect(settingsText({ ...usualSettings, seed })).toContain('seed=番禺%202024%3B%20%22a%22%20100%25;');
    expect(readSettings('seed=two words')).toEqual({ ok: { ...usualSettings, seed: 'two words' } });
  });
});

describe('read alone', () => {
  test('what is left out is as usual', () => {
    expect(readSettings('')).toEqual({ ok: usualSettings });
    expect(readSettings(' count = 500 ;')).toEqual({ ok: { ...usualSettings, count: 500 } });
  });

  test('weights stay where told so, and take a share in any form', () => {
    const { weights: _, ...still } = usualSettings;
    expect(readSettings('weights=no')).toEqual({ ok: still });
    for (const text of ['10%', '0.1', '1/10', '１０％']) {
      const share = readShare(text);
      expect(share && equals(share, ex('0.1')), text).toBe(true);
    }
    expect(readShare('1/0')).toBeUndefined();
  });

  test('counts as people type them', () => {
    expect(readCount('10,000')).toBe(10_000);
    expect(readCount(' １０ 000 ')).toBe(10_000);
    for (const text of ['', '1e5', '1.5', '-3', '1,00', 'many']) expect(readCount(text), text).toBeNaN();
  });

  test.each([
    ['count=0', 'count: count=0'],
    ['count=100000001', 'count: count=100000001'],
    ['weights=100%', 'weights: weights=100%'],
    ['weights=many', 'weights: weights=many'],
    ['judged=maybe', 'judged: judged=maybe'],
    ['readings=', 'readings: readings='],
    ['seed=', 'seed: seed='],
    ['seed', 'seed: seed'],
    ['runs=5', 'unknown: runs=5'],
    ['count=5;count=6', 'twice: count=6'],
  ])('%s is named', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test('everything that is wrong is told at once', () => {
    expect(faultsOf('count=x;weights=2;run=1')).toHaveLength(3);
  });
});
