/**
 * The what-if bar: sticky above, fixed below on phones. It also keeps what the mode means for the whole page:
 * the dashed frame, the title, one polite announcement after the last change, and the notice about a link.
 */
import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import type { Locale } from '../core/report.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { scoreWords } from '../i18n/score.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import { followedFigures } from '../state/followed.ts';
import { remark, setRemark } from '../state/remark.ts';
import { totalName } from '../state/report-store.ts';
import { carryTrial, shareUrl, trialFragment } from '../state/url.ts';
import { useReport } from '../state/use-report.ts';
import { focusOn } from './focus.ts';
import { LinkNotice } from './LinkNotice.tsx';
import { Seal } from './Seal.tsx';
import { baseText, caveats, comparison, gradesTotal, totalText } from './sentences.ts';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
}

/** Time without a change after which the result is read out. */
const quiet = 600;

export default function IslandBar(props: Props) {
  const reading = useReport(props.slug);
  const { report, published, store } = reading;
  const [t, w] = [scoreWords[props.locale], whatIfWords[props.locale]];
  const { bands } = report.scheme;
  const [spoken, setSpoken] = createSignal('');
  const [copied, setCopied] = createSignal('');
  let bar: HTMLElement | undefined;

  const scored = () => ({
    total: reading.score(totalName),
    grade: reading.grade(),
    gates: reading.frame().gates,
  });
  const before = { total: published.total, grade: published.grade, gates: published.gates };
  const was = baseText(report, published, t.none);
  const now = () => {
    const { total } = scored();
    return total ? totalText(report, total) : t.none;
  };
  const named = (grade: string | undefined) =>
    grade === undefined ? t.noGradeLong : gradeText(bands, grade, props.locale);
  const changed = () => reading.edits().size > 0;

  const sentence = (): string => {
    if (!reading.trial()) return w.announceBack;
    if (!changed()) return w.announceNone;
    const { total, grade } = scored();
    const score = total
      ? gradesTotal(report)
        ? w.announceScore(totalText(report, total), named(grade.name))
        : w.announcePlain(totalText(report, total))
      : t.cannotTell;
    return [
      remark(),
      w.announce(score) + w.stop,
      comparison(report, before, scored(), props.locale),
      ...caveats(reading.inForce(), scored(), props.locale),
    ]
      .filter((part) => part !== '')
      .join(props.locale === 'en' ? ' ' : '');
  };

  const speak = (): void => {
    setSpoken(sentence());
    setRemark('');
  };

  onMount(() => {
    const title = document.title;
    let timer: ReturnType<typeof setTimeout> | undefined;
    createEffect(() => {
      document.body.classList.toggle('whatif', reading.trial());
      document.title = reading.trial() ? w.title(title) : title;
    });
    createEffect(() => carryTrial(report, reading.trial() ? reading.edits() : undefined));
    createEffect(
      on([reading.trial, reading.edits], ([trial], previous) => {
        clearTimeout(timer);
        if (trial || previous?.[0]) timer = setTimeout(speak, quiet);
      }),
    );
    // The link that opened the trial is gone now; whoever used it by keyboard goes on from the bar.
    createEffect(
      on(reading.trial, (trial) => {
        const focus = document.activeElement;
        if (trial && focus?.matches(`a[href="#${trialFragment}"]`)) bar?.focus({ preventScroll: true });
      }),
    );
    const onKeyDown = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input[type="text"], textarea');
      if (!reading.trial() || typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z')
        return;
      event.preventDefault();
      if (event.shiftKey) store?.redo();
      else store?.undo();
    };
    document.addEventListener('keydown', onKeyDown);
    onCleanup(() => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKeyDown);
    });
  });

  const copy = async (): Promise<void> => {
    const address = shareUrl(report, reading.edits());
    const done = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    setCopied(done ? w.linkCopied : w.copyFailed);
    setTimeout(() => setCopied(''), 2500);
  };
  const redo = (): void => {
    store?.redo();
    if (!store?.canRedo()) focusOn('undo');
  };
  const reset = (): void => {
    store?.reset();
    document.querySelector<HTMLElement>(`a[href="#${trialFragment}"]`)?.focus({ preventScroll: true });
  };

  return (
    <>
      <p class="sr" role="status" aria-live="polite">
        {spoken()}
      </p>
      <LinkNotice locale={props.locale} store={store} />
      <Show when={reading.trial()}>
        <section class="wibar" aria-label={w.region} tabindex="-1" ref={bar}>
          <div class="wibar-in">
            <span class="tag">{w.tag}</span>
            <span class="only-wide">
              {changed() ? w.changes(reading.edits().size) : w.noChange}
              <Show when={followedFigures() > 0}>
                {w.comma}
                {w.followed(followedFigures())}
              </Show>
            </span>
            <span class="res">
              <span>{was}</span>
              <Show when={changed()}>
                <span aria-hidden="true">→</span>
                <span class="sr">{w.becomes}</span>
                <strong>{now()}</strong>
              </Show>
              <Show when={gradesTotal(report)}>
                <Seal
                  bands={bands}
                  grade={reading.grade().name}
                  empty={t.noGrade}
                  label={t.trialGrade(named(reading.grade().name))}
                  small
                />
              </Show>
            </span>
            <span class="sp">
              <button
                class="btn sm"
                type="button"
                id="undo"
                aria-disabled={store?.canUndo() ? undefined : 'true'}
                onClick={() => store?.undo()}
              >
                {w.undo}
              </button>
              <Show when={store?.canRedo()}>
                <button class="btn sm only-wide" type="button" onClick={redo}>
                  {w.redo}
                </button>
              </Show>
              <button class="btn sm" type="button" onClick={() => void copy()}>
                <span aria-live="polite">{copied() || w.copyLink}</span>
              </button>
              <button class="btn sm" type="button" onClick={reset}>
                {w.reset}
              </button>
            </span>
          </div>
          <Show when={changed()}>
            <For each={caveats(reading.inForce(), scored(), props.locale)}>
              {(text) => <p class="wibar-note">{text}</p>}
            </For>
          </Show>
        </section>
      </Show>
    </>
  );
}
