/** The robustness of the grade on a page: the result shown, the run under way, and whether the two still fit. */
import { createSignal, onCleanup } from 'solid-js';
import { type Edits, noEdits } from '../core/edits.ts';
import type { Simulation } from '../core/simulate/result.ts';
import type { SimulationSettings } from '../core/simulate/settings.ts';
import type { SimulationProgress } from '../core/simulate/simulate.ts';
import { type Summary, summaryOf } from '../core/simulate/summary.ts';
import { openLine, type SimulatorLine } from './desk-robustness-line.ts';
import type { SimulatorNews } from './desk-robustness-simulator.ts';
import { sourceInPage } from './source.ts';
import type { Reading } from './use-report.ts';

export interface Shown {
  readonly summary: Summary;
  /** What the run stood on. */
  readonly edits: Edits;
  /** In full: absent for the build's, which only a run on this device can give to the last hundredth. */
  readonly simulation?: Simulation;
}

/** A result to the last hundredth, with what it stands on. */
export type Whole = Required<Pick<Shown, 'simulation' | 'edits'>>;

export type RunState = 'idle' | 'running' | 'stopped-early' | 'failed';

const sameEdits = (a: Edits, b: Edits): boolean =>
  a.size === b.size && [...a].every(([key, text]) => b.get(key) === text);

export const createRobustness = (reading: Reading, published: Summary) => {
  const [shown, setShown] = createSignal<Shown>({ summary: published, edits: noEdits });
  const [state, setState] = createSignal<RunState>('idle');
  const [progress, setProgress] = createSignal<SimulationProgress>();
  let line: Promise<SimulatorLine> | undefined;
  let latest = 0;
  /** What becomes of the run under way. */
  let settle: (simulation: Simulation | undefined) => void = () => undefined;

  const end = (as: RunState): void => {
    setProgress(undefined);
    setState(as);
  };
  const hear = (news: SimulatorNews): void => {
    if (news.kind === 'ready' || news.id !== latest) return;
    if (news.kind === 'progress') setProgress({ done: news.done, all: news.all });
    else if (news.kind === 'failed') {
      end('failed');
      settle(undefined);
    } else {
      end(news.simulation ? 'idle' : 'stopped-early');
      settle(news.simulation);
    }
  };

  /** Runs on what is in force; true once a result is shown. A run under way is left behind. */
  const run = async (settings: SimulationSettings, edits: Edits = reading.edits()): Promise<boolean> => {
    latest += 1;
    const id = latest;
    settle(undefined);
    setProgress(undefined);
    setState('running');
    const source = sourceInPage(reading.report.slug);
    if (!source) {
      end('failed');
      return false;
    }
    line ??= openLine(source, hear);
    const found = await new Promise<Simulation | undefined>((resolve) => {
      settle = resolve;
      line?.then(
        ({ send }) => send({ kind: 'run', id, settings, edits: [...edits] }),
        () => {
          line = undefined;
          if (id !== latest) return;
          end('failed');
          resolve(undefined);
        },
      );
    });
    if (!found) return false;
    setShown({ summary: summaryOf(found), edits, simulation: found });
    return true;
  };
  const stop = (): void => {
    const id = latest;
    void line?.then(({ send }) => send({ kind: 'stop', id }));
  };
  /** The result shown to the last hundredth: the build's own is run again, with the same figures. */
  const whole = async (): Promise<Whole | undefined> => {
    const before = shown();
    if (!before.simulation) await run(before.summary.settings, before.edits);
    const { simulation, edits } = shown();
    return simulation && { simulation, edits };
  };
  onCleanup(() => settle(undefined));

  return {
    shown,
    state,
    running: () => state() === 'running',
    /** How far the run is; undefined before its first news. */
    progress,
    /** Whether the result shown is about other edits than those in force. */
    stale: () => !sameEdits(shown().edits, reading.edits()),
    run,
    stop,
    whole,
  };
};
