/** Total, grade and difference of a state, as three cells. */
import { Show } from 'solid-js';
import type { Evaluation } from '../../../core/evaluation.ts';
import { subtract } from '../../../core/exact.ts';
import type { Locale, Report } from '../../../core/report.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import { differenceText } from '../../../i18n/format.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import { scoreWords } from '../../../i18n/score.ts';
import { Seal } from '../../Seal.tsx';
import { baseText, gradesTotal, totalText } from '../../sentences.ts';

interface Props {
  readonly report: Report;
  readonly locale: Locale;
  readonly evaluation: Evaluation;
  /** What it is compared with; absent for the base itself. */
  readonly base?: Evaluation;
}

/** The total in words: as printed for the base, recomputed for a trial. */
export const totalIn = (props: Props): string => {
  const { none } = scoreWords[props.locale];
  if (!props.base) return baseText(props.report, props.evaluation, none);
  return props.evaluation.total ? totalText(props.report, props.evaluation.total) : none;
};

export const gradeIn = (report: Report, { grade }: Evaluation, locale: Locale): string =>
  grade.name === undefined
    ? scenarioWords[locale].noGrade
    : gradeText(report.scheme.bands, grade.name, locale);

export const differenceIn = (base: Evaluation, evaluation: Evaluation, locale: Locale): string =>
  base.total && evaluation.total
    ? differenceText(subtract(evaluation.total, base.total))
    : scoreWords[locale].none;

export const StateSeal = (props: Props) => {
  const t = scenarioWords[props.locale];
  const label = () => {
    const grade = gradeIn(props.report, props.evaluation, props.locale);
    return props.base ? t.trialGrade(grade) : t.grade(grade);
  };
  return (
    <Show when={gradesTotal(props.report)}>
      <Seal
        bands={props.report.scheme.bands}
        grade={props.evaluation.grade.name}
        empty={scoreWords[props.locale].noGrade}
        label={label()}
        draft={props.base !== undefined}
        small
      />
    </Show>
  );
};

export const StateFigures = (props: Props) => {
  const t = scenarioWords[props.locale];
  return (
    <>
      <td class="r tot" data-label={t.columns.total}>
        {totalIn(props)}
      </td>
      <td class="stamp" data-label={t.columns.grade}>
        <StateSeal {...props} />
      </td>
      <td class="r by" data-label={t.columns.by}>
        {props.base ? differenceIn(props.base, props.evaluation, props.locale) : t.base}
      </td>
    </>
  );
};
