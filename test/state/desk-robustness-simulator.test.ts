/** The program of the worker, without a worker: the same figures as in one go, progress, and an end at any time. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report, ReportSource } from '../../src/core/report.ts';
import type { SimulationSettings } from '../../src/core/simulate/settings.ts';
import { usualSettings } from '../../src/core/simulate/settings.ts';
import { simulate } from '../../src/core/simulate/simulate.ts';
import { handedSource } from '../../src/data/handed-source.ts';
import {
  createSimulator,
  type SimulationRequest,
  type SimulatorNews,
  type SimulatorOrder,
} from '../../src/state/desk-robustness-simulator.ts';
import { cases } from '../golden/cases.ts';
import { readCase } from '../golden/source.ts';

let report: Report;
let source: ReportSource;
beforeAll(async () => {
  const found = cases.find(({ slug }) => slug === 'panyu-2023-digital-government');
  if (!found) throw new Error('no such case');
  const read = await readCase(found);
  report = read.report;
  source = handedSource(read.source, report, 'zh-cn');
});

/** A simulator whose clock goes on by one at every look; `atPause` is called with the number of the pause. */
const heard = (
  atPause: (pause: number, order: (order: SimulatorOrder) => void) => void = () => undefined,
) => {
  const news: SimulatorNews[] = [];
  let [time, pauses] = [0, 0];
  let wake: () => void = () => undefined;
  const take = createSimulator({
    tell: (one) => {
      news.push(one);
      if (one.kind === 'done' || one.kind === 'failed') wake();
    },
    pause: async () => {
      pauses += 1;
      atPause(pauses, take);
      await Promise.resolve();
    },
    now: () => time++,
    slice: 2,
  });
  const end = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  return { take, news, end };
};

const settings: SimulationSettings = { ...usualSettings, count: 60_000 };
const request = (given: SimulationSettings, edits: SimulationRequest['edits'] = []) =>
  ({ kind: 'run', id: 1, settings: given, edits }) as const;
const doneOf = (news: readonly SimulatorNews[]) =>
  news.find((one): one is Extract<SimulatorNews, { kind: 'done' }> => one.kind === 'done');

describe('from the source that a page hands over', () => {
  test('the figures are those of the report in one go', async () => {
    const { take, news, end } = heard();
    take({ kind: 'source', source });
    expect(news).toEqual([{ kind: 'ready' }]);
    take(request(settings));
    await end();
    expect(doneOf(news)?.simulation).toEqual(simulate(report, settings));
  });

  test("the reader's edits count", async () => {
    const { take, news, end } = heard();
    take({ kind: 'source', source });
    take(request(settings, [['2.2.2', '0']]));
    await end();
    const found = doneOf(news)?.simulation;
    expect(found).toEqual(simulate(report, settings, new Map([['2.2.2', '0']])));
    expect(found).not.toEqual(simulate(report, settings));
  });

  test('progress goes up to the count', async () => {
    const { take, news, end } = heard();
    take({ kind: 'source', source });
    take(request(settings));
    await end();
    const steps = news.flatMap((one) => (one.kind === 'progress' ? [one.done] : []));
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(news.every((one) => one.kind !== 'progress' || one.all === settings.count)).toBe(true);
  });
});

describe('an end before the end', () => {
  test('keeps what is done: the figures of so many runs', async () => {
    const { take, news, end } = heard((_, order) => {
      const last = news.at(-1);
      if (last?.kind === 'progress' && last.done >= 20_000) order({ kind: 'stop', id: 1 });
    });
    take({ kind: 'source', source });
    take(request(settings));
    await end();
    const found = doneOf(news)?.simulation;
    if (!found) throw new Error('nothing kept');
    expect(found.n).toBeGreaterThanOrEqual(20_000);
    expect(found.n).toBeLessThan(settings.count);
    const { settings: _, ...figures } = simulate(report, { ...settings, count: found.n });
    expect(found).toMatchObject(figures);
  });

  test('before the first run there is nothing to keep', async () => {
    const { take, news, end } = heard((pause, order) => {
      if (pause === 1) order({ kind: 'stop', id: 1 });
    });
    take({ kind: 'source', source });
    take(request(settings));
    await end();
    const before = news.filter((one) => one.kind === 'progress');
    expect(before.map(({ done }) => done)).toEqual([0]);
    expect(doneOf(news)).toEqual({ kind: 'done', id: 1 });
  });

  test('a later run takes the place of one under way', async () => {
    const { take, news, end } = heard((pause, order) => {
      if (pause === 1) order({ ...request({ ...settings, seed: '2' }), id: 2 });
    });
    take({ kind: 'source', source });
    take(request(settings));
    await end();
    expect(news.filter(({ kind }) => kind === 'done')).toEqual([
      { kind: 'done', id: 2, simulation: simulate(report, { ...settings, seed: '2' }) },
    ]);
  });
});

test('a run before the source fails, and says so', async () => {
  const { take, news, end } = heard();
  take(request(settings));
  await end();
  expect(news).toEqual([{ kind: 'failed', id: 1 }]);
});
