/**
 * Verifies on demand that the published files, the audit and this page agree. Nothing is fetched before the button
 * is pressed; the reader, the audit and the YAML library come with the first use.
 */
import { createSignal, For, Show } from 'solid-js';
import type { Locale } from '../core/report.ts';
import { verifyButton } from '../i18n/verify-button.ts';
import type { VerifyResult } from './verify-result.ts';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
  /** Address of the folder of the data, with a slash at the end. */
  readonly data: string;
  /** Id of the element with the data that the page holds for its islands, where it holds any. */
  readonly block: string;
}

export default function IslandVerify(props: Props) {
  const t = verifyButton[props.locale];
  const [progress, setProgress] = createSignal('');
  const [result, setResult] = createSignal<VerifyResult>();

  const verify = async (): Promise<void> => {
    if (progress() !== '') return;
    setResult(undefined);
    setProgress(t.reading);
    const text = document.getElementById(props.block)?.textContent;
    try {
      const { verifiedResult } = await import('./verify-result.ts');
      const settings = {
        data: new URL(props.data, location.href).href,
        slug: props.slug,
        ...(text && { page: { text, locale: props.locale } }),
        onFetched: () => setProgress(t.computing),
      };
      setResult(await verifiedResult(settings, props.locale));
    } catch {
      setResult({ mark: 'na', sentence: t.notDone, items: [] });
    }
    setProgress('');
  };

  return (
    <div class="verify" aria-busy={progress() === '' ? undefined : 'true'}>
      <button
        class="btn needs-js"
        type="button"
        aria-disabled={progress() === '' ? undefined : 'true'}
        onClick={() => void verify()}
      >
        {result() ? t.again : t.verify}
      </button>
      <p class="verify-says" role="status">
        <Show when={result()} fallback={progress()}>
          {(found) => (
            <>
              <svg class={`mk lg ${found().mark}`} aria-hidden="true">
                <use href={`#${found().mark}`} />
              </svg>
              {found().sentence}
            </>
          )}
        </Show>
      </p>
      <Show when={result()}>
        {(found) => (
          <>
            <Show when={found().items.length > 0}>
              <ul class="verify-list">
                <For each={found().items}>
                  {(item) => (
                    <li>
                      <Show when={item.href} fallback={item.text}>
                        <a href={item.href}>{item.text}</a>
                      </Show>
                    </li>
                  )}
                </For>
                <Show when={found().more}>
                  <li>{found().more}</li>
                </Show>
              </ul>
            </Show>
            <Show when={found().digest}>
              {(digest) => (
                <p class="note">
                  {digest().label} <code class="digest">{digest().value}</code>
                </p>
              )}
            </Show>
            <Show when={found().limits}>
              <p class="note">{found().limits}</p>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
