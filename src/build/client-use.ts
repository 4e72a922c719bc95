/**
 * Client directive `client:use`: loads the islands of a page when a reader first shows intent (pointer,
 * focus or key inside <main>), or at once when the link carries a what-if (`#w=…`). All islands wake
 * together: the scripts are fetched side by side and the hydrations run in one task, so that no island
 * ever hydrates after an edit in another one. Clicks and input made before that wait in Solid's event
 * queue (its hydration script collects them) and are replayed.
 */
type Hydrate = () => Promise<void> | void;
type Load = () => Promise<Hydrate>;

const intents = ['pointerover', 'pointerdown', 'focusin', 'keydown'];
const sleeping: Load[] = [];
let awake = false;
let woken = 0;

/** Starts once every island of the parsed page has reported; a later one starts on its own. */
const start = async (): Promise<void> => {
  if (!awake || document.readyState === 'loading') return;
  const expected = document.querySelectorAll('astro-island[client="use"]').length;
  if (woken + sleeping.length < expected) return;
  const batch = sleeping.splice(0);
  woken += batch.length;
  const ready = await Promise.all(batch.map((load) => load()));
  for (const hydrate of ready) hydrate();
};

const wake = (): void => {
  awake = true;
  for (const intent of intents) document.removeEventListener(intent, onIntent, true);
  removeEventListener('hashchange', onFragment);
  void start();
};
const onIntent = (event: Event): void => {
  if (event.target instanceof Element && event.target.closest('main')) wake();
};
const onFragment = (): void => {
  if (/[#&]w=/.test(location.hash)) wake();
};

for (const intent of intents) document.addEventListener(intent, onIntent, { capture: true, passive: true });
addEventListener('hashchange', onFragment);
document.addEventListener('DOMContentLoaded', () => void start());
onFragment();

const use = (load: Load): void => {
  sleeping.push(load);
  void start();
};
export default use;
