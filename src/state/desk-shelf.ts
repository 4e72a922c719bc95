/** The saved trials of a report as signals: this tab's actions and the other tabs' through the `storage` event. */
import { createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import type { Edits } from '../core/edits.ts';
import { type Exact, plain } from '../core/exact.ts';
import {
  freeName,
  inOrder,
  recordKey,
  type SavedScenario,
  Shelf,
  type ShelfState,
} from './desk-scenarios.ts';

const nothing: ShelfState = { saved: [], unsaved: new Set(), aside: [] };

/** An id that no other tab or device makes. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const same = (a: SavedScenario, b: SavedScenario): boolean => JSON.stringify(a) === JSON.stringify(b);

export type ScenarioShelf = ReturnType<typeof createScenarioShelf>;

/** To be called once in a component, while it is set up. Empty on the server and until mounted. */
export const createScenarioShelf = (slug: string) => {
  const key = recordKey(import.meta.env?.BASE_URL ?? '/', slug);
  const shelf = new Shelf(() => localStorage, key);
  const [state, setState] = createSignal(nothing);
  /** Deleted in this visit, until they are brought back. */
  const [deleted, setDeleted] = createSignal<readonly SavedScenario[]>([]);

  const refresh = (): void => {
    const next = shelf.state();
    const known = new Map(state().saved.map((one) => [one.id, one]));
    // The same objects for the same trials: a list that made its rows anew would lose the focus.
    const saved = next.saved.map((one) => {
      const before = known.get(one.id);
      return before && same(before, one) ? before : one;
    });
    setState({ ...next, saved });
  };
  const put = (scenarios: readonly SavedScenario[]): void => {
    shelf.put(scenarios);
    refresh();
  };

  onMount(() => {
    refresh();
    const follow = (event: StorageEvent): void => {
      if (event.key === null || event.key === key) refresh();
    };
    addEventListener('storage', follow);
    onCleanup(() => removeEventListener('storage', follow));
  });

  const made = (name: string, edits: Edits, total: Exact | undefined): SavedScenario => ({
    id: newId(),
    name,
    made: new Date().toISOString(),
    edits: [...edits],
    ...(total && { total: plain(total, 10) }),
  });
  const names = createMemo(() => new Set(state().saved.map(({ name }) => name)));

  /** Saved ones, and those deleted in this visit in the places where they stood. */
  const rows = createMemo((): readonly SavedScenario[] => {
    const { saved } = state();
    const gone = deleted().filter(({ id }) => !saved.some((one) => one.id === id));
    return inOrder([...saved, ...gone]);
  });

  return {
    state,
    saved: () => state().saved,
    /** Everything that the tray shows. */
    rows,
    isGone: (one: SavedScenario): boolean => !state().saved.some(({ id }) => id === one.id),
    free: (name: string): string => freeName(names(), name),
    named: (name: string): SavedScenario | undefined => state().saved.find((one) => one.name === name),
    /** Saves under the name, or under the next free one. */
    save: (name: string, edits: Edits, total: Exact | undefined): SavedScenario => {
      const one = made(freeName(names(), name), edits, total);
      put([one]);
      return one;
    },
    /** Puts other edits under a name that is there already. */
    replace: (before: SavedScenario, edits: Edits, total: Exact | undefined): void =>
      put([{ ...made(before.name, edits, total), id: before.id }]),
    /** Gives the name it got: the next free one where the wanted one is taken. */
    rename: (before: SavedScenario, wanted: string): string => {
      const others = new Set([...names()].filter((name) => name !== before.name));
      const name = freeName(others, wanted);
      put([{ ...before, name }]);
      return name;
    },
    remove: (one: SavedScenario): void => {
      shelf.remove(one.id);
      setDeleted([...deleted().filter(({ id }) => id !== one.id), one]);
      refresh();
    },
    bringBack: (one: SavedScenario): void => {
      setDeleted(deleted().filter(({ id }) => id !== one.id));
      put([one]);
    },
    forgetAside: (): void => {
      shelf.forgetAside();
      refresh();
    },
  };
};
