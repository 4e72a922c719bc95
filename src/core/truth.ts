/** Words for yes and no, as people type them. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ...['是', 'yes', 'true', '1'].map((word) => [word, true] as const),
  ...['否', 'no', 'false', '0'].map((word) => [word, false] as const),
]);

/** Reads 是/否, yes/no, true/false, 1/0; undefined for anything else. */
export const readTruth = (text: string): boolean | undefined => truths.get(text.trim().toLowerCase());
