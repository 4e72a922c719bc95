/** One ready-made switch: its name, the arguments on both sides, and what it makes of the total alone. */
import { Show } from 'solid-js';
import { negate, subtract } from '../core/exact.ts';
import { inLocale, type Locale } from '../core/report.ts';
import type { Standing } from '../core/standings.ts';
import { excludes, partsOf, type Switch } from '../core/switches.ts';
import { lossText } from '../i18n/format.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { scoreWords } from '../i18n/score.ts';
import { switchWords } from '../i18n/switches.ts';
import type { Reading } from '../state/use-report.ts';
import { Seal } from './Seal.tsx';
import { gradesTotal, totalText } from './sentences.ts';
import { switchNames } from './switch-names.ts';

interface Props {
  readonly one: Switch;
  readonly all: readonly Switch[];
  readonly reading: Reading;
  readonly locale: Locale;
  readonly standing: Standing;
  readonly on: boolean;
  /** What the last press took off besides; empty when nothing. */
  readonly notice: string;
  readonly onPress: (button: HTMLElement) => void;
}

export const SwitchRow = (props: Props) => {
  const { one, all, locale, reading } = props;
  const { report, published } = reading;
  const { alternative, id, role } = one;
  const [t, s] = [switchWords[locale], scoreWords[locale]];
  const name = inLocale(alternative.name, locale);
  const names = (some: readonly Switch[]): string =>
    switchNames(
      report,
      some.map((each) => each.id),
      locale,
    );
  const excluded = all.filter((other) => other.role === role && excludes(one, other));
  const parts = role === 'bundle' ? partsOf(one, all) : [];
  const { total, grade } = props.standing;
  const by = total && published.total && subtract(total, published.total);
  const graded = grade === undefined ? s.noGradeLong : gradeText(report.scheme.bands, grade, locale);

  return (
    <li class="alt" classList={{ lit: props.on }} id={`alt-${id}`}>
      <div class="alt-head">
        <h4>{name}</h4>
        <Show when={props.on}>
          <span class="wv">{t.on}</span>
        </Show>
      </div>
      <p class="alt-alone">
        <span class="note">{t.alone}</span> <b class="wv">{total ? totalText(report, total) : s.none}</b>{' '}
        <Show when={gradesTotal(report)}>
          <Seal
            bands={report.scheme.bands}
            grade={grade}
            empty={s.noGrade}
            label={s.trialGrade(graded)}
            small
            draft
          />
        </Show>{' '}
        <Show when={by}>
          {(difference) => (
            <span class="small by">
              {difference().n > 0n ? '+' : ''}
              {lossText(negate(difference()))}
            </span>
          )}
        </Show>
      </p>
      <dl class="small args">
        <Show when={alternative.pro}>
          {(text) => (
            <div>
              <dt>{t.pro}</dt>
              <dd>{inLocale(text(), locale)}</dd>
            </div>
          )}
        </Show>
        <Show when={alternative.contra}>
          {(text) => (
            <div>
              <dt>{t.contra}</dt>
              <dd>{inLocale(text(), locale)}</dd>
            </div>
          )}
        </Show>
      </dl>
      <div class="alt-notes">
        <Show when={parts.length > 0}>
          <p class="note">{t.contains(names(parts))}</p>
        </Show>
        <Show when={excluded.length > 0}>
          <p class="note">{t.excludes(names(excluded))}</p>
        </Show>
        <Show when={props.notice}>
          <p class="small said">{props.notice}</p>
        </Show>
      </div>
      <button
        type="button"
        class="sw needs-js"
        aria-pressed={props.on}
        aria-label={t.useName(name)}
        onClick={(event) => props.onPress(event.currentTarget)}
      >
        <span class="box">
          <svg aria-hidden="true">
            <use href="#ok" />
          </svg>
        </span>
        {t.use}
      </button>
    </li>
  );
};
