/** The whole report as a function of one number among its inputs. */
import type { AppliedEdit } from '../edits.ts';
import { evaluateApplied, evaluateWhole, type Whole } from '../evaluate.ts';
import type { Exact } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { dependentsOf } from '../inputs-in-use.ts';
import type { Indicator, Input, Report } from '../report.ts';

/**
 * The figure in force for an input, with the decimals of the published one where fewer were typed; undefined for a
 * truth, and for what is computed.
 */
export const figureInForce = (
  report: Report,
  applied: readonly AppliedEdit[],
  key: string,
): Figure | undefined => {
  const edit = applied.findLast((one) => one.target === 'input' && one.key === key);
  const published = report.inputs.find((one) => one.key === key)?.value;
  const value = edit?.target === 'input' ? edit.value : published;
  if (typeof value !== 'object') return undefined;
  const decimals =
    typeof published === 'object' ? Math.max(value.decimals, published.decimals) : value.decimals;
  return { ...value, decimals };
};

export class InputWorld {
  readonly report: Report;
  readonly input: Input;
  readonly figure: Figure;
  readonly applied: readonly AppliedEdit[];
  /** Rows whose rule follows the input. */
  readonly rows: readonly Indicator[];
  readonly #known = new Map<string, Whole>();
  /** The report without the rounding of the rows that follow the input. */
  readonly #smooth: { readonly report: Report; readonly applied: readonly AppliedEdit[] } | undefined;

  constructor(report: Report, applied: readonly AppliedEdit[], input: Input, figure: Figure) {
    this.report = report;
    this.applied = applied;
    this.input = input;
    this.figure = figure;
    this.rows = dependentsOf(report, input).indicators;
    this.#smooth = report.scheme.rounding.leaf && this.#unrounded();
  }

  edit(value: Exact): AppliedEdit {
    return { target: 'input', key: this.input.key, value: { ...this.figure, value } };
  }

  /** The whole at a value of the input, in its base unit. */
  at(value: Exact): Whole {
    const key = `${value.n}/${value.d}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = evaluateWhole(this.report, [...this.applied, this.edit(value)]);
    this.#known.set(key, found);
    return found;
  }

  /** The total before the scores that follow the input are rounded: what can be solved for the input. */
  smooth(value: Exact): Exact | undefined {
    if (!this.#smooth) return this.at(value).total;
    const { report, applied } = this.#smooth;
    return evaluateWhole(report, [...applied, this.edit(value)]).total;
  }

  /** Other computed scores keep what they were rounded to. */
  #unrounded(): { readonly report: Report; readonly applied: readonly AppliedEdit[] } {
    const { report, applied } = this;
    const { leaf: _, ...rounding } = report.scheme.rounding;
    const moved = new Set(this.rows.map(({ code }) => code));
    const kept = [...evaluateApplied(report, applied).nodes.values()].flatMap(
      ({ code, origin, score }): readonly AppliedEdit[] =>
        origin === 'formula' && score && !moved.has(code) ? [{ target: 'score', code, value: score }] : [],
    );
    return { report: { ...report, scheme: { ...report.scheme, rounding } }, applied: [...applied, ...kept] };
  }
}
