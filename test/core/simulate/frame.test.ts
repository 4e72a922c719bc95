/** Edits of bands, gates and rules: the simulation grades and scores by what the reader has made of them. */
import { describe, expect, it } from 'vitest';
import type { Edits } from '../../../src/core/edits.ts';
import { revised } from '../../../src/core/revised.ts';
import type { Simulation } from '../../../src/core/simulate/result.ts';
import { usualSettings } from '../../../src/core/simulate/settings.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { sampleReport } from '../sample-report.ts';
import { alternative } from '../switch-report.ts';

const panyu = await sampleReport();
const settings = { ...usualSettings, count: 500 };
const under = (edits: Readonly<Record<string, string>>): Simulation =>
  simulate(panyu, settings, new Map(Object.entries(edits)));
const graded = ({ endings }: Simulation): Readonly<Record<string, number>> =>
  Object.fromEntries(
    endings.map(({ ending, count }) => [ending.kind === 'grade' ? ending.name : ending.kind, count]),
  );

describe('on the reader’s bands, gates and rules', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['an edge moved', { 'band.2': '70' }],
    ['bands without holes', { bands: 'closed' }],
    ['a gate set aside', { 'gate.execution': '0' }],
    ['a row that does not apply', { '2.2.2': 'na' }],
    ['an edge moved and a score changed', { 'band.1': '80', '2.2.3': '0' }],
  ])('%s: as if the report were published so', (_, edits) => {
    const given: Edits = new Map(Object.entries(edits));
    const scores: Edits = new Map([...given].filter(([key, text]) => /^\d/.test(key) && text !== 'na'));
    expect(under(edits)).toEqual(simulate(revised(panyu, given), settings, scores));
  });

  it('moves the shares, not the totals, where only an edge moves', () => {
    const [before, after] = [under({}), under({ 'band.2': '70' })];
    expect(after.histogram).toEqual(before.histogram);
    expect(graded(after)['良']).toBeGreaterThan(graded(before)['良'] ?? 0);
    expect(graded(under({ bands: 'closed' }))).not.toHaveProperty('hole');
  });

  it('a reading of what a veto asks is scored anew in every run', () => {
    const report = { ...panyu, alternatives: [alternative('stricter', [['when.execution~1', '90']])] };
    const found = simulate(report, settings);
    expect(found).toMatchObject({ way: 'evaluated', barrier: 'frame-set' });
    expect(graded(found)['良'] ?? 0).toBeLessThan(
      graded(simulate({ ...panyu, alternatives: [] }, settings))['良'] ?? 0,
    );
  });

  it('a reading of the bands is no reading of scores and takes no part', () => {
    const report = { ...panyu, alternatives: [alternative('edge', [['band.2', '70']])] };
    expect(simulate(report, settings).sources.left).toEqual([{ id: 'edge', why: 'trial' }]);
  });
});
