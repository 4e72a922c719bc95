/**
 * What a reader has chosen on the audit page: tab, filters, order, the row in hand and whether figures without
 * a check are marked. It is kept in the fragment, so that it can be linked and survives reload and Back;
 * changes rewrite the entry in the browser's history and add none.
 */
import { createSignal, onMount } from 'solid-js';
import { decoded } from './decoded.ts';

/** The tabs by their mark, in their order. */
export const auditTabs = ['no', 'ask', 'na', 'ok'] as const;
export type AuditTab = (typeof auditTabs)[number];
export const auditOrders = ['effect', 'place'] as const;
export type AuditOrder = (typeof auditOrders)[number];

export interface AuditView {
  /** Undefined: the first tab that is not empty. */
  readonly tab?: AuditTab | undefined;
  /** Key of a section of the report; `''` for all. */
  readonly section: string;
  /** Group of kinds; `''` for all. */
  readonly group: string;
  readonly query: string;
  readonly order: AuditOrder;
  /** Whether the figures that no check is tied to are marked in the text. */
  readonly untied: boolean;
  /** Id of the check in hand; `''` for none. */
  readonly at: string;
}

const initial: AuditView = { section: '', group: '', query: '', order: 'effect', untied: false, at: '' };

const oneOf = <Word extends string>(words: readonly Word[], text: string | null): Word | undefined =>
  words.find((word) => word === text);

/** Ids of checks, and of figures in the text that quote a claim. */
const checkId = /^(?:f-)?(c\d[\w-]*|chk-.+)$/;

/**
 * Reads a fragment, with or without `#`. One that is no choice is a place of the page, which counts where it is
 * a check or its figure.
 */
export const readAuditView = (fragment: string): AuditView => {
  const text = fragment.replace(/^#/, '');
  if (!text.includes('=')) return { ...initial, at: checkId.exec(decoded(text))?.[1] ?? '' };
  const given = new URLSearchParams(text);
  const tab = oneOf(auditTabs, given.get('v'));
  return {
    ...(tab && { tab }),
    section: given.get('s') ?? '',
    group: given.get('k') ?? '',
    query: given.get('q') ?? '',
    order: oneOf(auditOrders, given.get('o')) ?? 'effect',
    untied: given.get('u') === '1',
    at: given.get('at') ?? '',
  };
};

/**
 * The fragment of a choice, without `#`; empty when nothing was chosen. A check and nothing else is its id, which
 * leads there without a script too.
 */
export const writeAuditView = ({ tab, section, group, query, order, untied, at }: AuditView): string => {
  const entries = { v: tab, s: section, k: group, q: query, o: order === 'effect' ? '' : order } as const;
  const chosen = Object.entries({ ...entries, u: untied ? '1' : '', at }).flatMap(([key, value]) =>
    value ? [[key, value] as [string, string]] : [],
  );
  const [only] = chosen;
  if (chosen.length === 1 && only?.[0] === 'at') return encodeURIComponent(only[1]);
  return new URLSearchParams(chosen).toString();
};

const [view, setView] = createSignal<AuditView>(initial);

/** Safari allows 100 rewrites of the address in 30 s: changes that come close together are joined. */
const pause = 350;
let timer: ReturnType<typeof setTimeout> | undefined;
let last = 0;
let connected = false;

const put = (): void => {
  clearTimeout(timer);
  timer = undefined;
  const fragment = writeAuditView(view());
  if (fragment === location.hash.slice(1)) return;
  const page = location.pathname + location.search;
  history.replaceState(history.state, '', fragment === '' ? page : `${page}#${fragment}`);
  last = Date.now();
};

/** Counts how often the choice came from the address: each time its check is to be shown. */
const [arrivals, setArrivals] = createSignal(0);
export const auditArrivals = arrivals;

/** Choice from address. A plain link into the page leads to its place and leaves the choice as it is. */
const take = (): void => {
  const read = readAuditView(location.hash);
  const isChoice = location.hash === '' || location.hash.includes('=');
  setView(isChoice ? read : { ...view(), at: read.at });
  if (read.at !== '') put();
  setArrivals(arrivals() + 1);
};

/** Changes the choice; the address follows. */
export const chooseInAudit = (change: Partial<AuditView>): void => {
  setView({ ...view(), ...change });
  if (Date.now() - last >= pause) put();
  else timer ??= setTimeout(put, pause);
};

/** Ties the choice to the address of the page, once. */
const connect = (): void => {
  if (connected) return;
  connected = true;
  take();
  addEventListener('hashchange', take);
  addEventListener('popstate', take);
  addEventListener('pagehide', () => timer && put());
};

/**
 * The choice as an island reads it, to be asked for while the island is set up. Until it is mounted nothing is
 * chosen, as the server wrote it: an island hydrates against that markup.
 */
export const useAuditView = (): (() => AuditView) => {
  const [mounted, setMounted] = createSignal(false);
  onMount(() => {
    connect();
    setMounted(true);
  });
  return () => (mounted() ? view() : initial);
};
