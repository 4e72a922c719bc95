/** What a simulation stands on: the rows it draws for, in order, and the report before anything is moved. */
import { scoreStepOf } from '../leaf-scores.ts';
import type { Report } from '../report.ts';
import type { OpenReadings } from './readings.ts';
import type { Sources } from './result.ts';
import { simulatedRows } from './rows.ts';
import type { SimulationSettings } from './settings.ts';
import { type Ground, type World, worldOf } from './world.ts';

/** The ground with its rows in the order in which they are drawn for: those weighed by points first. */
export const groundOf = (
  report: Report,
  settings: SimulationSettings,
  applied: Ground['applied'],
): { readonly ground: Ground; readonly base: World } => {
  const rows = simulatedRows(report);
  const still = { report, rows, applied, judged: settings.judged, weighed: settings.weights !== undefined };
  const first = worldOf({ ...still, step: stepBefore }, []);
  const ground = { ...still, step: scoreStepOf(report, first.evaluation) };
  const isWeighed = (at: number) => rows[at]?.weighing?.kind === 'points' && first.rows[at]?.weight;
  const places = [...rows.keys()];
  const order = [...places.filter(isWeighed), ...places.filter((at) => !isWeighed(at))];
  const ordered = { ...ground, rows: order.flatMap((at) => rows[at] ?? []) };
  return { ground: ordered, base: worldOf(ordered, []) };
};

/** The step matters only once it is known. */
const stepBefore = { n: 1n, d: 1n } as const;

/** Which assumptions are used, and what stays as it is. */
export const sourcesOf = (
  { rows }: Ground,
  base: World,
  settings: SimulationSettings,
  readings: OpenReadings,
): Sources => {
  const coded = rows.flatMap(({ code }, at) => {
    const state = base.rows[at];
    return state ? [{ code, state }] : [];
  });
  const isJudged = ({ state }: (typeof coded)[number]) => settings.judged && !state.still;
  return {
    weighed: coded.flatMap(({ code, state }) => (state.weight ? [code] : [])),
    judged: coded.filter(isJudged).map(({ code }) => code),
    still: settings.judged
      ? coded.flatMap(({ code, state: { still } }) => (still ? [{ code, why: still }] : []))
      : [],
    readings: readings.open,
    left: readings.left,
  };
};
