/** Runs the verification beside the page: computing every check again must not hold up a reader. */
import type { VerifyOutcome, VerifySettings } from './verify-page.ts';

/** What the page asks of the worker, and what the worker tells. */
export type VerifyRequest = Omit<VerifySettings, 'onFetched'>;
export type VerifyNews =
  | { readonly kind: 'fetched' }
  | { readonly kind: 'done'; readonly outcome: VerifyOutcome }
  | { readonly kind: 'failed' };

/** Rejects where the program of the worker does not come or does not come to an end. */
export const verifyInWorker = ({ onFetched, ...request }: VerifySettings): Promise<VerifyOutcome> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' });
    const close = (): void => worker.terminate();
    worker.onerror = () => {
      close();
      reject(new Error('the worker did not start'));
    };
    worker.onmessage = ({ data }: MessageEvent<VerifyNews>) => {
      if (data.kind === 'fetched') {
        onFetched();
        return;
      }
      close();
      if (data.kind === 'done') resolve(data.outcome);
      else reject(new Error('the verification did not end'));
    };
    worker.postMessage(request satisfies VerifyRequest);
  });
