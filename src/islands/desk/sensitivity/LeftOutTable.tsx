/** The total without each row, scaled back to the full marks, and whether the grade stays. */
import { Index, Show } from 'solid-js';
import { type Exact, zero } from '../../../core/exact.ts';
import type { Locale } from '../../../core/report.ts';
import type { LeftOut } from '../../../core/sensitivity/leave-one-out.ts';
import { sensitivityWords } from '../../../i18n/desk-sensitivity.ts';
import { differenceText, scoreText } from '../../../i18n/format.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import { scoreWords } from '../../../i18n/score.ts';
import type { SensitivityAnswer } from '../../../state/desk-sensitivity.ts';
import type { Reading } from '../../../state/use-report.ts';
import { rowName } from '../../row-name.ts';
import { Seal } from '../../Seal.tsx';
import { gradesTotal } from '../../sentences.ts';
import { Folded } from '../Folded.tsx';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly answer: SensitivityAnswer;
}

/** Rows shown before the rest is folded away. */
const first = 6;
/** More rows than this are counted, not named. */
const named = 3;

export const LeftOutTable = (props: Props) => {
  const { report } = props.reading;
  const { bands } = report.scheme;
  const [t, s] = [sensitivityWords[props.locale], scoreWords[props.locale]];
  const graded = gradesTotal(report);
  const rows = () => props.answer.leftOut;
  const nameOf = (code: string): string => {
    const row = report.byCode.get(code);
    return row ? rowName(report, row, props.locale) : code;
  };
  const gradeName = (grade: string | undefined): string =>
    grade === undefined ? s.noGradeLong : gradeText(bands, grade, props.locale);
  const totalOf = (total: Exact | undefined): string => (total ? scoreText(total) : s.none);
  const verdict = (): string => {
    if (!graded) return t.leaveUngraded;
    const changing = rows().filter(({ changesGrade }) => changesGrade);
    const { grade } = props.answer;
    if (changing.length === 0) return grade === undefined ? t.leaveNonePlain : t.leaveNone(gradeName(grade));
    if (changing.length > named) return t.leaveMany(changing.length, rows().length);
    const names = changing.map((one) =>
      t.leaveOne(nameOf(one.code), totalOf(one.total), gradeName(one.grade)),
    );
    return t.leaveSome(names.join(t.list));
  };
  const Rows = (given: { readonly rows: () => readonly LeftOut[] }) => (
    <table class="tbl leftout">
      <caption class="sr">{t.leaveCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.without}</th>
          <th scope="col" class="r">
            {t.total}
          </th>
          <th scope="col" class="r">
            {t.difference}
          </th>
          <Show when={graded}>
            <th scope="col">{t.grade}</th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <Index each={given.rows()}>
          {(row) => (
            <tr>
              <th scope="row" class="plain">
                {nameOf(row().code)}
              </th>
              <td class="r">{totalOf(row().total)}</td>
              <td class="r">{differenceText(row().by ?? zero)}</td>
              <Show when={graded}>
                <td>
                  <Show when={row().changesGrade} fallback={<span class="small">{t.same}</span>}>
                    <Seal
                      bands={bands}
                      grade={row().grade}
                      empty={t.none}
                      label={t.becomes(gradeName(row().grade))}
                      small
                      draft
                    />
                  </Show>
                </td>
              </Show>
            </tr>
          )}
        </Index>
      </tbody>
    </table>
  );
  return (
    <section class="part" data-block aria-label={t.leaveOut}>
      <h3 class="sub">{t.leaveOut}</h3>
      <p>{verdict()}</p>
      <Folded rows={rows()} first={first} summary={t.more}>
        {(some) => <Rows rows={some} />}
      </Folded>
      <p class="note">{t.leaveOutHint}</p>
    </section>
  );
};
