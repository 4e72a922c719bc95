/** What speaks against compiling a report, before anything is scored. */
import { gatesOnTotal } from '../combinations/components.ts';
import { type AppliedEdit, editKey, isFrameEdit, totalPoints } from '../edits.ts';
import { pointsWords } from '../expression/functions.ts';
import { referencesOf } from '../expression/references.ts';
import { isFlat } from '../flat-shape.ts';
import { bandEdges } from '../grade-spans.ts';
import { isLeaf, type Report } from '../report.ts';
import type { OpenReadings } from './readings.ts';
import { isOnHundredths } from './tally.ts';
import type { Ground } from './world.ts';

/** Why a report cannot be compiled. */
export const barriers = [
  'not-sums',
  'frame-set',
  'group-set',
  'points-set',
  'points-in-rules',
  'gate-score',
  'decimals',
  'edges',
  'many-sets',
  'many-gates',
  'weights-change',
  'no-total',
  'too-large',
] as const;
export type Barrier = (typeof barriers)[number];

/** More scorings than this are not done beforehand. */
const mostSets = 5000;
/** Gates that one number can hold, two bits each. */
const mostGates = 20;

const isGroup = ({ byCode }: Report, code: string): boolean => {
  const row = byCode.get(code);
  return row !== undefined && !isLeaf(row);
};

const editsOf = ({ groups }: OpenReadings): readonly AppliedEdit[] =>
  groups.flatMap(({ sets }) => sets.flatMap((set) => set.flatMap(({ edits }) => edits)));

const noReadings: readonly AppliedEdit[] = [];

/** Whether readings or edits take the whole on other points. */
const movesPoints = ({ applied }: Ground, readings: readonly AppliedEdit[]): boolean =>
  readings.some(({ target }) => target === 'points' || target === 'weight') ||
  applied.some((edit) => editKey(edit) === totalPoints);

const setsGroup = ({ report, applied }: Ground, readings: readonly AppliedEdit[]): boolean =>
  [...applied, ...readings].some((edit) => edit.target === 'score' && isGroup(report, edit.code));

/** Whether a gate, an input or what shifts a group is computed from points, which weights move. */
const asksForPoints = ({ indicators, inputs, scheme }: Report): boolean =>
  [
    ...indicators.flatMap((row) => (row.rule && !isLeaf(row) ? [row.rule] : [])),
    ...inputs.flatMap(({ formula }) => (formula ? [formula] : [])),
    ...scheme.gates.map((gate) => gate.when),
  ].some((expression) => {
    const { pointsOf, names } = referencesOf(expression);
    return pointsOf.size > 0 || [...pointsWords].some((word) => names.has(word));
  });

/** A score that a gate sets is not taken in proportion when weights move. */
const setsScore = ({ scheme }: Report): boolean =>
  scheme.gates.some((gate) => gate.setScore.some(({ score }) => score.n !== 0n));

/** Whether weights that are moved, the scores in proportion, change nothing but what is added up to the total. */
export const weightsOnlyAdd = (ground: Ground): boolean =>
  isFlat(ground.report) &&
  !movesPoints(ground, noReadings) &&
  !setsGroup(ground, noReadings) &&
  !setsScore(ground.report) &&
  !asksForPoints(ground.report);

/** The first thing that speaks against compiling. */
export const barrierIn = (ground: Ground, readings: OpenReadings): Barrier | undefined => {
  const { report, weighed } = ground;
  const sets = readings.groups.reduce((count, { sets }) => count + sets.length, 0);
  const edits = editsOf(readings);
  const all: readonly (readonly [barrier: Barrier, stands: boolean])[] = [
    ['not-sums', !isFlat(report) || !readings.apart],
    ['frame-set', editsOf(readings).some(isFrameEdit)],
    ['points-set', movesPoints(ground, edits)],
    ['group-set', setsGroup(ground, edits)],
    ['gate-score', weighed && setsScore(report)],
    ['points-in-rules', weighed && asksForPoints(report)],
    ['edges', !isOnHundredths(bandEdges(report.scheme))],
    ['many-gates', gatesOnTotal(report).length > mostGates],
    ['many-sets', sets > mostSets],
  ];
  return all.find(([, stands]) => stands)?.[0];
};
