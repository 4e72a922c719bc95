/**
 * A reader's edits. Keys: `<code>` for a score, `points.<code>`, `weight.<code>`, `inputs.<key>`.
 * The text is kept as typed; reading it is part of applying it.
 */
export type EditKey = string;
export type Edits = ReadonlyMap<EditKey, string>;
export const noEdits: Edits = new Map();
