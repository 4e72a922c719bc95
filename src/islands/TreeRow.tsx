/** One row of the indicator table, and the row below it that opens with rule, evidence and working. */
import { createSignal, Show } from 'solid-js';
import { judge } from '../core/audit/verdict.ts';
import { type Exact, equals } from '../core/exact.ts';
import { type Indicator, inLocale, isLeaf, type Locale } from '../core/report.ts';
import { rateText, scoreText } from '../i18n/format.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { scoreWords } from '../i18n/score.ts';
import type { Reading } from '../state/use-report.ts';
import { Mark } from './Mark.tsx';
import { RowDetail } from './RowDetail.tsx';
import { rowName } from './row-name.ts';
import { ScoreBar } from './ScoreBar.tsx';
import { ScoreCell } from './ScoreCell.tsx';
import { Seal } from './Seal.tsx';
import { ShareCell } from './ShareCell.tsx';

interface Props {
  readonly row: Indicator;
  readonly reading: Reading;
  readonly locale: Locale;
  readonly longest: Exact;
}

export const TreeRow = (props: Props) => {
  const { row, reading, locale } = props;
  const t = scoreWords[locale];
  const name = inLocale(row.name, locale);
  const stated = reading.published.nodes.get(row.code);
  const [open, setOpen] = createSignal(false);
  const hasDetail = Boolean(row.criteria || row.evidence || row.rule || row.ruleAsWritten || isLeaf(row));
  const score = () => reading.score(row.code);
  const was = () => (reading.trial() ? stated?.score : undefined);
  const moved = () => {
    const [now, before] = [score(), stated?.score];
    return reading.trial() && !(now && before ? equals(now, before) : now === before);
  };
  /** Parents only follow: the row that was changed is the one that is marked. */
  const changed = () =>
    (isLeaf(row) && moved()) ||
    reading.typed(row.code) !== undefined ||
    reading.typed(`points.${row.code}`) !== undefined;
  /** What a printed cell that is computed is held against; judged leaves are held against nothing here. */
  const verdict =
    row.score && stated?.score && stated.origin !== 'judged'
      ? judge(row.score, stated.score) === 'differs'
        ? 'no'
        : 'ok'
      : undefined;
  const conflict = (): readonly string[] | undefined => {
    if (verdict !== 'no' || !stated?.score || !row.score) return undefined;
    const say = isLeaf(row) || row.rule ? t.byRule : t.below;
    return say(scoreText(stated.score), row.score.text);
  };
  /** The row's own grade, where the scheme grades its level. */
  const isGraded = stated?.grade !== undefined;
  const grade = () => (reading.trial() ? reading.evaluation().nodes.get(row.code)?.grade : stated?.grade);
  const gate = () => {
    const id = grade()?.gate?.id;
    const found = reading.frame().gates.find((one) => one.id === id);
    return found?.name[locale] ?? found?.name['zh-cn'];
  };
  const bands = reading.report.scheme.bands;
  const rate = (value: Exact | undefined) => (value ? rateText(value, reading.report.scheme.rate) : '');
  const before = () => rate(stated?.rate);
  const now = () => rate(reading.rate(row.code));

  return (
    <>
      <tr
        id={`ind-${row.code}`}
        class={`row l${Math.min(row.level, 3)}`}
        classList={{ leaf: isLeaf(row), changed: changed(), bad: verdict === 'no' && !reading.trial() }}
      >
        <th scope="row" class="n">
          {name}
        </th>
        <td class="b">
          <Show when={isGraded}>
            <span class="graded small">
              <Seal
                bands={bands}
                grade={grade()?.name}
                empty={t.noGrade}
                label={t.grade(gradeText(bands, grade()?.name ?? t.noGradeLong, locale))}
                draft={reading.trial() && grade()?.name !== stated?.grade?.name}
                small
              />
              {gate()}
            </span>
          </Show>
          <Show
            when={conflict() && !reading.trial()}
            fallback={
              <Show when={isLeaf(row)}>
                <ScoreBar
                  score={score()}
                  points={reading.points(row.code)}
                  was={was()}
                  longest={props.longest}
                />
              </Show>
            }
          >
            <span class="small">
              {conflict()?.[0]}
              <span class="rc">{conflict()?.[1]}</span>
              {conflict()?.[2]}
            </span>
          </Show>
        </td>
        <td class="sc">
          <ScoreCell row={row} reading={reading} locale={locale} />
        </td>
        <td class="wt">
          <span class="of">
            <ShareCell row={row} reading={reading} locale={locale} />
          </span>
          <Show when={!reading.trial() && verdict}>
            {(kind) => <Mark kind={kind()} word={kind() === 'ok' ? t.agrees : t.differs} />}
          </Show>
        </td>
        <td class="rt">
          <Show when={reading.trial() && now() !== before()} fallback={now()}>
            <span class="was only-wide">{before()}</span> <span class="wv">{now() || t.none}</span>
          </Show>
        </td>
        <td class="x">
          <Show when={hasDetail}>
            <button
              type="button"
              class="toggle"
              aria-expanded={open() ? 'true' : 'false'}
              aria-controls={`det-${row.code}`}
              aria-label={t.open(rowName(reading.report, row, locale))}
              onClick={() => setOpen(!open())}
            >
              <svg aria-hidden="true">
                <use href={open() ? '#up' : '#down'} />
              </svg>
            </button>
          </Show>
        </td>
      </tr>
      <Show when={hasDetail}>
        <tr id={`det-${row.code}`} class="det" classList={{ shown: open() }}>
          <td colspan="6">
            <RowDetail row={row} reading={reading} locale={locale} open={open()} />
          </td>
        </tr>
      </Show>
    </>
  );
};
