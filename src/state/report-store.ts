/**
 * The one store of a page: the report and the reader's edits; everything else is computed from the two.
 * Scores, points and rates on screen are signals fed by what an edit changed, so an edit touches only what
 * it moves; workings, inputs and gates are looked up in an evaluation made when somebody asks.
 */
import { batch, createMemo, createRoot, createSignal, type Signal } from 'solid-js';
import { type EditKey, type Edits, noEdits, readEdit } from '../core/edits.ts';
import { changedKeys, createEngine } from '../core/engine.ts';
import type { Evaluation } from '../core/evaluation.ts';
import type { Exact } from '../core/exact.ts';
import { saysAbsent } from '../core/frame-edits.ts';
import type { Issue } from '../core/issue.ts';
import { isLeaf, type Report } from '../core/report.ts';
import { mayFrame, revised } from '../core/revised.ts';
import {
  published as asPublished,
  changed,
  type History,
  redone,
  sameEdits,
  startedWith,
  undone,
  withEdit,
} from './history.ts';
import { codeOfKey, isAsPublished, readChange } from './read-change.ts';
import { handedOver } from './source.ts';

export type ReportStore = ReturnType<typeof createReportStore>;

const isAbsence = (_: EditKey, text: string): boolean => saysAbsent(text);

/** Name of the total among the figures. */
export const totalName = '';

export const createReportStore = (report: Report, published: Evaluation) => {
  const engine = createEngine(report);
  const index = new Map([...engine.codes, totalName].map((code, at) => [code, at]));
  const figures: (Signal<undefined> | undefined)[] = [];
  const typed = new Map<EditKey, Signal<string | undefined>>();
  const [history, setHistory] = createSignal<History>(asPublished);
  /** Moves with every edit. */
  const [step, setStep] = createSignal(0);
  /** The evaluation after the last edit that could change a rule, a gate or an input. */
  const [frame, setFrame] = createSignal(published);

  const edits = (): Edits => history().edits ?? noEdits;
  /** One object for as long as no edit of the frame comes or goes. */
  const [inForce, setInForce] = createSignal(report);
  // Asked for all over the page, and the same for most of its life: a memo, so that an edit does not ask again.
  const trial = createRoot(() => createMemo(() => history().edits !== undefined));

  /** Reads a figure of a row and follows it: its signal is made when it is first shown. */
  const figure = (read: (at: number) => Exact | undefined) => (code: string) => {
    const at = index.get(code);
    if (at === undefined) return undefined;
    figures[at] ??= createSignal(undefined, { equals: false });
    figures[at][0]();
    return read(at);
  };

  /** A judged score on which no rule depends moves sums and nothing else. */
  const movesSumsOnly = (key: EditKey): boolean => {
    const row = report.byCode.get(key);
    const origin = frame().nodes.get(key)?.origin;
    const isJudged = origin === 'judged' || (origin === 'edit' && !row?.rule);
    return engine.flat !== undefined && row !== undefined && isLeaf(row) && isJudged;
  };

  /** `keys`: those of which the text differs. */
  const move = (next: History, keys = changedKeys(edits(), next.edits ?? noEdits)): void => {
    const [before, after] = [edits(), next.edits ?? noEdits];
    const isOf = (test: (key: EditKey, text: string) => boolean, key: EditKey): boolean =>
      test(key, before.get(key) ?? '') || test(key, after.get(key) ?? '');
    const framed = !keys.every((key) => movesSumsOnly(key) && !isOf(isAbsence, key));
    const moved = engine.apply(after, keys);
    batch(() => {
      setHistory(next);
      if (keys.some((key) => isOf(mayFrame, key))) setInForce(revised(report, after));
      if (framed) setFrame(engine.evaluation());
      for (const at of moved) figures[at]?.[1](undefined);
      for (const key of keys) typed.get(key)?.[1](after.get(key));
      if (keys.length > 0) setStep(step() + 1);
    });
  };

  return {
    report,
    published,
    /** The report with the bands, gates, rules and rows that the reader is trying. */
    inForce,
    /** Whether the reader is trying changes, or about to. */
    trial,
    edits,
    /** The text of one edit; undefined where the report stands as published. */
    typed: (key: EditKey): string | undefined => {
      const signal = typed.get(key) ?? createSignal(edits().get(key));
      typed.set(key, signal);
      return signal[0]();
    },
    canUndo: (): boolean => history().past.length > 0,
    canRedo: (): boolean => history().future.length > 0,
    /** How many steps can be taken back, and how many undone ones again. */
    steps: (): { readonly back: number; readonly forward: number } => ({
      back: history().past.length,
      forward: history().future.length,
    }),
    /** Figures of a row by code; of the whole by `totalName`. */
    score: figure(engine.score),
    points: figure(engine.points),
    rate: figure(engine.rate),
    grade: () => {
      step();
      return engine.grade();
    },
    /** Origins, attainable scores, inputs and gates in force; its scores may lag behind judged edits. */
    frame,
    /** Everything in force, with all workings. */
    evaluation: (): Evaluation => {
      step();
      return engine.evaluation();
    },

    /**
     * Takes what was typed for a key and gives the issue where it cannot be taken; the last good value then
     * stands. `joins`: the same field is still being typed in, so one step undoes all of it.
     */
    edit: (key: EditKey, text: string, joins = false): Issue | undefined => {
      const at = index.get(codeOfKey(key)) ?? -1;
      const row = {
        origin: frame().nodes.get(codeOfKey(key))?.origin,
        score: engine.score(at),
        points: engine.points(at),
        bands: inForce().scheme.bands,
      };
      const read = readChange(report, published, row, key, text);
      if ('issue' in read) return read.issue;
      if (edits().get(key) === read.text && history().edits) return undefined;
      const keys = edits().get(key) === read.text ? [] : [key];
      move(changed(history(), withEdit(edits(), key, read.text), key, joins), keys);
      return undefined;
    },
    /** Back to the published value of one key. */
    restore: (key: EditKey): void => {
      if (edits().has(key)) move(changed(history(), withEdit(edits(), key, undefined)));
    },
    /** Several edits at once, one step to undo: a ready-made what-if, a rescaling. */
    apply: (more: Edits): void => {
      const next = new Map(edits());
      for (const [key, text] of more) {
        const read = readEdit(report, key, text);
        if ('ok' in read && isAsPublished(report, published, read.ok)) next.delete(key);
        else next.set(key, text);
      }
      if (!sameEdits(history().edits, next)) move(changed(history(), next));
    },
    /** Exactly these edits, one step to undo: what a switch leaves in force. */
    replace: (all: Edits): void => move(changed(history(), all)),
    undo: (): void => move(undone(history())),
    redo: (): void => move(redone(history())),
    /** Back to the published report; the trial is over. */
    reset: (): void => move(asPublished),
    /** Opens a trial with exactly these edits: a link, the address, the first step into it. */
    open: (given: Edits = noEdits): void => move(startedWith(given)),
  };
};

const stores = new Map<string, ReportStore>();

/** The store that all islands of a page share. Never asked for on the server. */
export const storeOf = (slug: string): ReportStore => {
  const known = stores.get(slug);
  if (known) return known;
  const { report, published } = handedOver(slug);
  const made = createReportStore(report, published);
  stores.set(slug, made);
  return made;
};
