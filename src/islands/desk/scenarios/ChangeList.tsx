/** What I changed: every change in a sentence with the points it moves, each of them to be taken back. */
import { createMemo, For, Show } from 'solid-js';
import type { EditKey } from '../../../core/edits.ts';
import { inLocale } from '../../../core/report.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import { differenceText } from '../../../i18n/format.ts';
import { scoreWords } from '../../../i18n/score.ts';
import { shareUrl } from '../../../state/url.ts';
import type { Reading } from '../../../state/use-report.ts';
import { CopyButton } from '../../CopyButton.tsx';
import { focusOn } from '../../focus.ts';
import { gradeSentence, gradesTotal } from '../../sentences.ts';
import { changeParts, changeText, type Telling } from './change-text.ts';
import { effectsIn } from './desk-states.ts';
import { differenceIn, totalIn } from './StateFigures.tsx';

interface Props {
  readonly telling: Telling;
  readonly reading: Reading;
}

const ids = { undo: 'desk-undo', redo: 'desk-redo' };

export const ChangeList = (props: Props) => {
  const { report, published, locale } = props.telling;
  const t = scenarioWords[locale];
  const { none } = scoreWords[locale];
  const { reading } = props;
  const steps = () => reading.store?.steps() ?? { back: 0, forward: 0 };
  /** Keys in their order: the rows stay the same while their texts move. */
  const keys = createMemo((): readonly EditKey[] => [...reading.edits().keys()]);
  const effects = createMemo(() => effectsIn(report, reading.edits()));
  const effect = (key: EditKey): string => {
    const by = effects().get(key);
    return by ? differenceText(by) : none;
  };
  const textOf = (key: EditKey): string => reading.edits().get(key) ?? '';

  const restore = (key: EditKey): void => {
    const at = keys().indexOf(key);
    reading.store?.restore(key);
    const next = keys()[Math.min(at, keys().length - 1)];
    focusOn(next === undefined ? ids.undo : `restore-${next}`);
  };

  const asText = (): string => {
    const evaluation = reading.evaluation();
    const trial = { report, locale, evaluation, base: published };
    const difference = differenceIn(published, evaluation, locale);
    const lines = keys().map(
      (key, at) => `${at + 1}. ${changeText(props.telling, key, textOf(key))} (${effect(key)})`,
    );
    return [
      t.textHead(inLocale(report.identity.title, locale)),
      ...lines,
      t.textTotal(totalIn({ report, locale, evaluation: published }), totalIn(trial), difference),
      ...(gradesTotal(report) ? [gradeSentence(report, published.grade, evaluation.grade, locale)] : []),
      shareUrl(report, reading.edits()),
    ].join('\n');
  };

  return (
    <div class="mychanges">
      <h3 class="sub">{t.changesTitle}</h3>
      <Show when={keys().length > 0} fallback={<p class="small">{t.changesEmpty}</p>}>
        <ol>
          <For each={keys()}>
            {(key) => {
              const parts = () => changeParts(props.telling, key, textOf(key));
              return (
                <li>
                  <span>{changeText(props.telling, key, textOf(key))}</span>
                  <span class="v wi">{effect(key)}</span>
                  <button
                    id={`restore-${key}`}
                    class="btn sm needs-js"
                    type="button"
                    aria-label={t.restoreName(parts().name)}
                    onClick={() => restore(key)}
                  >
                    {t.restore}
                  </button>
                </li>
              );
            }}
          </For>
        </ol>
        <p class="whole">
          <span>{t.sum}</span>
          <span class="v wi">{differenceIn(published, reading.evaluation(), locale)}</span>
        </p>
        <p class="note">{t.order}</p>
      </Show>
      <Show when={reading.trial()}>
        <div class="btns needs-js">
          <button
            id={ids.undo}
            class="btn sm"
            type="button"
            aria-disabled={steps().back > 0 ? undefined : 'true'}
            onClick={() => steps().back > 0 && reading.store?.undo()}
          >
            {t.undo(steps().back)}
          </button>
          <button
            id={ids.redo}
            class="btn sm"
            type="button"
            aria-disabled={steps().forward > 0 ? undefined : 'true'}
            onClick={() => steps().forward > 0 && reading.store?.redo()}
          >
            {t.redo(steps().forward)}
          </button>
          <Show when={keys().length > 0}>
            <CopyButton text={asText} label={t.copyText} done={t.textCopied} failed={t.copyFailed} />
          </Show>
        </div>
      </Show>
    </div>
  );
};
