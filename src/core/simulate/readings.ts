/** The open readings of a report, in groups that are drawn apart: which sets of them can hold together. */
import { componentsOf } from '../combinations/components.ts';
import { allowedSets, countAllowed } from '../combinations/subsets.ts';
import { type AppliedEdit, editKey } from '../edits.ts';
import type { Report } from '../report.ts';
import { excludes, type Switch, switchesOf } from '../switches.ts';

export interface ReadingGroup {
  /** Every set that can hold, the empty one first; each is as likely as any other. */
  readonly sets: readonly (readonly Switch[])[];
}

/**
 * Why an alternative takes no part: a plain what-if, several others at one click, a figure that the reader has
 * settled, or readings that exclude each other in too many ways to list.
 */
export const readingsLeftOut = ['trial', 'bundle', 'edited', 'too-many'] as const;
export type ReadingLeftOut = (typeof readingsLeftOut)[number];

export interface OpenReadings {
  readonly groups: readonly ReadingGroup[];
  /** Ids of those that take part, in file order. */
  readonly open: readonly string[];
  readonly left: readonly { readonly id: string; readonly why: ReadingLeftOut }[];
  /** Whether what one group does never meets what another does. */
  readonly apart: boolean;
}

/** More sets than this in one group are not listed. */
const mostSets = 4096n;

/** Readings that hang together by exclusions. */
const byExclusion = (readings: readonly Switch[]): readonly (readonly Switch[])[] => {
  let groups: readonly (readonly Switch[])[] = [];
  for (const next of readings) {
    const meets = (group: readonly Switch[]) => group.some((one) => excludes(one, next));
    groups = [...groups.filter((group) => !meets(group)), [...groups.filter(meets).flat(), next]];
  }
  return groups;
};

const isListed = (readings: readonly Switch[]): boolean => countAllowed(readings) <= mostSets;

/** The readings left open beside what the reader has set. */
export const openReadings = (report: Report, applied: readonly AppliedEdit[]): OpenReadings => {
  const set = new Set(applied.map(editKey));
  const all = switchesOf(report);
  const isOpen = ({ role, edits }: Switch) =>
    role === 'choice' && !edits.some((edit) => set.has(editKey(edit)));
  const components = componentsOf(report, all.filter(isOpen), false).map(({ switches }) => switches);
  const apart = components.every(isListed);
  const parts = components.flatMap((one) => (isListed(one) ? [one] : byExclusion(one)));
  const listed = parts.filter(isListed);
  const open = all.filter((one) => listed.some((part) => part.includes(one))).map(({ id }) => id);
  const why = ({ role }: Switch, isTooMany: boolean): ReadingLeftOut =>
    role !== 'choice' ? role : isTooMany ? 'too-many' : 'edited';
  return {
    groups: listed.map((part) => ({ sets: [...allowedSets(part)] })),
    open,
    left: all.flatMap((one) => (open.includes(one.id) ? [] : [{ id: one.id, why: why(one, isOpen(one)) }])),
    apart,
  };
};
