/**
 * Weights of a weighted mean that no longer add up to what was published: the mean takes them in proportion, which
 * nobody should have to find out by himself.
 */
import { type Edits, readable } from './edits.ts';
import { divide, type Exact, equals, multiply, plain, subtract, sum } from './exact.ts';
import type { Report } from './report.ts';
import { aggregationAt } from './score-pass.ts';

export interface WeightShift {
  /** Code of the row whose children they are; undefined for the top rows. */
  readonly parent?: string;
  /** Sum of the weights as published, and in force. */
  readonly was: Exact;
  readonly now: Exact;
  /** Edits by which the other rows give way, in proportion, so that the sum is as published; absent where they cannot. */
  readonly givingWay?: Edits;
}

/** Decimals of a weight that does not end. */
const places = 6;

const givingWay = (
  rows: readonly { readonly code: string; readonly weight: Exact; readonly own: Exact | undefined }[],
  was: Exact,
): Edits | undefined => {
  const set = sum(rows.flatMap(({ own }) => (own ? [own] : [])));
  const others = rows.filter(({ own }) => own === undefined);
  const rest = subtract(was, set);
  const share = divide(rest, sum(others.map(({ weight }) => weight)));
  if (!share || rest.n < 0n || others.length === 0) return undefined;
  return new Map(
    others.map(({ code, weight }) => [`weight.${code}`, plain(multiply(weight, share), places)]),
  );
};

/** Every join by weights whose sum the edits have moved. */
export const weightShifts = (report: Report, edits: Edits): readonly WeightShift[] => {
  const typed = new Map(
    readable(report, edits).flatMap((edit) =>
      edit.target === 'weight' ? [[edit.code, edit.value] as const] : [],
    ),
  );
  if (typed.size === 0) return [];
  const joins = [
    { level: 0, children: report.roots },
    ...report.indicators.map(({ code, level, children }) => ({ parent: code, level, children })),
  ];
  return joins.flatMap(({ level, children, ...of }): readonly WeightShift[] => {
    if (aggregationAt(report.scheme, level) !== 'weighted-mean') return [];
    const rows = children.flatMap((code) => {
      const weight = report.byCode.get(code)?.weight?.value;
      return weight ? [{ code, weight, own: typed.get(code) }] : [];
    });
    const was = sum(rows.map(({ weight }) => weight));
    const now = sum(rows.map(({ weight, own }) => own ?? weight));
    if (equals(was, now)) return [];
    const edited = givingWay(rows, was);
    return [{ ...of, was, now, ...(edited && { givingWay: edited }) }];
  });
};
