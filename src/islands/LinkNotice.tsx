/** A link whose what-if could not be applied: said once, with every reason. */
import { createSignal, For, onMount, Show } from 'solid-js';
import type { Locale } from '../core/report.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import type { LinkTrouble } from '../state/read-trial.ts';
import { dismissTrouble, linkTrouble } from '../state/url.ts';

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

export const LinkNotice = (props: { readonly locale: Locale }) => {
  const w = whatIfWords[props.locale];
  // The address may have been read before this part wakes; the server knew nothing of it.
  const [mounted, setMounted] = createSignal(false);
  onMount(() => setMounted(true));
  return (
    <Show when={mounted() && linkTrouble().length > 0}>
      <div class="linknote" role="alert">
        <div class="page">
          <p>
            <b>{w.linkTrouble}</b>
          </p>
          <ul>
            <For each={linkTrouble()}>{(trouble) => <li>{reasonOf(trouble, props.locale)}</li>}</For>
          </ul>
          <button class="btn sm" type="button" onClick={dismissTrouble}>
            {w.dismiss}
          </button>
        </div>
      </div>
    </Show>
  );
};
