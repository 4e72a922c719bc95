/** Checks of what another place of the report prints: against the scored place, row by row, and within itself. */
import type { Edits } from '../edits.ts';
import { evaluate } from '../evaluate.ts';
import { equals, plain, subtract } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { mainReading, otherReadings, type ReadingCells } from '../reading.ts';
import { editsOfReading } from '../reading-totals.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import { type Beside, cellThere, placeParams, textParams } from './beside.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { measureOf } from './compare.ts';
import { rateCheck, sumChecks, totalCheck } from './reading-sums.ts';

/** The other place's score in force: only that of a lowest row enters the total. */
const adoptScore = (row: Indicator, score: Figure): { readonly adopt?: Edits } =>
  isLeaf(row) ? { adopt: new Map([[row.code, plain(score.value)]]) } : {};

/** Scores and points are marks, not measurements: they are the same figure or they are not. */
const figureCheck = (
  beside: Beside,
  row: Indicator,
  column: 'score' | 'points',
  there: Figure | undefined,
  here: Figure | undefined,
): AuditCheck[] => {
  if (!there || !here) return [];
  const { code } = row;
  const same = equals(there.value, here.value);
  return [
    checkOf({
      kind: `reading-${column}`,
      at: beside.prefix + code,
      code,
      verdict: same ? 'agrees' : 'differs',
      stated: there.text,
      recomputed: here.text,
      figure: there,
      value: here.value,
      difference: subtract(here.value, there.value),
      measure: measureOf(there, true),
      params: placeParams(beside),
      sources: [cellThere(beside, code, column), { table: 'indicators', key: code, column, text: here.text }],
      ...(!same && column === 'score' && adoptScore(row, there)),
    }),
  ];
};

/** Full and half width, and blanks, do not make another name. */
const bare = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

const nameCheck = (
  beside: Beside,
  { code }: Indicator,
  there: ReadingCells['name'],
  here: ReadingCells['name'],
): AuditCheck[] => {
  if (!there || !here) return [];
  const same = bare(there['zh-cn']) === bare(here['zh-cn']);
  return [
    checkOf({
      kind: 'reading-name',
      at: beside.prefix + code,
      code,
      verdict: same ? 'agrees' : 'ask',
      stated: there['zh-cn'],
      params: {
        ...placeParams(beside),
        ...textParams('name', there),
        ...textParams('mainName', same ? there : here),
      },
      sources: [
        cellThere(beside, code, 'name'),
        { table: 'indicators', key: code, column: 'name', text: here['zh-cn'] },
      ],
    }),
  ];
};

const rowChecks = (beside: Beside, row: Indicator): readonly AuditCheck[] => {
  const there = beside.other.cells.get(row.code);
  const here = beside.main.cells.get(row.code);
  if (!there) return [];
  return [
    ...figureCheck(beside, row, 'score', there.score, here?.score),
    ...figureCheck(beside, row, 'points', there.points, here?.points),
    ...nameCheck(beside, row, there.name, here?.name),
    ...sumChecks(beside, row),
    ...rateCheck(beside, row.code),
  ];
};

/** All checks of the other places, row by row in the order of the tree; agreeing ones are listed too. */
export const checkReadings = (report: Report): readonly AuditCheck[] => {
  const main = mainReading(report);
  return otherReadings(report).flatMap((other, at) => {
    const evaluation = evaluate(report, editsOfReading(report, other));
    const beside: Beside = { report, main, other, evaluation, prefix: at === 0 ? '' : `r${at + 1}-` };
    return [...report.indicators.flatMap((row) => rowChecks(beside, row)), ...totalCheck(beside)];
  });
};
