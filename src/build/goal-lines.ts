/** The targets of a report as plain texts, links and marks: what the page writes and its island filters. */
import type { AuditCheck } from '../core/audit/check.ts';
import { type GoalLine, goalLines } from '../core/ledger/goals.ts';
import { inLocale, type Localised, type TargetRow } from '../core/report.ts';
import { auditWords } from '../i18n/audit.ts';
import { scoreText } from '../i18n/format.ts';
import { goalWords } from '../i18n/money-goals.ts';
import type { GoalCell, GoalLineText, GoalText } from '../state/goal-text.ts';
import { searchable } from '../state/search-text.ts';
import { reportPageHref } from './audit-rows.ts';
import { cellChecks } from './cell-checks.ts';
import { isLong, markOf } from './mark-figures.ts';
import type { ReportView } from './report-shelf.ts';

type Say = (text: Localised | undefined) => string;

/** A text of the table with its check, which stands on the report page. */
const cellOf = (view: ReportView, text: string, check: AuditCheck | undefined): GoalCell => ({
  text,
  ...(check &&
    text !== '' && {
      check: {
        href: reportPageHref(view, `#${check.id}`),
        mark: markOf(check.verdict),
        spoken: view.t.spoken(auditWords[view.locale].verdicts[check.verdict]),
        long: isLong(text),
      },
    }),
});

const scoredBy = (view: ReportView, say: Say, code: string | undefined): GoalText['indicator'] => {
  const row = code === undefined ? undefined : view.report.byCode.get(code);
  if (!row) return undefined;
  const { points, score } = view.evaluation.nodes.get(row.code) ?? {};
  const evidence = say(row.evidence);
  return {
    name: say(row.name),
    href: reportPageHref(view, `#ind-${row.code}`),
    ...(score && { score: scoreText(score) }),
    ...(points && { points: scoreText(points) }),
    ...(evidence !== '' && { evidence }),
  };
};

const goalText = (
  view: ReportView,
  say: Say,
  checkOf: ReturnType<typeof cellChecks>,
  row: TargetRow,
): GoalText => {
  const key = `${row.set} ${row.no}`;
  const { results } = goalWords[view.locale];
  const indicator = scoredBy(view, say, row.indicator);
  const texts = [row.name, row.group, row.target, row.actual].map(say);
  return {
    set: row.set,
    no: row.no,
    result: row.result,
    href: reportPageHref(view, `#target-${row.set}-${row.no}`),
    target: cellOf(view, say(row.target), checkOf('targets', key, 'target')),
    actual: cellOf(view, say(row.actual), checkOf('targets', key, 'actual')),
    verdict: cellOf(view, results[row.result], checkOf('targets', key, 'result') ?? checkOf('targets', key)),
    text: searchable([...texts, indicator?.name ?? ''].join('\n')),
    ...(row.quantified !== undefined && { quantified: row.quantified }),
    ...(indicator && { indicator }),
  };
};

/** Every target once, those of one name on one line. */
export const goalLineTexts = (view: ReportView): readonly GoalLineText[] => {
  const { report, locale, audit } = view;
  const say: Say = (text) => (text ? inLocale(text, locale) : '');
  const w = goalWords[locale];
  const checkOf = cellChecks(audit);
  const stated = ({ rows }: GoalLine) =>
    rows.map(({ set, target }) => w.stated(w.sets[set], say(target) || w.noText));
  return goalLines(report.targets).map((line) => {
    const [first] = line.rows as [TargetRow];
    const group = say(first.group);
    return {
      name: say(first.name),
      ...(group !== '' && { group }),
      ...(line.differs && { differs: w.differs(stated(line)) }),
      rows: line.rows.map((row) => goalText(view, say, checkOf, row)),
    };
  });
};
