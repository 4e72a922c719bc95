/** The known name that a mistyped one most likely stands for. */

/** Edits (insert, delete, replace, swap of neighbours) from `a` to `b`. */
const distance = (a: string, b: string): number => {
  const [x, y] = [[...a], [...b]];
  let before: number[] = [];
  let last = y.map((_, at) => at).concat(y.length);
  for (const [i, left] of x.entries()) {
    const row = [i + 1];
    for (const [j, right] of y.entries()) {
      const replace = (last[j] as number) + (left === right ? 0 : 1);
      const swap =
        i > 0 && j > 0 && left === y[j - 1] && x[i - 1] === right ? (before[j - 1] as number) + 1 : replace;
      row.push(Math.min(replace, swap, (last[j + 1] as number) + 1, (row[j] as number) + 1));
    }
    [before, last] = [last, row];
  }
  return last[y.length] as number;
};

/** Longest text compared: longer ones are no typing slip of a name. */
const longest = 60;

/** The nearest of `known`, when at most half of its characters differ; the first of equals. */
export const nearest = (text: string, known: Iterable<string>): string | undefined => {
  const written = text.trim().toLowerCase();
  if (written === '' || written.length > longest) return undefined;
  let best: { name: string; share: number } | undefined;
  for (const name of known) {
    const size = Math.max(written.length, name.length);
    const share = distance(written, name.toLowerCase()) / size;
    if (share <= 0.5 && (!best || share < best.share)) best = { name, share };
  }
  return best?.name;
};
