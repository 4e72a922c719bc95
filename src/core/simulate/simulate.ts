/**
 * How sure the grade is: the report scored many times with weights, judged scores and open readings moved by
 * chance that can be repeated. The same report, settings and seed give the same figures in Node and in every
 * browser, whatever the size of the steps.
 */
import { endingOf } from '../combinations/endings.ts';
import { type Edits, isFrameEdit, noEdits, readable } from '../edits.ts';
import { inOneGo } from '../one-go.ts';
import type { Report } from '../report.ts';
import { revisedBy } from '../revised.ts';
import type { Barrier } from './barriers.ts';
import { compile } from './compile.ts';
import { CompiledRuns } from './compiled-runs.ts';
import { EvaluatedRuns } from './evaluated-runs.ts';
import { groundOf, sourcesOf } from './ground.ts';
import { seeded } from './random.ts';
import { type OpenReadings, openReadings } from './readings.ts';
import { figuresOf, type Simulation } from './result.ts';
import { type SimulationSettings, usualSettings } from './settings.ts';
import type { Ground, World } from './world.ts';

export interface SimulationProgress {
  /** Runs done, of all. */
  readonly done: number;
  readonly all: number;
}

const noReadings: OpenReadings = { groups: [], open: [], left: [], apart: true };

interface Runs {
  readonly runs: CompiledRuns | EvaluatedRuns;
  readonly barrier?: Barrier;
}

/** The compiled form where the report allows one; else every run scores the report. */
function* runsFor(
  ground: Ground,
  readings: OpenReadings,
  base: World,
  settings: SimulationSettings,
): Generator<undefined, Runs> {
  const compiled = yield* compile(ground, readings, base);
  const random = seeded(settings.seed);
  if (typeof compiled !== 'string') {
    const runs = new CompiledRuns(compiled, settings.weights, random);
    if (runs.fits) return { runs };
  }
  const barrier = typeof compiled === 'string' ? compiled : 'too-large';
  return { runs: new EvaluatedRuns(ground, readings, settings.weights, random), barrier };
}

/** Runs in a step: some milliseconds either way. */
const stepOf = ({ barrier }: Runs): number => (barrier ? 10 : 10_000);

/**
 * Simulates step by step. Each step says how far it is; a caller who wants no more takes no further step, or
 * asks for what there is with `next('stop')`. Settings must be sound, see `problemsIn`.
 */
export function* simulationSteps(
  given: Report,
  settings: SimulationSettings = usualSettings,
  edits: Edits = noEdits,
  step?: number,
): Generator<SimulationProgress, Simulation, 'stop' | undefined> {
  const applied = readable(given, edits);
  // Bands, gates and rules as the reader would have them; what is left are figures.
  const report = revisedBy(given, applied);
  const figures = applied.filter((edit) => !isFrameEdit(edit));
  const { ground, base } = groundOf(report, settings, figures);
  const readings = settings.readings ? openReadings(report, applied) : noReadings;
  const preparation = runsFor(ground, readings, base, settings);
  let made = preparation.next();
  while (!made.done) {
    yield { done: 0, all: settings.count };
    made = preparation.next();
  }
  const { runs, barrier } = made.value;
  const size = step ?? stepOf(made.value);
  let done = 0;
  while (done < settings.count) {
    const next = Math.min(size, settings.count - done);
    runs.run(next);
    done += next;
    if ((yield { done, all: settings.count }) === 'stop') break;
  }
  const { total, grade } = base.evaluation;
  return {
    settings,
    way: barrier ? 'evaluated' : 'compiled',
    ...(barrier && { barrier }),
    sources: sourcesOf(ground, base, settings, readings),
    published: { ending: endingOf(total, grade), ...(total && { total }) },
    ...figuresOf(report, runs.counts(report), done),
  };
}

/** The same in one go. */
export const simulate = (
  report: Report,
  settings: SimulationSettings = usualSettings,
  edits: Edits = noEdits,
): Simulation => inOneGo(simulationSteps(report, settings, edits));
