/** The states of a report that can be put side by side: as published, the trial under way, the saved trials. */
import { createMemo } from 'solid-js';
import { type EditKey, type Edits, noEdits, readable } from '../../../core/edits.ts';
import { effectsOf } from '../../../core/effects.ts';
import { evaluate, evaluateWhole } from '../../../core/evaluate.ts';
import type { Evaluation } from '../../../core/evaluation.ts';
import type { Exact } from '../../../core/exact.ts';
import type { Issue } from '../../../core/issue.ts';
import { readEdits } from '../../../core/read-edits.ts';
import type { Locale, Report } from '../../../core/report.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import { editsOf, type SavedScenario } from '../../../state/desk-scenarios.ts';
import type { ScenarioShelf } from '../../../state/desk-shelf.ts';
import type { Reading } from '../../../state/use-report.ts';

export const publishedId = 'published';
export const currentId = 'current';

export interface DeskState {
  readonly id: string;
  readonly name: string;
  readonly edits: Edits;
  readonly evaluation: Evaluation;
}

export interface SavedState extends DeskState {
  /** Edits that the report no longer takes: left out. */
  readonly issues: readonly Issue[];
}

const savedStates = new WeakMap<SavedScenario, SavedState>();

/** A saved trial, scored; once for each record. */
export const savedState = (report: Report, saved: SavedScenario): SavedState => {
  const known = savedStates.get(saved);
  if (known) return known;
  const { edits, issues } = readEdits(report, editsOf(saved));
  const state = { id: saved.id, name: saved.name, edits, issues, evaluation: evaluate(report, edits) };
  savedStates.set(saved, state);
  return state;
};

/** To be called once, in the component that holds the section. */
export const createDeskStates = (reading: Reading, shelf: ScenarioShelf, locale: Locale) => {
  const t = scenarioWords[locale];
  const published: DeskState = {
    id: publishedId,
    name: t.published,
    edits: noEdits,
    evaluation: reading.published,
  };
  /** The trial under way; undefined while nothing is changed. */
  const current = createMemo((): DeskState | undefined =>
    reading.edits().size > 0
      ? { id: currentId, name: t.current, edits: reading.edits(), evaluation: reading.evaluation() }
      : undefined,
  );
  const all = createMemo((): readonly DeskState[] => {
    const now = current();
    return [published, ...(now ? [now] : []), ...shelf.saved().map((one) => savedState(reading.report, one))];
  });
  return { published, current, all };
};
export type DeskStates = ReturnType<typeof createDeskStates>;

/** Totals of sets of edits seen before; the report stands for as long as the page. */
const mostTotals = 2000;
const totals = new WeakMap<Report, Map<string, Exact | undefined>>();

const totalOf = (report: Report, edits: Edits): Exact | undefined => {
  const known = totals.get(report) ?? new Map<string, Exact | undefined>();
  totals.set(report, known);
  const name = JSON.stringify([...edits]);
  // Typing makes ever new totals; those of the trials at hand are soon there again.
  if (known.size > mostTotals) known.clear();
  if (!known.has(name)) known.set(name, evaluateWhole(report, readable(report, edits)).total);
  return known.get(name);
};

/** What each edit of a state adds to the total, in the order of the edits. */
export const effectsIn = (report: Report, edits: Edits): ReadonlyMap<EditKey, Exact | undefined> =>
  new Map(effectsOf(edits, (some) => totalOf(report, some)).map(({ key, by }) => [key, by]));
