/** The worker of the desk: it is given the report once, then questions, of which only the last one counts. */
import type { Report } from '../core/report.ts';
import { answering } from './desk-answers.ts';
import type { DeskNews, DeskRequest } from './desk-reckoning.ts';
import { inSlices } from './slices.ts';

let report: Report | undefined;
let wanted = 0;

const tell = (news: DeskNews): void => postMessage(news);

const answer = async ({ id, subject, question }: DeskRequest & { readonly kind: 'ask' }): Promise<void> => {
  if (!report) return;
  const found = await inSlices(
    answering(report, subject, question),
    () => wanted === id,
    ({ tried }) => tell({ kind: 'tried', id, tried }),
  );
  if (found) tell({ kind: 'answer', id, answer: found });
};

addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => {
  if (data.kind === 'report') {
    report = data.report;
    return;
  }
  wanted = data.id;
  if (data.kind === 'ask') answer(data).catch(() => tell({ kind: 'failed', id: data.id }));
});
