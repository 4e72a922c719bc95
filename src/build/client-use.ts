/**
 * Client directive `client:use`: loads the islands of a page when a reader first shows intent (pointer,
 * focus or key inside <main>), or at once when the link carries a what-if (`#w=…`). All islands wake
 * together: the scripts are fetched side by side and the hydrations run in one task, so that no island
 * ever hydrates after an edit in another one. With `client:use="view"` an island comes later: when it is seen,
 * for parts that look the same until then, or when a what-if begins, which moves them seen or not (the page
 * may be printed or read aloud). With `client:use="load"` an island asks for the common start at once: its keys
 * and its address have to work before anybody points at it.
 *
 * What a reader does before that is kept and given to the islands afterwards. Solid's own queue is not
 * enough: it replays spent events, whose composed path is empty, and so reaches no handler.
 */
type Hydrate = () => Promise<void> | void;
type Load = () => Promise<Hydrate>;
interface Options {
  /**
   * `view`: the island also waits until it comes into view, and stands outside the common start.
   * `load`: the common start does not wait for a sign of intent.
   */
  readonly value?: unknown;
}

const island = 'astro-island[client="use"]';
const inView = 'view';
const atOnce = 'load';
const intents = ['pointerover', 'pointerdown', 'focusin', 'keydown'];
const kept = ['click', 'input', 'change'];
const sleeping: Load[] = [];
const early: { readonly type: string; readonly target: Element }[] = [];
let awake = false;
let woken = 0;
let announceStarted: () => void = () => {};
const whenStarted = new Promise<void>((resolve) => {
  announceStarted = resolve;
});
let announceTrial: () => void = () => {};
const whenTrial = new Promise<void>((resolve) => {
  announceTrial = resolve;
});

/** Figures that the inspector opens; until it has come a click on one is held back, or the page would jump. */
const figures = 'a[data-claim], a[data-check]';
const inspector = `${island}[component-url*="IslandInspector"]`;

/** The figure that a plain click goes to, on a page that has the inspector. */
const figureOf = (event: Event): Element | undefined => {
  if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return undefined;
  const figure = event.target instanceof Element && event.target.closest(figures);
  return figure && document.querySelector(inspector) ? figure : undefined;
};

/** Buttons, fields and figures: other links, details and the like have already done what they do without a script. */
const keep = (event: Event): void => {
  const { type, target } = event;
  const figure = figureOf(event);
  if (figure) {
    event.preventDefault();
    early.push({ type, target: figure });
    return;
  }
  if (!(target instanceof Element) || !target.closest(island)) return;
  const receiver = target.closest(type === 'click' ? 'button' : 'input, select, textarea');
  if (receiver) early.push({ type, target: receiver });
};

const replay = (): void => {
  for (const type of kept) document.removeEventListener(type, keep, true);
  for (const { type, target } of early.splice(0)) {
    const kind = type === 'click' ? MouseEvent : Event;
    if (target.isConnected) target.dispatchEvent(new kind(type, { bubbles: true, cancelable: true }));
  }
};

/** Starts once every island of the parsed page has reported; a later one starts on its own. */
const start = async (): Promise<void> => {
  if (!awake || document.readyState === 'loading') return;
  const expected = document.querySelectorAll(`${island}:not([opts*='"value":"${inView}"'])`).length;
  if (woken + sleeping.length < expected) return;
  const batch = sleeping.splice(0);
  woken += batch.length;
  const ready = await Promise.all(batch.map((load) => load()));
  await Promise.all(ready.map((hydrate) => hydrate()));
  replay();
  announceStarted();
};

const wake = (): void => {
  awake = true;
  for (const intent of intents) document.removeEventListener(intent, onIntent, true);
  void start();
};
const onIntent = (event: Event): void => {
  if (event.target instanceof Element && event.target.closest('main')) wake();
};
const onFragment = (): void => {
  if (!/[#&]w=/.test(location.hash)) return;
  removeEventListener('hashchange', onFragment);
  announceTrial();
  wake();
};

for (const type of kept) document.addEventListener(type, keep, true);
for (const intent of intents) document.addEventListener(intent, onIntent, { capture: true, passive: true });
addEventListener('hashchange', onFragment);
document.addEventListener('DOMContentLoaded', () => void start());
onFragment();

const whenSeen = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    new IntersectionObserver(([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      resolve();
    }).observe(element);
  });

/** Loads one island on its own, after the common start, once it is seen or its figures may move. */
const useInView = async (load: Load, element: HTMLElement): Promise<void> => {
  await Promise.race([whenSeen(element.firstElementChild ?? element), whenTrial]);
  await whenStarted;
  const hydrate = await load();
  await hydrate();
};

const use = (load: Load, { value }: Options, element: HTMLElement): void => {
  if (value === inView) {
    void useInView(load, element);
    return;
  }
  sleeping.push(load);
  if (value === atOnce) wake();
  else void start();
};
export default use;
