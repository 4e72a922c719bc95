/** The reader's trial as a value: the edits in force, those before and those undone. Pure. */
import { type EditKey, type Edits, noEdits } from '../core/edits.ts';

export interface History {
  /** The edits in force; undefined while the report is read as published. */
  readonly edits: Edits | undefined;
  readonly past: readonly Edits[];
  readonly future: readonly Edits[];
  /** Field that made the last step; its next change may join that step. */
  readonly open?: EditKey;
}

/** The report as published: no trial. */
export const published: History = { edits: undefined, past: [], future: [] };

/** A trial that starts with these edits; each can be undone, the last one first. */
export const startedWith = (edits: Edits): History => {
  const entries = [...edits];
  return { edits, past: entries.map((_, count) => new Map(entries.slice(0, count))), future: [] };
};

/**
 * The next state after some edits. `key` names the field they came from; with `joins` they become one step
 * with the edits that this field made just before, so that one undo takes back all that was typed.
 */
export const changed = (history: History, edits: Edits, key?: EditKey, joins = false): History => {
  const before = history.edits ?? noEdits;
  const past = joins && key !== undefined && history.open === key ? history.past : [...history.past, before];
  return { edits, past, future: [], ...(key !== undefined && { open: key }) };
};

/** One step back; the same history where there is none. */
export const undone = (history: History): History => {
  const before = history.past.at(-1);
  if (!before || !history.edits) return history;
  return { edits: before, past: history.past.slice(0, -1), future: [history.edits, ...history.future] };
};

/** One undone step forward again. */
export const redone = (history: History): History => {
  const [after, ...future] = history.future;
  if (!after || !history.edits) return history;
  return { edits: after, past: [...history.past, history.edits], future };
};

/** Edits with one key set, or taken out where `text` is undefined. A key keeps its place. */
export const withEdit = (edits: Edits, key: EditKey, text: string | undefined): Edits => {
  const next = new Map(edits);
  if (text === undefined) next.delete(key);
  else next.set(key, text);
  return next;
};

/** Whether two sets of edits hold the same texts in the same order. */
export const sameEdits = (a: Edits | undefined, b: Edits | undefined): boolean => {
  if (!a || !b || a.size !== b.size) return a === b;
  const other = [...b];
  return [...a].every(([key, text], at) => other[at]?.[0] === key && other[at]?.[1] === text);
};
