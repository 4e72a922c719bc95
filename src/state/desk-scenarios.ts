/**
 * Trials saved on this device, one versioned record per report and site. Pure: the storage is passed in. Every
 * action reads the record, changes it and writes it back, so that two tabs keep each other's additions; what the
 * device does not take stays in memory for the visit, and what cannot be read is put aside, never written over.
 */
import type { EditKey, Edits } from '../core/edits.ts';

export interface SavedScenario {
  readonly id: string;
  readonly name: string;
  /** ISO date and time of the saving. */
  readonly made: string;
  readonly edits: readonly (readonly [key: EditKey, text: string])[];
  /** Total when it was saved, exact text; absent where it could not be told. */
  readonly total?: string;
}

/** The part of the Web Storage that is used; any of it may throw. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const recordVersion = 1;

/** `damaged`: the record is no record, or holds entries that are none. `newer`: a later version wrote it. */
export type Unreadable = 'damaged' | 'newer';
/** Why what was done did not reach the device. */
export type Refusal = 'forbidden' | 'full';

export interface ReadRecord {
  readonly saved: readonly SavedScenario[];
  readonly unreadable?: Unreadable;
}

/** Key of the record: sites under several paths of one host share a storage. */
export const recordKey = (base: string, slug: string): string => `fusuan:${base}:${slug}:scenarios`;

const isText = (value: unknown): value is string => typeof value === 'string';
const isEdit = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every(isText);

const savedFrom = (value: unknown): SavedScenario | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name, made, edits, total } = value as Record<string, unknown>;
  if (!isText(id) || !isText(name) || !isText(made) || !Array.isArray(edits) || !edits.every(isEdit))
    return undefined;
  return { id, name, made, edits, ...(isText(total) && { total }) };
};

/** The oldest first; what was saved at one moment in the order of its ids, alike in every tab. */
export const inOrder = (saved: readonly SavedScenario[]): readonly SavedScenario[] =>
  saved.toSorted((a, b) => (`${a.made} ${a.id}` < `${b.made} ${b.id}` ? -1 : 1));

/** Reads a record; entries that can be read are kept even where others cannot. */
export const readRecord = (text: string | null): ReadRecord => {
  if (text === null) return { saved: [] };
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return { saved: [], unreadable: 'damaged' };
  }
  const { version, scenarios } = (record ?? {}) as Record<string, unknown>;
  if (typeof version === 'number' && version > recordVersion) return { saved: [], unreadable: 'newer' };
  if (version !== recordVersion || !Array.isArray(scenarios)) return { saved: [], unreadable: 'damaged' };
  const saved = scenarios.flatMap((one) => savedFrom(one) ?? []);
  return {
    saved: inOrder(saved),
    ...(saved.length < scenarios.length && { unreadable: 'damaged' as const }),
  };
};

export const writeRecord = (saved: readonly SavedScenario[]): string =>
  JSON.stringify({ version: recordVersion, scenarios: saved });

/** A device that is full says so under several names. */
const refusalOf = (error: unknown): Refusal => {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  const full = name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' || code === 22;
  return full ? 'full' : 'forbidden';
};

export interface ShelfState {
  readonly saved: readonly SavedScenario[];
  /** Ids of those that are in memory only. */
  readonly unsaved: ReadonlySet<string>;
  readonly refusal?: Refusal;
  /** The record on the device, where it cannot be read in full, and why. */
  readonly unreadable?: { readonly why: Unreadable; readonly text: string };
  /** Texts of records put aside earlier. */
  readonly aside: readonly string[];
}

/** The shelf of one report. `storage` is asked for at every access: even that may be forbidden. */
export class Shelf {
  readonly #storage: () => DeviceStorage;
  readonly #key: string;
  /** What the device has not taken: saved here, or undefined where it was to be removed. */
  readonly #pending = new Map<string, SavedScenario | undefined>();
  #refusal: Refusal | undefined;

  constructor(storage: () => DeviceStorage, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  /** Everything as it stands now, the other tabs' changes included. */
  state(): ShelfState {
    const text = this.#read(this.#key);
    const { saved, unreadable } = readRecord(text);
    return {
      saved: this.#withPending(saved),
      unsaved: new Set([...this.#pending].flatMap(([id, one]) => (one ? [id] : []))),
      ...(this.#refusal && { refusal: this.#refusal }),
      ...(unreadable && text !== null && { unreadable: { why: unreadable, text } }),
      aside: this.#aside(),
    };
  }

  /** Adds scenarios, or replaces those with the same ids. */
  put(scenarios: readonly SavedScenario[]): void {
    for (const one of scenarios) this.#pending.set(one.id, one);
    this.#write();
  }

  remove(id: string): void {
    this.#pending.set(id, undefined);
    this.#write();
  }

  /** Removes what was put aside: the reader has looked at it. */
  forgetAside(): void {
    try {
      for (let at = this.#aside().length; at >= 1; at--) this.#storage().removeItem(this.#asideKey(at));
    } catch (error) {
      this.#refusal = refusalOf(error);
    }
  }

  #read(key: string): string | null {
    try {
      return this.#storage().getItem(key);
    } catch (error) {
      this.#refusal = refusalOf(error);
      return null;
    }
  }

  #asideKey(at: number): string {
    return `${this.#key}:aside-${at}`;
  }

  #aside(): readonly string[] {
    const texts: string[] = [];
    for (let at = 1; ; at++) {
      const text = this.#read(this.#asideKey(at));
      if (text === null) return texts;
      texts.push(text);
    }
  }

  #withPending(saved: readonly SavedScenario[]): readonly SavedScenario[] {
    const merged = new Map<string, SavedScenario | undefined>(saved.map((one) => [one.id, one]));
    for (const [id, one] of this.#pending) merged.set(id, one);
    return inOrder([...merged.values()].flatMap((one) => one ?? []));
  }

  /** Writes the record with what is pending; what the device refuses stays pending. */
  #write(): void {
    try {
      const storage = this.#storage();
      const text = storage.getItem(this.#key);
      const { saved, unreadable } = readRecord(text);
      const aside = this.#aside();
      const isNew = unreadable && text !== null && !aside.includes(text);
      if (isNew) storage.setItem(this.#asideKey(aside.length + 1), text);
      storage.setItem(this.#key, writeRecord(this.#withPending(saved)));
      this.#pending.clear();
      this.#refusal = undefined;
    } catch (error) {
      this.#refusal = refusalOf(error);
    }
  }
}

/** The name, with a number where it is taken: `严格读法（2）`. */
export const freeName = (taken: ReadonlySet<string>, name: string): string => {
  if (!taken.has(name)) return name;
  let at = 2;
  while (taken.has(`${name}（${at}）`)) at++;
  return `${name}（${at}）`;
};

export const editsOf = (saved: Pick<SavedScenario, 'edits'>): Edits => new Map(saved.edits);
