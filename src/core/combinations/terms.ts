/** The total as a plain sum of terms, as far down the tree as nothing but adding happens. */
import { isShiftedSum } from '../group-rule.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import { aggregationAt } from '../score-pass.ts';
import type { Switch } from '../switches.ts';
import { scoreOf, shiftOf, type Thing, theTotal, thingSet } from './influence.ts';

/** Sums are rescaled for rows that are set aside: then no row adds by itself. */
const rescales = (report: Report): boolean => Object.values(report.scheme.policies).includes('renormalise');

/** Codes whose score something other than their rows and rule may set. */
const codesSet = (report: Report, switches: readonly Switch[]): ReadonlySet<string> =>
  new Set([
    ...switches.flatMap(({ edits }) => edits.flatMap((edit) => (edit.target === 'score' ? [edit.code] : []))),
    ...report.scheme.gates.flatMap((gate) => [...gate.zero, ...gate.setScore.map(({ code }) => code)]),
  ]);

/** Whether a parent only adds its rows up, give or take something that no score enters. */
const isOpen = (report: Report, row: Indicator, set: ReadonlySet<string>): boolean => {
  if (isLeaf(row) || row.kind !== 'score' || set.has(row.code)) return false;
  if (report.scheme.rounding.group || aggregationAt(report.scheme, row.level) !== 'sum') return false;
  const isPlain = row.children.every((code) => report.byCode.get(code)?.kind === 'score');
  return row.rule === undefined || (isPlain && isShiftedSum(row.rule.root));
};

/**
 * Terms whose values add up to the total whichever of the switches are on; the total itself where nothing
 * can be taken apart.
 */
export const termsOf = (report: Report, switches: readonly Switch[]): readonly Thing[] => {
  const { scheme } = report;
  const setsTotal = switches.some(({ edits }) => edits.some((edit) => thingSet(edit) === 'points total'));
  if (aggregationAt(scheme, 0) !== 'sum' || scheme.rounding.total || rescales(report) || setsTotal) {
    return [theTotal];
  }
  const set = codesSet(report, switches);
  const below = (code: string): readonly Thing[] => {
    const row = report.byCode.get(code) as Indicator;
    if (!isOpen(report, row, set)) return [scoreOf(code)];
    return [...(row.rule ? [shiftOf(code)] : []), ...row.children.flatMap(below)];
  };
  return report.roots.flatMap(below);
};
