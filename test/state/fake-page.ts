/** As much of a page as the address of a trial needs: location, history, events. */
import { vi } from 'vitest';

export interface FakePage {
  /** Addresses in the browser's history; `at` is the one shown. */
  readonly entries: string[];
  at: number;
  readonly go: (by: number) => void;
  /** Follows a link to a fragment, as a click does. */
  readonly follow: (hash: string) => void;
  readonly hash: () => string;
}

export const fakePage = (address: string): FakePage => {
  const listeners = new Map<string, ((event: unknown) => void)[]>();
  const listen = (type: string, listener: (event: unknown) => void) => {
    listeners.set(type, [...(listeners.get(type) ?? []), listener]);
  };
  const fire = (...types: readonly string[]): void => {
    for (const type of types) for (const listener of listeners.get(type) ?? []) listener({});
  };
  const page: FakePage = {
    entries: [address],
    at: 0,
    go: (by) => {
      page.at += by;
      fire('popstate', 'hashchange');
    },
    follow: (hash) => {
      page.entries.splice(page.at + 1, Infinity, address.replace(/#.*/, '') + hash);
      page.at += 1;
      fire('popstate', 'hashchange');
    },
    hash: () => new URL(page.entries[page.at] as string).hash,
  };
  const here = (): URL => new URL(page.entries[page.at] as string);
  vi.stubGlobal('location', {
    get hash() {
      return here().hash;
    },
    get pathname() {
      return here().pathname;
    },
    get search() {
      return here().search;
    },
    get origin() {
      return here().origin;
    },
  });
  vi.stubGlobal('history', {
    state: null,
    pushState: (_state: unknown, _title: string, url: string) => {
      page.entries.splice(page.at + 1, Infinity, new URL(url, here()).href);
      page.at += 1;
    },
    replaceState: (_state: unknown, _title: string, url: string) => {
      page.entries[page.at] = new URL(url, here()).href;
    },
  });
  vi.stubGlobal('addEventListener', listen);
  vi.stubGlobal('document', { addEventListener: listen, getElementById: () => null });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  return page;
};
