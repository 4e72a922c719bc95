/** A link that could not be applied, or whose report has changed since: said once, with every reason. */
import { createSignal, For, onMount, Show } from 'solid-js';
import type { Locale } from '../core/report.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import type { LinkTrouble } from '../state/read-trial.ts';
import type { ReportStore } from '../state/report-store.ts';
import { dismissNews, linkNews } from '../state/url.ts';

interface Props {
  readonly locale: Locale;
  readonly store: ReportStore | undefined;
}

const reasonOf = (trouble: LinkTrouble, locale: Locale): string => {
  const w = whatIfWords[locale];
  const found = trouble.found ?? '';
  switch (trouble.code) {
    case 'version':
      return w.linkVersion(found);
    case 'form':
      return w.linkForm;
    case 'checksum':
      return w.linkChecksum;
    case 'entry':
      return w.linkEntry(found);
    case 'edit-key':
      return w.linkKey(found);
    default:
      return w.linkValue('column' in trouble ? (trouble.column ?? '') : '', found);
  }
};

export const LinkNotice = (props: Props) => {
  const w = whatIfWords[props.locale];
  // The address may have been read before this part wakes; the server knew nothing of it.
  const [mounted, setMounted] = createSignal(false);
  onMount(() => setMounted(true));
  const troubled = () => linkNews().troubles.length > 0;
  const takeRest = (): void => {
    const { rest } = linkNews();
    dismissNews();
    props.store?.open(rest);
  };
  return (
    <Show when={mounted() && (troubled() || linkNews().changed)}>
      <div class="linknote" role="alert">
        <div class="page">
          <Show when={linkNews().changed}>
            <p>{troubled() ? w.linkOld : w.linkOldTaken}</p>
          </Show>
          <Show when={troubled()}>
            <p>
              <b>{w.linkTrouble}</b>
            </p>
            <ul>
              <For each={linkNews().troubles}>{(trouble) => <li>{reasonOf(trouble, props.locale)}</li>}</For>
            </ul>
          </Show>
          <div class="btns">
            <Show when={linkNews().rest.size > 0}>
              <button class="btn sm wi" type="button" onClick={takeRest}>
                {w.linkRest(linkNews().rest.size)}
              </button>
            </Show>
            <button class="btn sm" type="button" onClick={dismissNews}>
              {w.dismiss}
            </button>
          </div>
        </div>
      </div>
    </Show>
  );
};
