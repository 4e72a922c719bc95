/** The score table of the audit page: every printed score and the one check that says most about it. */
import type { CheckKind } from '../core/audit/check.ts';
import type { Verdict } from '../core/audit/verdict.ts';
import { inLocale } from '../core/report.ts';
import { type AuditRow, scoreRowId, totalRow } from './audit-rows.ts';
import type { ReportView } from './report-shelf.ts';

export interface ScoreCell {
  readonly text: string;
  /** Absent where nothing checks the cell. */
  readonly check?: { readonly id: string; readonly verdict: Verdict; readonly verdictText: string };
}

export interface ScoreRow {
  readonly id: string;
  readonly level: number;
  readonly code: string;
  readonly name: string;
  readonly points: ScoreCell;
  readonly score: ScoreCell;
}

/** Verdicts in the order in which a reader should meet them. */
export const verdictOrder: readonly Verdict[] = ['differs', 'ask', 'cannot-tell', 'agrees-rounded', 'agrees'];

const ofPoints: ReadonlySet<CheckKind> = new Set(['points-sum', 'reading-points', 'full-marks']);
/** About something other than one of the two figures, or about a place of its own. */
const aside: ReadonlySet<CheckKind> = new Set([
  'claim',
  'grade',
  'rate',
  'reading-name',
  'reading-rate',
  'rule-missing',
  'rule-points',
]);

const cellOf = (text: string, rows: readonly AuditRow[]): ScoreCell => {
  const found = verdictOrder.flatMap((verdict) =>
    rows.filter(({ dossier }) => dossier.verdict === verdict),
  )[0];
  if (text === '' || !found) return { text };
  const { id, verdict, verdictText } = found.dossier;
  return { text, check: { id, verdict, verdictText } };
};

/** Every indicator and, last, the total; `rows` in the order in which one should win over another. */
export const scoreRows = (view: ReportView, rows: readonly AuditRow[]): readonly ScoreRow[] => {
  const { report, locale } = view;
  const { total } = report.identity.published;
  const cells = (id: string, points = '', score = ''): Pick<ScoreRow, 'id' | 'points' | 'score'> => {
    const here = rows.filter(({ goal, dossier }) => goal === id && !aside.has(dossier.kind));
    return {
      id,
      points: cellOf(
        points,
        here.filter(({ dossier }) => ofPoints.has(dossier.kind)),
      ),
      score: cellOf(
        score,
        here.filter(({ dossier }) => !ofPoints.has(dossier.kind)),
      ),
    };
  };
  const indicators = report.indicators.map(({ code, level, name, points, score }) => ({
    ...cells(scoreRowId(code), points?.text, score?.text),
    level,
    code,
    name: inLocale(name, locale),
  }));
  const full = rows.find(({ dossier }) => dossier.kind === 'full-marks')?.dossier.printed;
  const sum = { ...cells(scoreRowId(totalRow), full, total?.text), level: 0, code: '', name: '' };
  return sum.points.text || sum.score.text ? [...indicators, sum] : indicators;
};
