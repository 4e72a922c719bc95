/** Changes tried out: the report scored with them, and whether it then stands where one aims. */
import { type AppliedEdit, readEdit } from '../edits.ts';
import { evaluateWhole, type Whole } from '../evaluate.ts';
import { absolute, add, type Exact, subtract, zero } from '../exact.ts';
import { type GradeSpan, isWithin } from '../grade-spans.ts';
import { isProportional } from '../proportional.ts';
import type { Report } from '../report.ts';
import { type Accepts, spansInForce } from './aim.ts';
import type { InputText } from './formula-inputs.ts';
import type { MovableInput } from './input-curves.ts';
import type { Choice, Mover, MoverGround } from './movers.ts';
import type { Change, Way } from './result.ts';

export type ChosenSet = readonly { readonly mover: Mover; readonly choice: Choice }[];

const inputEdit = (report: Report, { key, text }: InputText): AppliedEdit | undefined => {
  const read = readEdit(report, `inputs.${key}`, text);
  return 'ok' in read ? read.ok : undefined;
};

/** Points that some choices move together. */
export const movedBy = (set: ChosenSet): Exact =>
  set.reduce((sum, { choice }) => add(sum, choice.moved), zero);

export class TryOut {
  readonly ground: MoverGround;
  readonly #accepts: Accepts;
  /** Spans that are aimed at under the gates in force, where no score moves a gate and gains are exact. */
  readonly #spans: readonly GradeSpan[] | undefined;

  constructor(ground: MoverGround, accepts: Accepts) {
    this.ground = ground;
    this.#accepts = accepts;
    const { report, evaluation } = ground;
    this.#spans = isProportional(report) ? spansInForce(report, evaluation) : undefined;
  }

  /** Whether a score alone may lead there, as far as can be told without scoring the report. */
  mayLead({ gain }: Choice): boolean {
    if (!this.#spans) return true;
    const total = add(this.ground.total, gain);
    const span = this.#spans.find((one) => isWithin(one, total));
    return span === undefined || this.#accepts(span.grade.name, total);
  }

  whole(edits: readonly AppliedEdit[]): Whole {
    return evaluateWhole(this.ground.report, [...this.ground.applied, ...edits]);
  }

  /** Whether some edits lead there. */
  leads(edits: readonly AppliedEdit[]): boolean {
    const { total, grade } = this.whole(edits);
    return total !== undefined && this.#accepts(grade.name, total);
  }

  /** Whether a break or a stretch of a curve is where one aims. */
  isAimed({ grade, total }: { readonly grade?: string; readonly total?: Exact }): boolean {
    return this.#accepts(grade, total);
  }

  /** The way; undefined where no input can be printed that brings a computed score there. */
  ofSet(set: ChosenSet): Way | undefined {
    const made = set.map((one) => this.#scoreChange(one));
    if (!made.every((one) => one !== undefined)) return undefined;
    const way = this.#way(
      made.map(({ change }) => change),
      made.map(({ edit }) => edit),
    );
    return way && { ...way, moved: movedBy(set) };
  }

  /** The way of one input alone. */
  ofInput({ input, rows }: MovableInput, text: string): Way | undefined {
    const edit = inputEdit(this.ground.report, { key: input.key, text });
    return edit && this.#way([{ kind: 'input', key: input.key, text, rows }], [edit]);
  }

  #way(changes: readonly Change[], edits: readonly AppliedEdit[]): Way | undefined {
    const { total, grade, gates } = this.whole(edits);
    if (!total || !this.#accepts(grade.name, total)) return undefined;
    const before = new Set(this.ground.evaluation.gates.map(({ id }) => id));
    return {
      ...{ changes, total, moved: absolute(subtract(total, this.ground.total)) },
      ...(grade.name !== undefined && { grade: grade.name }),
      gates: gates.flatMap(({ id }) => (before.has(id) ? [] : [id])),
    };
  }

  #scoreChange({
    mover,
    choice,
  }: ChosenSet[number]): { readonly change: Change; readonly edit: AppliedEdit } | undefined {
    const { code, from, inputs } = mover;
    const { to } = choice;
    if (!inputs)
      return { change: { kind: 'score', code, from, to }, edit: { target: 'score', code, value: to } };
    const texts = inputs.flatMap(({ key, textFor }): readonly InputText[] => {
      const text = textFor(to);
      return text === undefined ? [] : [{ key, text }];
    });
    const edit = texts[0] && inputEdit(this.ground.report, texts[0]);
    return edit && { change: { kind: 'score', code, from, to, inputs: texts }, edit };
  }
}
