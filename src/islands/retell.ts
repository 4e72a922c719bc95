/**
 * A published sentence told anew in place: where only figures differ, figure by figure, so that links stay; else as
 * a whole. The nodes taken out are kept and put back.
 */

const figure = /[-−]?\d(?:[\d,]*\d)?(?:\.\d+)?%?/g;

const figuresOf = (text: string): readonly string[] => text.match(figure) ?? [];
const wordsOf = (text: string): string => text.replace(figure, '#');

/** Texts to be seen, without marks and what is said only to those who do not see them. */
const textNodes = (element: Element): readonly Text[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.sr, svg') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
};

/** A published value or the one on trial, in its dress. */
export const voice = (kind: 'was' | 'wv', text: string): HTMLElement => {
  const element = document.createElement('span');
  element.className = kind;
  element.textContent = text;
  return element;
};

const change = (was: string, now: string): [was: HTMLElement, blank: Text, now: HTMLElement] => [
  voice('was', was),
  document.createTextNode(' '),
  voice('wv', now),
];

/** The nodes of a text with its figures replaced, taken from `next` in turn. */
const refigured = (text: string, next: () => string): readonly Node[] => {
  const nodes: Node[] = [];
  let at = 0;
  for (const { 0: was, index } of text.matchAll(figure)) {
    const now = next();
    if (was === now) continue;
    nodes.push(document.createTextNode(text.slice(at, index)), ...change(was, now));
    at = index + was.length;
  }
  return nodes.length === 0 ? [] : [...nodes, document.createTextNode(text.slice(at))];
};

export interface Retold {
  /** Figures, or the one sentence, that now say something else. */
  readonly changed: number;
  /** Puts the published nodes back. */
  readonly back: () => void;
}

/** Tells `text` in place of what the element says; undefined where it says so already. */
export const retell = (element: Element, text: string): Retold | undefined => {
  const nodes = textNodes(element);
  const was = nodes.map((node) => node.data).join('');
  if (was.trim() === text.trim()) return undefined;
  const [before, after] = [figuresOf(was), figuresOf(text)];
  if (before.length === 0 || before.length !== after.length || wordsOf(was.trim()) !== wordsOf(text.trim())) {
    const kept = [...element.childNodes];
    const [published, separator, told] = change(was.trim(), text);
    for (const one of [published, told]) one.classList.add('whole');
    element.replaceChildren(published, separator, told);
    return { changed: 1, back: () => element.replaceChildren(...kept) };
  }
  let at = 0;
  const next = (): string => after[at++] ?? '';
  const replaced = nodes.flatMap((node) => {
    const put = refigured(node.data, next);
    if (put.length === 0) return [];
    node.replaceWith(...put);
    return [{ node, put }];
  });
  const back = (): void => {
    for (const { node, put } of replaced) {
      put[0]?.parentNode?.insertBefore(node, put[0]);
      for (const one of put) one.parentNode?.removeChild(one);
    }
  };
  return { changed: before.filter((one, index) => one !== after[index]).length, back };
};
