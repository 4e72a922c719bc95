/**
 * Ready-made switches: the alternatives of a report, put into force and taken back beside the reader's own
 * edits. Which are on is read off the edits alone, so a value typed by hand turns a switch off, or on.
 */
import {
  type AppliedEdit,
  type EditKey,
  type Edits,
  editKey,
  editText,
  readEdit,
  sameEdit,
} from './edits.ts';
import type { Alternative, Report } from './report.ts';

/**
 * `choice`: a reading or a judgement by itself, part of every range. `bundle`: several choices at one click.
 * `trial`: a plain what-if.
 */
export const switchRoles = ['choice', 'bundle', 'trial'] as const;
export type SwitchRole = (typeof switchRoles)[number];

export interface Switch {
  readonly id: string;
  readonly alternative: Alternative;
  readonly role: SwitchRole;
  readonly edits: readonly AppliedEdit[];
}

/** The edits of an alternative that the report can take, the last one for each key. */
const editsIn = (report: Report, alternative: Alternative): readonly AppliedEdit[] => {
  const edits = new Map<EditKey, AppliedEdit>();
  for (const [key, text] of alternative.edits) {
    const read = readEdit(report, key, text);
    if ('ok' in read) edits.set(editKey(read.ok), read.ok);
  }
  return [...edits.values()];
};

const holds = (one: Pick<Switch, 'edits'>, edit: AppliedEdit): boolean =>
  one.edits.some((own) => sameEdit(own, edit));

/** A bundle by the data: each of its edits stands in a smaller alternative that is no trial. */
const isBundle = (one: Omit<Switch, 'role'>, all: readonly Omit<Switch, 'role'>[]): boolean =>
  one.edits.every((edit) =>
    all.some(
      (other) =>
        other.alternative.kind !== 'trial' && other.edits.length < one.edits.length && holds(other, edit),
    ),
  );

/** The switches of a report, in file order. */
export const switchesOf = (report: Report): readonly Switch[] => {
  const all = report.alternatives
    .map((alternative) => ({ id: alternative.id, alternative, edits: editsIn(report, alternative) }))
    .filter(({ edits }) => edits.length > 0);
  return all.map((one) => {
    // Bands change no score, so a choice among them is no part of a range of totals.
    const isTrial =
      one.alternative.kind === 'trial' ||
      one.edits.some((edit) => edit.target === 'band' || edit.target === 'bands');
    const role = isTrial ? 'trial' : isBundle(one, all) ? 'bundle' : 'choice';
    return { ...one, role };
  });
};

/** Whether two switches set the same figure differently, so that only one of them can be on. */
export const excludes = (a: Switch, b: Switch): boolean =>
  a.edits.some((edit) => b.edits.some((other) => editKey(edit) === editKey(other) && !sameEdit(edit, other)));

/** The edits of some switches as a reader's own; where they exclude each other the last one counts. */
export const editsOf = (switches: readonly Switch[]): Edits =>
  new Map(switches.flatMap(({ edits }) => edits.map((edit) => [editKey(edit), editText(edit)] as const)));

/** The choices that a bundle puts together. */
export const partsOf = (bundle: Switch, all: readonly Switch[]): readonly Switch[] =>
  all.filter(({ role, edits }) => role === 'choice' && edits.every((edit) => holds(bundle, edit)));

/** Whether every edit of a switch is in force. */
export const isOn = (report: Report, inForce: Edits, one: Switch): boolean =>
  one.edits.every((edit) => {
    const text = inForce.get(editKey(edit));
    const read = text === undefined ? undefined : readEdit(report, editKey(edit), text);
    return read !== undefined && 'ok' in read && sameEdit(read.ok, edit);
  });

/** What remains of a switch that no longer holds is taken back, unless another one that is on needs it. */
const settled = (
  report: Report,
  before: Edits,
  after: Map<EditKey, string>,
  all: readonly Switch[],
): Edits => {
  const isKept = all.filter((one) => isOn(report, after, one));
  const broken = all.filter((one) => isOn(report, before, one) && !isKept.includes(one));
  for (const edit of broken.flatMap(({ edits }) => edits)) {
    const key = editKey(edit);
    const isOwn = after.get(key) === before.get(key);
    if (isOwn && !isKept.some((one) => holds(one, edit))) after.delete(key);
  }
  return after;
};

/** The edits in force with a switch put on; those it excludes are off then. */
export const turnedOn = (report: Report, inForce: Edits, all: readonly Switch[], one: Switch): Edits =>
  settled(report, inForce, new Map([...inForce, ...editsOf([one])]), all);

/** The edits in force with some switches taken off, and with them what cannot be on without them. */
export const turnedOff = (
  report: Report,
  inForce: Edits,
  all: readonly Switch[],
  some: readonly Switch[],
): Edits => {
  const after = new Map(inForce);
  for (const one of some.filter((each) => isOn(report, inForce, each))) {
    for (const edit of one.edits) after.delete(editKey(edit));
  }
  return settled(report, inForce, after, all);
};

/** The edits in force with exactly these choices on; trials and the reader's own edits stay. */
export const turnedTo = (
  report: Report,
  inForce: Edits,
  all: readonly Switch[],
  wanted: readonly Switch[],
): Edits => {
  const others = all.filter((one) => one.role !== 'trial');
  return new Map([...turnedOff(report, inForce, all, others), ...editsOf(wanted)]);
};
