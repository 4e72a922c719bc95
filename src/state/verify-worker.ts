/** The worker: takes one request, tells when the files are here, then what was found. */
import type { VerifyNews, VerifyRequest } from './verify-in-worker.ts';
import { verifyPage } from './verify-page.ts';

const tell = (news: VerifyNews): void => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<VerifyRequest>) => {
  verifyPage({ ...data, onFetched: () => tell({ kind: 'fetched' }) }).then(
    (outcome) => tell({ kind: 'done', outcome }),
    () => tell({ kind: 'failed' }),
  );
});
