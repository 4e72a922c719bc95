/**
 * The base of the rate that a reader has chosen. It stands in the fragment as `base=<id>` beside what other parts of
 * the page keep there, so that it can be linked and survives a reload; changes rewrite the entry in the history.
 */
import { createSignal, onMount } from 'solid-js';

const key = 'base';
const isOwn = (part: string): boolean => part.startsWith(`${key}=`);

/** The parts of a fragment, with or without `#`; a plain link into the page has none. */
const partsOf = (fragment: string): readonly string[] => {
  const text = fragment.replace(/^#/, '');
  return text.includes('=') ? text.split('&') : [];
};

/** The base that a fragment names, if it is one of `ids`. */
export const readBase = (fragment: string, ids: readonly string[]): string | undefined => {
  const given = new URLSearchParams(partsOf(fragment).filter(isOwn).join('&')).get(key);
  return ids.find((id) => id === given);
};

/** The fragment with this base in it, without `#`; `undefined` takes it out, what else stands there stays. */
export const writeBase = (fragment: string, id: string | undefined): string => {
  const others = partsOf(fragment).filter((part) => !isOwn(part));
  return [...others, ...(id === undefined ? [] : [`${key}=${encodeURIComponent(id)}`])].join('&');
};

/**
 * The chosen base and how to change it, to be asked for while the island is set up. Until it is mounted the base of
 * the report is chosen, as the server wrote it. `onLinked` is called when a link that names nothing else brought another.
 */
export const useBase = (
  ids: readonly string[],
  published: string,
  onLinked: () => void,
): readonly [base: () => string, choose: (id: string) => void] => {
  const [base, setBase] = createSignal(published);
  let isChosen = false;
  const choose = (id: string): void => {
    isChosen = true;
    setBase(id);
    const fragment = writeBase(location.hash, id === published ? undefined : id);
    const page = location.pathname + location.search;
    history.replaceState(history.state, '', fragment === '' ? page : `${page}#${fragment}`);
  };
  /** A plain link into the page leads to its place and leaves the choice as it is. */
  const take = (): void => {
    const { hash } = location;
    if (hash !== '' && !hash.includes('=')) return;
    const linked = readBase(hash, ids) ?? published;
    const isOther = linked !== base();
    setBase(linked);
    if (isOther && partsOf(hash).every(isOwn)) onLinked();
  };
  onMount(() => {
    // What a reader chose before this, while the page was still waking, goes before the address.
    if (!isChosen) take();
    addEventListener('hashchange', take);
  });
  return [base, choose];
};
