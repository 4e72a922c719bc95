/**
 * What the worker of the simulation does, apart from the worker itself: it takes messages, runs in slices with
 * pauses in which it can be told to stop, and tells how far it is and what came out. The same program serves a
 * page that gets no worker.
 */
import type { EditKey } from '../core/edits.ts';
import type { Report, ReportSource } from '../core/report.ts';
import type { Simulation } from '../core/simulate/result.ts';
import type { SimulationSettings } from '../core/simulate/settings.ts';
import { simulationSteps } from '../core/simulate/simulate.ts';
import { readTexts } from '../data/read-texts.ts';

export interface SimulationRequest {
  readonly settings: SimulationSettings;
  /** The reader's edits, in their order. */
  readonly edits: readonly (readonly [key: EditKey, text: string])[];
}

/** What the page says: the source once, before the first run; then runs, each under a number of its own. */
export type SimulatorOrder =
  | { readonly kind: 'source'; readonly source: ReportSource }
  | ({ readonly kind: 'run'; readonly id: number } & SimulationRequest)
  | { readonly kind: 'stop'; readonly id: number };

/** What the simulator tells: that it has read the source; then about the run of that number. */
export type SimulatorNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly all: number }
  /** `simulation` is absent where the run was stopped before anything was scored. */
  | { readonly kind: 'done'; readonly id: number; readonly simulation?: Simulation }
  | { readonly kind: 'failed'; readonly id: number };

export interface SimulatorSurroundings {
  readonly tell: (news: SimulatorNews) => void;
  /** Lets messages in. */
  readonly pause: () => Promise<void>;
  /** In ms, from any start. */
  readonly now: () => number;
  /** Time without a pause, in ms. */
  readonly slice: number;
}

export const createSimulator = ({ tell, pause, now, slice }: SimulatorSurroundings) => {
  let report: Report | undefined;
  /** The run under way, and the one that is to stop. */
  let current = 0;
  let stopped = 0;

  const run = async (id: number, { settings, edits }: SimulationRequest): Promise<void> => {
    if (!report) throw new Error('a run before the source');
    const steps = simulationSteps(report, settings, new Map(edits));
    let done = 0;
    for (;;) {
      const until = now() + slice;
      let step = steps.next();
      while (!step.done && now() < until) step = steps.next();
      if (step.done) return tell({ kind: 'done', id, simulation: step.value });
      done = step.value.done;
      tell({ kind: 'progress', id, ...step.value });
      await pause();
      if (id !== current) return;
      if (id !== stopped) continue;
      const last = done > 0 ? steps.next('stop') : undefined;
      return tell({ kind: 'done', id, ...(last?.done && { simulation: last.value }) });
    }
  };

  return (order: SimulatorOrder): void => {
    if (order.kind === 'source') {
      report = readTexts(order.source).report;
      tell({ kind: 'ready' });
    } else if (order.kind === 'stop') stopped = order.id;
    else {
      current = order.id;
      run(order.id, order).catch(() => tell({ kind: 'failed', id: order.id }));
    }
  };
};
