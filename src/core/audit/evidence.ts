/** Full marks against what the items behind them show: evidence, period, and whether they count once. */

import { certainlyBefore, certainlyNotAfter } from '../days.ts';
import type { Evaluation } from '../evaluation.ts';
import { compare } from '../exact.ts';
import { type Indicator, isLeaf, type ProgressRow, type Report } from '../report.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { indicatorCell, progressCell, rowKey } from './row-key.ts';

/** The printed score reaches the points in force. */
const isFull = ({ score }: Indicator, points: Evaluation['points']): boolean =>
  score !== undefined && points !== undefined && points.n > 0n && compare(score.value, points) >= 0;

/** Whether an item leaves a question: its evidence, or a service that goes on after the year. */
const openColumn = (
  { evidence, end }: ProgressRow,
  lastDay: string | undefined,
): 'evidence' | 'end' | undefined => {
  if (evidence === 'partial' || evidence === 'missing') return 'evidence';
  return end !== undefined && lastDay !== undefined && certainlyBefore(lastDay, end) ? 'end' : undefined;
};

const fullMarks = (
  leaf: Indicator,
  rows: readonly ProgressRow[],
  lastDay: string | undefined,
): AuditCheck => {
  const open = rows.flatMap((row) => {
    const column = openColumn(row, lastDay);
    return column ? [progressCell(row, column)] : [];
  });
  const cells = open.length > 0 ? open : rows.map((row) => progressCell(row, 'evidence'));
  return checkOf({
    kind: 'evidence-full-marks',
    at: leaf.code,
    code: leaf.code,
    verdict: open.length > 0 ? 'ask' : 'agrees',
    stated: leaf.score?.text ?? '',
    sources: [indicatorCell(leaf, 'score'), ...cells],
    ...(open.length > 0 && { params: { count: String(open.length) } }),
  });
};

/** Services that all end within the year leave the rest of it without evidence. */
const period = (
  leaf: Indicator,
  rows: readonly ProgressRow[],
  year: string,
  lastDay: string,
): AuditCheck[] => {
  const ends = rows.flatMap(({ end }) => end ?? []).toSorted();
  const end = ends.at(-1);
  if (end === undefined || ends.length < rows.length) return [];
  const isShort = ends.every((one) => certainlyBefore(one, lastDay));
  if (!isShort && !ends.some((one) => certainlyNotAfter(lastDay, one))) return [];
  return [
    checkOf({
      kind: 'evidence-period',
      at: leaf.code,
      code: leaf.code,
      verdict: isShort ? 'ask' : 'agrees',
      stated: leaf.score?.text ?? '',
      sources: [indicatorCell(leaf, 'score'), ...rows.map((row) => progressCell(row, 'end'))],
      ...(isShort && { params: { end, year } }),
    }),
  ];
};

const countedOnce = (row: ProgressRow): AuditCheck[] => {
  const codes = [...new Set(row.indicators)];
  if (codes.length === 0) return [];
  const isOnce = codes.length === 1;
  return [
    checkOf({
      kind: 'counted-twice',
      at: rowKey(row.no, row.row),
      verdict: isOnce ? 'agrees' : 'ask',
      stated: '',
      sources: [progressCell(row, 'indicators'), ...codes.map((code) => indicatorCell({ code }, 'score'))],
      ...(!isOnce && { params: { count: String(codes.length) } }),
    }),
  ];
};

/** Leaves at full marks with the items that they count, and every item with the indicators that count it. */
export const checkEvidence = (report: Report, evaluation: Evaluation): readonly AuditCheck[] => {
  const { year } = report.identity;
  const lastDay = year === undefined ? undefined : `${year}-12-31`;
  const ofLeaves = report.indicators.filter(isLeaf).flatMap((leaf) => {
    const rows = report.progress.filter((row) => row.indicators.includes(leaf.code));
    if (rows.length === 0 || !isFull(leaf, evaluation.nodes.get(leaf.code)?.points)) return [];
    const short = year !== undefined && lastDay !== undefined ? period(leaf, rows, year, lastDay) : [];
    return [fullMarks(leaf, rows, lastDay), ...short];
  });
  return [...ofLeaves, ...report.progress.flatMap(countedOnce)];
};
