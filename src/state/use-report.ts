/**
 * What an island reads. Until it is mounted it sees the report as published, exactly as the server wrote it:
 * an island that hydrates after an edit would otherwise keep the server's markup for figures that have moved.
 */
import { createSignal, onMount } from 'solid-js';
import { isServer } from 'solid-js/web';
import { type EditKey, type Edits, noEdits } from '../core/edits.ts';
import type { Evaluation, Grade } from '../core/evaluation.ts';
import type { Exact } from '../core/exact.ts';
import type { Report } from '../core/report.ts';
import { type ReportStore, storeOf, totalName } from './report-store.ts';
import { handedOver } from './source.ts';
import { connectUrl } from './url.ts';

type Figure = (code: string) => Exact | undefined;

export interface Reading {
  readonly report: Report;
  readonly published: Evaluation;
  /** Whether the reader is trying changes; false until mounted. */
  readonly trial: () => boolean;
  readonly edits: () => Edits;
  /** The report with the bands, gates, rules and rows in force; for names and rows `report` will do. */
  readonly inForce: () => Report;
  /** The text of one edit; undefined where the report stands as published. */
  readonly typed: (key: EditKey) => string | undefined;
  /** Figures in force, by code; the whole under `totalName`. */
  readonly score: Figure;
  readonly points: Figure;
  readonly rate: Figure;
  readonly grade: () => Grade;
  /** Origins, attainable scores, inputs and gates in force. */
  readonly frame: () => Evaluation;
  /** Everything in force, with all workings: asks for a full evaluation after an edit. */
  readonly evaluation: () => Evaluation;
  /** The store behind it, for changes; undefined on the server. */
  readonly store: ReportStore | undefined;
}

/** The report as published, which never changes. */
const still = (report: Report, published: Evaluation): Omit<Reading, 'store'> => {
  const of = (code: string) =>
    code === totalName
      ? { score: published.total, points: published.points, rate: published.rate }
      : published.nodes.get(code);
  return {
    report,
    published,
    trial: () => false,
    edits: () => noEdits,
    inForce: () => report,
    typed: () => undefined,
    score: (code) => of(code)?.score,
    points: (code) => of(code)?.points,
    rate: (code) => of(code)?.rate,
    grade: () => published.grade,
    frame: () => published,
    evaluation: () => published,
  };
};

/** To be called once in a component, while it is set up. */
export const useReport = (slug: string): Reading => {
  const { report, published } = handedOver(slug);
  const before = still(report, published);
  if (isServer) return { ...before, store: undefined };
  const store = storeOf(slug);
  const [mounted, setMounted] = createSignal(false);
  onMount(() => {
    connectUrl(slug, store);
    setMounted(true);
  });
  const now = () => (mounted() ? store : before);
  return {
    report,
    published,
    trial: () => now().trial(),
    edits: () => now().edits(),
    inForce: () => now().inForce(),
    typed: (key) => now().typed(key),
    score: (code) => now().score(code),
    points: (code) => now().points(code),
    rate: (code) => now().rate(code),
    grade: () => now().grade(),
    frame: () => now().frame(),
    evaluation: () => now().evaluation(),
    store,
  };
};
