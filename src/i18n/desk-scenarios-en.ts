/** Words of the saved trials in English. */
import type { ScenarioWords } from './desk-scenarios-zh-cn.ts';

const steps = (count: number): string => (count === 1 ? '1 step left' : `${count} steps left`);

export const scenariosEn: ScenarioWords = {
  published: 'Published',
  original: 'the report itself',
  current: 'Current trial',
  base: 'base',
  columns: {
    compare: 'Compare',
    name: 'Name',
    changes: 'What changed',
    total: 'Total',
    grade: 'Grade',
    by: 'Difference',
  },
  caption: 'Published state, current trial and saved trials',
  more: (count) => `${count} more`,
  isCurrent: 'same as the current trial',
  joiner: '; ',
  stop: '.',
  grade: (name) => `Grade: ${name}`,
  trialGrade: (name) => `Grade on trial: ${name}`,
  change: (name, was, now) => (was === undefined ? `${name} set to ${now}` : `${name} from ${was} to ${now}`),
  stale: (count) =>
    count === 1
      ? 'the report no longer knows 1 of them; it is left out'
      : `the report no longer knows ${count} of them; they are left out`,
  movedSince: (total) => `${total} when it was saved; the report has changed since`,
  memoryOnly: 'for this visit only, not yet on the device',

  save: 'Save the current trial',
  nameLabel: 'Name of this trial',
  defaultName: (first, count) => (count > 1 ? `${first} and ${count - 1} more` : first),
  saveIt: 'Save',
  cancel: 'Cancel',
  nothingToSave: 'Nothing has been changed, so there is nothing to save. Change a number above first.',
  nameNeeded: 'A name is needed.',
  taken: (name) => `“${name}” is there already.`,
  replaceIt: 'Replace it',
  keepBoth: 'Keep both',
  saved: (name) => `“${name}” is saved.`,
  replaced: (name) => `“${name}” now holds the current trial.`,
  renamed: (name) => `Renamed to “${name}”.`,
  deleted: (name) => `“${name}” is deleted`,
  bringBack: 'Undo deletion',
  broughtBack: (name) => `“${name}” is back.`,
  opened: (name) => `“${name}” is open; one undo leads back to the trial before.`,
  copied: 'Link copied',
  copyFailed: 'Copying failed',
  open: 'Open',
  openName: (name) => `Open “${name}”`,
  rename: 'Rename',
  renameName: (name) => `Rename “${name}”`,
  newName: (name) => `New name of “${name}”`,
  remove: 'Delete',
  removeName: (name) => `Delete “${name}”`,
  copyLink: 'Copy link',
  compareName: (name) => `Compare: ${name}`,
  privacy:
    'Saved trials are in the browser of this device only and are not sent anywhere; clearing its data clears them too, so export what matters.',

  refusal: {
    forbidden:
      'The browser does not let this page keep anything: saved trials last for this visit only. Export them before leaving.',
    full: 'The room that the browser gives is full: trials that did not fit last for this visit only. Export them before leaving, or delete older ones.',
  },
  unreadable: {
    damaged:
      'Some of the record on this device cannot be read. Nothing is lost: with the next saving its text is put aside.',
    newer:
      'The record on this device was made by a newer page and cannot be read here. Nothing is lost: with the next saving its text is put aside.',
  },
  aside: (count) =>
    count === 1
      ? '1 old record that cannot be read is kept aside on this device.'
      : `${count} old records that cannot be read are kept aside on this device.`,
  downloadOld: 'Download old records',
  forgetOld: 'Delete old records',

  changesTitle: 'What I changed',
  changesEmpty:
    'Nothing changed yet. Change any number; every change is listed here and can be taken back alone.',
  sum: 'Together',
  restore: 'Restore',
  restoreName: (name) => `Back to published: ${name}`,
  undo: (count) => (count > 0 ? `Undo (${steps(count)})` : 'Undo'),
  redo: (count) => (count > 0 ? `Redo (${steps(count)})` : 'Redo'),
  order:
    'One after the other, in the order of the changes; each figure is what this change adds to those before it.',
  copyText: 'Copy as text',
  textCopied: 'Text copied',
  textHead: (title) => `${title}: what-if, not the published result`,
  textTotal: (was, now, by) => `Total from ${was} to ${now} (${by})`,
  noGrade: 'no grade',

  compareTitle: 'Side by side',
  compareHint: 'Tick two or more in the table above to see them side by side.',
  compareCaption: 'Values of the chosen states, what each change does to the total, total and grade',
  changedItem: 'What is changed',
  difference: (name) => `Difference to “${name}”`,

  waterfallTitle: 'Where the difference lies',
  from: 'From',
  to: 'To',
  same: 'Both states have the same total, and no score differs.',
  indicator: 'Item',
  scores: 'Score',
  contribution: 'On the total',
  group: (name) => `${name}: of the group itself`,
  join: 'The rest (how scores are joined)',
  joinNote: ' The rest: rescaling, rounding, weights, or a total that is not a plain sum.',
  untold: 'One of the totals cannot be told, so the difference cannot be taken apart.',
  addsUp: (count) =>
    count === 1 ? '1 item, exactly the difference' : `${count} items add up to exactly the difference`,
  waterfallCaption: (from, to) => `From “${from}” to “${to}”: what each item does to the total`,
  gateRaised: (names) => `Now in force: ${names}.`,
  gateLifted: (names) => `No longer in force: ${names}.`,
  gradeOnly: (names) => `Changes that move the grade and not the total: ${names}.`,
  quoted: (name) => `“${name}”`,
  names: ', ',
  axis: (low) => ` The axis starts at ${low} points.`,
};
