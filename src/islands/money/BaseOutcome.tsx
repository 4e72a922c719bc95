/** The published score beside what another base would make of it. */
import { Show } from 'solid-js';
import type { MoneyBaseWords } from '../../i18n/money-base.ts';
import type { BaseProps, BaseText } from '../../state/base-text.ts';

interface ScoreProps {
  readonly words: MoneyBaseWords;
  readonly label: string;
  readonly total: string;
  readonly grade: string | undefined;
  readonly trying?: boolean;
}

const Score = (props: ScoreProps) => (
  <div classList={{ trying: props.trying === true }}>
    <dt>{props.label}</dt>
    <dd>
      <b>{props.total}</b>
      <span>{props.grade === undefined ? props.words.noGrade : props.words.grade(props.grade)}</span>
    </dd>
  </div>
);

interface Props {
  readonly words: MoneyBaseWords;
  readonly base: BaseText;
  readonly published: BaseProps['published'];
  readonly onBack: () => void;
}

export const BaseOutcome = (props: Props) => (
  <div class="outcome">
    <p class="lab">{props.words.outcome}</p>
    <p classList={{ gate: true, bites: props.base.vetoed }}>{props.base.gate}</p>
    <dl class="scores">
      <Show when={props.published.total}>
        {(total) => (
          <Score
            words={props.words}
            label={props.words.published}
            total={total()}
            grade={props.published.grade}
          />
        )}
      </Show>
      <Show when={!props.base.isPublished && props.base.total}>
        {(total) => (
          <Score
            words={props.words}
            label={props.words.onThis}
            total={total()}
            grade={props.base.grade}
            trying
          />
        )}
      </Show>
    </dl>
    <Show when={!props.base.isPublished} fallback={<p class="small">{props.words.isPublished}</p>}>
      <p class="links">
        <Show when={props.base.desk}>
          {(desk) => (
            <a href={desk()}>
              {props.words.desk}
              <span class="sr">{props.words.deskOf(props.base.name)}</span>
            </a>
          )}
        </Show>
        <button type="button" class="btn sm" onClick={() => props.onBack()}>
          {props.words.back}
        </button>
      </p>
    </Show>
  </div>
);
