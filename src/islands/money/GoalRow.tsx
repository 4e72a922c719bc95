/** One target: set, what was to be reached, what was, the result, and the indicator that scored it. */
import { type JSX, Show } from 'solid-js';
import type { GoalWords } from '../../i18n/money-goals.ts';
import type { GoalCell, GoalText } from '../../state/goal-text.ts';

/** A text that has a check is a link to it, with the mark of its verdict. */
const Cell = (props: { readonly cell: GoalCell }) => (
  <Show when={props.cell.check} fallback={props.cell.text}>
    {(check) => (
      <a class={`fig ${check().mark}`} classList={{ long: check().long }} href={check().href}>
        {props.cell.text}
        <svg class={`mk ${check().mark}`} aria-hidden="true">
          <use href={`#${check().mark}`} />
        </svg>
        <span class="sr">{check().spoken}</span>
      </a>
    )}
  </Show>
);

interface Props {
  readonly words: GoalWords;
  readonly goal: GoalText;
  /** The cell with the name, on the first target of a line. */
  readonly children?: JSX.Element;
}

export const GoalRow = (props: Props) => {
  const t = props.words;
  const quantified = () => {
    const is = props.goal.quantified;
    return t.quantified[is === undefined ? 'unsaid' : is ? 'yes' : 'no'];
  };
  return (
    <tr>
      {props.children}
      <td data-label={t.set}>
        <a href={props.goal.href}>{t.sets[props.goal.set]}</a>
      </td>
      <td data-label={t.target}>
        <Cell cell={props.goal.target} />
        <span class="note">{quantified()}</span>
      </td>
      <td data-label={t.actual}>
        <Cell cell={props.goal.actual} />
      </td>
      <td class="c" data-label={t.result}>
        <span class={`state ${props.goal.result}`}>
          <Cell cell={props.goal.verdict} />
        </span>
      </td>
      <td data-label={t.evidence}>
        <Show when={props.goal.indicator} fallback={<span class="soft">{t.unscored}</span>}>
          {(indicator) => (
            <>
              <a href={indicator().href}>{indicator().name}</a>
              <Show when={indicator().score && indicator().points}>
                <span class="note">{t.scored(indicator().score ?? '', indicator().points ?? '')}</span>
              </Show>
              <Show when={indicator().evidence}>
                <details>
                  <summary>{t.evidenceOf}</summary>
                  <p>{indicator().evidence}</p>
                </details>
              </Show>
            </>
          )}
        </Show>
      </td>
    </tr>
  );
};
