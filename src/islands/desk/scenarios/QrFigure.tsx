/** The link of the trial as a QR code: one path on white, in dark mode too, with the link as text beside it. */
import { createEffect, createSignal, Show } from 'solid-js';
import type { Locale } from '../../../core/report.ts';
import { exchangeWords } from '../../../i18n/desk-exchange.ts';
import type { QrCode } from '../../../state/desk-qr.ts';
import { download } from '../../download.ts';

type Drawn = { readonly code: QrCode; readonly save: () => void } | 'too-long' | 'failed';

export const QrFigure = (props: { link: string; slug: string; locale: Locale }) => {
  const t = exchangeWords[props.locale];
  const [drawn, setDrawn] = createSignal<Drawn>();
  createEffect(() => {
    const { link } = props;
    import('../../../state/desk-qr.ts').then(
      ({ qrCode, qrSvg }) => {
        // The trial may have moved on while the program came.
        if (link !== props.link) return;
        const code = qrCode(link);
        const save = () => code && download(`${props.slug}-qr.svg`, qrSvg(code), 'image/svg+xml');
        setDrawn(code ? { code, save } : 'too-long');
      },
      () => setDrawn('failed'),
    );
  });
  const code = () => {
    const found = drawn();
    return typeof found === 'object' ? found : undefined;
  };
  return (
    <div class="qrfig">
      <Show
        when={code()}
        fallback={
          <p class="small" role="status">
            {drawn() === 'too-long' ? t.qrTooLong : drawn() === 'failed' ? t.qrFailed : ''}
          </p>
        }
      >
        {(found) => (
          <svg
            class="qr"
            role="img"
            aria-label={t.qrLabel}
            viewBox={`0 0 ${found().code.size} ${found().code.size}`}
            shape-rendering="crispEdges"
          >
            <rect width={found().code.size} height={found().code.size} fill="#fff" />
            <path d={found().code.path} fill="#000" />
          </svg>
        )}
      </Show>
      <div>
        <p class="note">{t.link}</p>
        <p class="qr-link">{props.link}</p>
        <Show when={code()}>
          {(found) => (
            <button class="btn sm" type="button" onClick={() => found().save()}>
              {t.qrSave}
            </button>
          )}
        </Show>
      </div>
    </div>
  );
};
