/**
 * Keeps an answer of the desk in step with the trial: asked for anew a moment after the last change, in a worker,
 * or in slices where no worker starts. Until the new answer is here the old one is known to be stale.
 */
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import type { Report } from '../core/report.ts';
import type { Answers, Questions, Subject } from './desk-answers.ts';
import { inSlices } from './slices.ts';

export type DeskRequest =
  | { readonly kind: 'report'; readonly report: Report }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly subject: Subject;
      readonly question: Questions[Subject];
    }
  | { readonly kind: 'stop'; readonly id: number };
export type DeskNews =
  | { readonly kind: 'tried'; readonly id: number; readonly tried: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answers[Subject] }
  | { readonly kind: 'failed'; readonly id: number };

/** Time without a change after which is asked, and after which a wait is worth a word, in ms. */
const quiet = 150;
const patience = 300;

type Tell = (news: DeskNews) => void;
interface Engine {
  readonly ask: (id: number, question: Questions[Subject]) => void;
  readonly stop: (id: number) => void;
}

const inPage = (report: Report, subject: Subject, tell: Tell): Engine => {
  let wanted = 0;
  const answer = async (id: number, question: Questions[Subject]): Promise<void> => {
    const { answering } = await import('./desk-answers.ts');
    const found = await inSlices(
      answering(report, subject, question),
      () => wanted === id,
      ({ tried }) => tell({ kind: 'tried', id, tried }),
    );
    if (found) tell({ kind: 'answer', id, answer: found });
  };
  return {
    ask: (id, question) => {
      wanted = id;
      answer(id, question).catch(() => tell({ kind: 'failed', id }));
    },
    stop: (id) => {
      wanted = id;
    },
  };
};

/** A worker; where it fails, whatever was asked last is answered in the page. */
const inWorker = (report: Report, subject: Subject, tell: Tell): Engine & { readonly close: () => void } => {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
  const send = (request: DeskRequest): void => worker.postMessage(request);
  let instead: Engine | undefined;
  let last: readonly [id: number, question: Questions[Subject]] | undefined;
  worker.onmessage = ({ data }: MessageEvent<DeskNews>) => tell(data);
  worker.onerror = (event) => {
    event.preventDefault();
    instead ??= inPage(report, subject, tell);
    if (last) instead.ask(...last);
  };
  send({ kind: 'report', report });
  return {
    ask: (id, question) => {
      last = [id, question];
      if (instead) instead.ask(id, question);
      else send({ kind: 'ask', id, subject, question });
    },
    stop: (id) => {
      last = undefined;
      if (instead) instead.stop(id);
      else send({ kind: 'stop', id });
    },
    close: () => worker.terminate(),
  };
};

const keyOf = (question: Questions[Subject]): string =>
  JSON.stringify(question, (_, value: unknown) => (value instanceof Map ? [...value] : value));

export interface Reckoning<Answer> {
  readonly answer: () => Answer;
  /** Whether the answer is one to an earlier question. */
  readonly stale: () => boolean;
  /** Sets tried so far, once the wait is worth a word. */
  readonly slow: () => number | undefined;
  /** Whether the reader has given up the computation. */
  readonly stopped: () => boolean;
  readonly stop: () => void;
  /** Asks again after a stop. */
  readonly resume: () => void;
}

/**
 * `given` answers `asked`, the question of the published page; both come from the build. `change` is where an
 * answer is put into the page.
 */
export const createReckoning = <Name extends Subject>(
  report: Report,
  subject: Name,
  asked: Questions[Name],
  given: Answers[Name],
  question: () => Questions[Name],
  change: (put: () => void) => void = (put) => put(),
): Reckoning<Answers[Name]> => {
  const [answer, setAnswer] = createSignal<Answers[Name]>(given, { equals: false });
  const [answered, setAnswered] = createSignal(keyOf(asked));
  const [slow, setSlow] = createSignal<number>();
  const [stopped, setStopped] = createSignal(false);
  const key = createMemo(() => keyOf(question()));
  let id = 0;
  let tried = 0;
  let engine: (Engine & { readonly close?: () => void }) | undefined;
  const timers: ReturnType<typeof setTimeout>[] = [];

  const calm = (): void => {
    for (const timer of timers.splice(0)) clearTimeout(timer);
    setSlow(undefined);
  };
  const put = (found: Answers[Name], of: string): void => {
    calm();
    change(() => {
      setAnswered(of);
      setAnswer(() => found);
    });
  };
  const giveUp = (): void => {
    calm();
    setStopped(true);
  };
  let waiting = '';
  const tell: Tell = (news) => {
    if (news.id !== id) return;
    if (news.kind === 'failed') giveUp();
    else if (news.kind === 'answer') put(news.answer as Answers[Name], waiting);
    else {
      tried = news.tried;
      if (untrack(slow) !== undefined) setSlow(tried);
    }
  };
  const ask = (): void => {
    waiting = untrack(key);
    engine ??=
      typeof Worker === 'undefined' ? inPage(report, subject, tell) : inWorker(report, subject, tell);
    engine.ask(id, untrack(question));
    timers.push(setTimeout(() => setSlow(tried), patience));
  };
  const turn = (now: string): void => {
    calm();
    id += 1;
    tried = 0;
    setStopped(false);
    if (now === keyOf(asked)) {
      engine?.stop(id);
      if (untrack(answered) !== now) put(given, now);
      return;
    }
    if (untrack(answered) !== now) timers.push(setTimeout(ask, quiet));
  };
  // The first run counts as well: a page opened by a link is on trial before any effect has run.
  createEffect(on(key, turn));
  onCleanup(() => {
    calm();
    engine?.close?.();
  });

  return {
    answer,
    stale: () => answered() !== key(),
    slow,
    stopped,
    stop: () => {
      id += 1;
      engine?.stop(id);
      giveUp();
    },
    resume: () => turn(untrack(key)),
  };
};
