/**
 * The trial in the address. Stepping into one adds one entry to the browser's history and every further edit
 * rewrites it, so Back leaves the trial and Forward returns to it; nothing here is ever sent to a server.
 */
import { createEffect, createRoot, createSignal, on } from 'solid-js';
import { type Edits, noEdits } from '../core/edits.ts';
import { linkVersion, readLink, writeLink } from '../core/link.ts';
import type { Report } from '../core/report.ts';
import { reportMark } from '../core/report-mark.ts';
import { decoded } from './decoded.ts';
import { sameEdits } from './history.ts';
import { type ReadTrial, readTrial } from './read-trial.ts';
import type { ReportStore } from './report-store.ts';

/** Fragment that opens a trial without an edit: where a plain link "change a number" leads. */
export const trialFragment = `w=${linkVersion}`;

/** Browsers allow only so many rewrites of the address (Safari 100 in 30 s): beyond a burst they are joined. */
const burst = 25;
const span = 10_000;
const pause = 300;

/** What there is to say of the link in the address. */
export interface LinkNews extends Pick<ReadTrial, 'troubles' | 'changed'> {
  /** Edits that can be taken although others cannot. */
  readonly rest: Edits;
}

const nothing: LinkNews = { troubles: [], rest: noEdits, changed: false };
const [news, setNews] = createSignal<LinkNews>(nothing);
/** What the link in the address asked for and could not be given, and whether the report has changed since. */
export const linkNews = news;
export const dismissNews = (): void => {
  setNews(nothing);
};

/** The what-if part of a fragment, without what it points at. */
const stateOf = (fragment: string): string | undefined =>
  fragment
    .replace(/^#/, '')
    .split('&')
    .find((part) => part.startsWith('w='));

const fragmentOf = (report: Report, edits: Edits | undefined): string =>
  edits === undefined
    ? ''
    : edits.size > 0
      ? writeLink(report.slug, reportMark(report), edits)
      : trialFragment;

const pageUrl = (fragment: string): string =>
  location.pathname + location.search + (fragment === '' ? '' : `#${fragment}`);

/** The address that shows these edits to somebody else. */
export const shareUrl = (report: Report, edits: Edits): string =>
  location.origin + pageUrl(fragmentOf(report, edits));

/** Puts the trial into the links that lead to other pages of the same report (`data-carry`). */
export const carryTrial = (report: Report, edits: Edits | undefined): void => {
  const fragment = fragmentOf(report, edits);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-carry]')) {
    const [address = ''] = (link.getAttribute('href') ?? '').split('#');
    link.setAttribute('href', fragment === '' ? address : `${address}#${fragment}`);
  }
};

/** Shows an element without giving up the trial in the address. */
const goTo = (id: string, behavior: ScrollBehavior = 'auto'): void => {
  const element = document.getElementById(id);
  if (!element) return;
  if (!element.matches('a[href], button, input, select, summary, [tabindex]')) element.tabIndex = -1;
  element.scrollIntoView({ behavior });
  element.focus({ preventScroll: true });
  const state = stateOf(location.hash);
  if (state) history.replaceState(history.state, '', pageUrl(`${state}&at=${encodeURIComponent(id)}`));
};

/**
 * A trial that opens moves what stands below it. The jump waits for that, and is one: a smooth scroll would end
 * where the element was when it began.
 */
const showWhenDrawn = (id: string): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => goTo(id, 'instant')));
};

const connectedStores = new WeakSet<ReportStore>();

/** Ties a store to the address of the page, once. */
export const connectUrl = (slug: string, store: ReportStore): void => {
  if (connectedStores.has(store)) return;
  connectedStores.add(store);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let recent = 0;
  let taking = false;

  const inForce = () => (store.trial() ? store.edits() : undefined);

  /** Store from address. */
  const take = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const state = stateOf(location.hash);
    const read = state === undefined ? undefined : readTrial(store.report, location.hash);
    setNews(read ?? nothing);
    // The address is right as it is: a link that could not be applied stays there to be looked at.
    taking = true;
    if (!read || read.troubles.length > 0) {
      if (store.trial()) store.reset();
    } else if (!sameEdits(inForce(), read.edits)) store.open(read.edits);
    taking = false;
    if (read?.at !== undefined) showWhenDrawn(decoded(read.at));
  };

  const rewrite = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const fragment = fragmentOf(store.report, inForce());
    if (fragment === '' || fragment === stateOf(location.hash)) return;
    history.replaceState(history.state, '', pageUrl(fragment));
    recent += 1;
    setTimeout(() => {
      recent -= 1;
    }, span);
  };

  /** Address from store. */
  const put = (): void => {
    if (taking) return;
    const fragment = fragmentOf(store.report, inForce());
    const state = stateOf(location.hash);
    if (fragment === (state ?? '')) return;
    if (fragment === '' || state === undefined) history.pushState(null, '', pageUrl(fragment));
    else if (recent < burst) rewrite();
    else timer ??= setTimeout(rewrite, pause);
  };

  /** Links within the page point at their element and leave the trial in the address. */
  const followLink = (event: MouseEvent): void => {
    if (!store.trial() || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey)
      return;
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href*="#"]');
    if (!link || link.pathname !== location.pathname || link.search !== location.search) return;
    const state = stateOf(link.hash);
    if (state !== undefined && state !== trialFragment) return;
    event.preventDefault();
    const at = state === undefined ? link.hash.slice(1) : readLink(slug, link.hash).at;
    if (at) goTo(decoded(at));
  };

  take();
  addEventListener('popstate', take);
  addEventListener('hashchange', take);
  addEventListener('pagehide', () => timer && rewrite());
  document.addEventListener('click', followLink);
  createRoot(() => createEffect(on(() => [store.trial(), store.edits()], put, { defer: true })));
};
