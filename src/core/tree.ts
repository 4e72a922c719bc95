/** The indicator tree is in the dotted codes: depth may differ from branch to branch, parents may have no row. */
import type { Indicator, Report } from './report.ts';

/** Nearest ancestor of `code` among `codes`; undefined at the top. `2.1.2` → `2.1`, else `2`. */
export const parentOf = (code: string, codes: ReadonlySet<string>): string | undefined => {
  for (let at = code.lastIndexOf('.'); at > 0; at = code.lastIndexOf('.', at - 1)) {
    const ancestor = code.slice(0, at);
    if (codes.has(ancestor)) return ancestor;
  }
  return undefined;
};

/** Orders dotted codes part by part as numbers: 2.9 before 2.10. */
export const compareCodes = (a: string, b: string): number => {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [x, y] = [left[at] as string, right[at] as string];
    const difference = x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
};

/** Leaves below `code` in file order; all leaves of the report without a code. */
export const leavesUnder = (report: Report, code?: string): readonly Indicator[] => {
  const below = (indicator: Indicator): readonly Indicator[] =>
    indicator.children.length === 0
      ? [indicator]
      : indicator.children.flatMap((child) => below(report.byCode.get(child) as Indicator));
  const tops = code === undefined ? report.roots : [code];
  return tops.flatMap((top) => {
    const indicator = report.byCode.get(top);
    return indicator ? below(indicator) : [];
  });
};
