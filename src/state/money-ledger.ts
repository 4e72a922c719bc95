/**
 * What a reader has chosen of the ledger: words, category, order, unit. It stands in the fragment in plain words, so
 * that it can be linked; every choice is an entry in the browser's history, typing in one go is one.
 */
import { createSignal, onMount } from 'solid-js';
import { type LedgerUnit, ledgerUnits } from '../core/ledger/in-unit.ts';
import type { LedgerChoice } from '../core/ledger/search.ts';
import { type LedgerOrder, ledgerOrders } from '../core/ledger/sort.ts';
import { decoded } from './decoded.ts';

export interface LedgerView extends LedgerChoice {
  readonly order: LedgerOrder;
  readonly unit: LedgerUnit;
}

export const wholeLedger: LedgerView = { query: '', category: '', order: 'category', unit: '元' };

/** Keys of the fragment; others in it belong to other parts of the page and are kept. */
const keys = ['q', 'cat', 'sort', 'unit'] as const;

const oneOf = <Word extends string>(words: readonly Word[], text: string | null, other: Word): Word =>
  words.find((word) => word === text) ?? other;

/** Reads a fragment, with or without `#`. One without our keys chooses nothing. */
export const readLedgerView = (fragment: string): LedgerView => {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  return {
    query: given.get('q') ?? '',
    category: given.get('cat') ?? '',
    order: oneOf(ledgerOrders, given.get('sort'), wholeLedger.order),
    unit: oneOf(ledgerUnits, given.get('unit'), wholeLedger.unit),
  };
};

/** Signs that would end or change a part of the fragment; everything else stays readable. */
const escaped = (text: string): string =>
  text.replace(/[%&+#=\s]/gu, (sign) => (sign === ' ' ? '+' : encodeURIComponent(sign)));

/** The fragment of a choice, without `#`, after the parts of `before` that are not ours; empty for neither. */
export const writeLedgerView = ({ query, category, order, unit }: LedgerView, before = ''): string => {
  const text = before.replace(/^#/, '');
  const others = text.includes('=')
    ? text.split('&').filter((part) => !keys.some((key) => part.startsWith(`${key}=`)))
    : [];
  const chosen = {
    q: query,
    cat: category,
    sort: order === wholeLedger.order ? '' : order,
    unit: unit === wholeLedger.unit ? '' : unit,
  };
  const own = keys.flatMap((key) => (chosen[key] === '' ? [] : [`${key}=${escaped(chosen[key])}`]));
  return [...others, ...own].join('&');
};

const [view, setView] = createSignal<LedgerView>(wholeLedger);
/** Id of the element that a plain link on this page leads to; each arrival is told anew. */
const [arrival, setArrival] = createSignal('', { equals: false });
export const ledgerArrival = arrival;

/** Safari allows 100 rewrites of the address in 30 s: typed letters that come close together are joined. */
const pause = 350;
let timer: ReturnType<typeof setTimeout> | undefined;
let isTyping = false;
let connected = false;

const addressOf = (fragment: string): string =>
  location.pathname + location.search + (fragment === '' ? '' : `#${fragment}`);

const put = (entry: 'new' | 'same'): void => {
  clearTimeout(timer);
  timer = undefined;
  const address = addressOf(writeLedgerView(view(), location.hash));
  if (entry === 'new') history.pushState(null, '', address);
  else history.replaceState(history.state, '', address);
};

const take = (): void => {
  clearTimeout(timer);
  timer = undefined;
  isTyping = false;
  const { hash } = location;
  if (hash === '' || hash.includes('=')) setView(readLedgerView(hash));
  else setArrival(decoded(hash.slice(1)));
};

/** Changes the choice; the address follows. What is typed but not yet written goes into its own entry first. */
export const chooseInLedger = (change: Partial<LedgerView>): void => {
  if (timer) put('same');
  setView({ ...view(), ...change });
  put('new');
  isTyping = false;
};

/** Takes what is typed: the first letter begins an entry in the history, the others are written into it. */
export const typeInLedger = (query: string): void => {
  setView({ ...view(), query });
  if (!isTyping) put('new');
  else timer ??= setTimeout(() => put('same'), pause);
  isTyping = true;
};

/** Shows everything again and leaves the address as it is: a link leads to a row. */
export const showWholeLedger = (): void => {
  setView({ ...wholeLedger, unit: view().unit });
};

const connect = (): void => {
  if (connected) return;
  connected = true;
  take();
  addEventListener('hashchange', take);
  addEventListener('popstate', take);
  addEventListener('pagehide', () => timer && put('same'));
};

/** The choice as an island reads it: nothing is chosen until it is mounted, as the server wrote it. */
export const useLedgerView = (): (() => LedgerView) => {
  const [mounted, setMounted] = createSignal(false);
  onMount(() => {
    connect();
    setMounted(true);
  });
  return () => (mounted() ? view() : wholeLedger);
};
