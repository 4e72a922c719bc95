/** One input against the total: sentence, drawing, a slider along it, and the table of its turns. */
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { evaluate } from '../../../core/evaluate.ts';
import { absolute, divide, type Exact, exact, multiply, subtract } from '../../../core/exact.ts';
import { type InputRange, inputRange, inputText, inUnit } from '../../../core/input-range.ts';
import { type Input, inLocale, type Locale } from '../../../core/report.ts';
import { roundStep } from '../../../core/ruler.ts';
import { slopeAt } from '../../../core/sensitivity/slope.ts';
import { moveIn, nearestStop } from '../../../core/stepping.ts';
import { factorOf } from '../../../core/unit.ts';
import { sensitivityWords } from '../../../i18n/desk-sensitivity.ts';
import { upTo } from '../../../i18n/format.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import type { DrawnCurve, SensitivityAnswer } from '../../../state/desk-sensitivity.ts';
import type { Reading } from '../../../state/use-report.ts';
import { Slider } from '../../Slider.tsx';
import { gradesTotal, totalText } from '../../sentences.ts';
import { amountOf, figureOf, roundText } from '../amount.ts';
import { TryButton } from '../TryButton.tsx';
import { BreakTable } from './BreakTable.tsx';
import { CurveDrawing } from './CurveDrawing.tsx';
import { thresholdOf } from './curve-plot.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly input: Input;
  readonly published: DrawnCurve | undefined;
  /** The curve in force; the published one while nothing is changed. */
  readonly curve: DrawnCurve;
  readonly answer: SensitivityAnswer;
}

/** Parts into which a range is cut for the step that a slope is told for. */
const parts = exact(70n);

export const Curve = (props: Props) => {
  const { reading, input, locale } = props;
  const { report, published } = reading;
  const t = sensitivityWords[locale];
  const figure = figureOf(input);
  const key = `inputs.${input.key}`;
  const name = inLocale(input.name, locale);
  const inBase = (value: Exact): Exact => multiply(value, factorOf(figure.unit));
  const isTrial = () => reading.edits().size > 0;
  /** Where the reader looks, in the unit the input is printed in. */
  const [looked, setLooked] = createSignal<Exact>();
  createEffect(on([() => reading.typed(key)], () => setLooked(undefined), { defer: true }));

  const range = (): InputRange => {
    const { breaks, now } = props.curve;
    const ends = [breaks[0]?.at ?? now, breaks.at(-1)?.at ?? now].map((at) => inUnit(figure, at));
    return { min: ends[0] as Exact, max: ends[1] as Exact, step: inputRange(figure).step };
  };
  const at = (): Exact => looked() ?? inUnit(figure, props.curve.now);
  const edits = () => new Map([...reading.edits(), [key, inputText(figure, at())]]);
  const seen = createMemo(() => (looked() ? evaluate(report, edits()) : undefined));
  const total = () => (looked() ? seen()?.total : props.answer.total);
  const grade = () => (looked() ? seen()?.grade.name : props.answer.grade);
  const reads = (): string => {
    const [value, sum] = [roundText(input, inBase(at()), locale), total()];
    if (!sum) return t.noTotal(name, value);
    const text = totalText(report, sum);
    if (!gradesTotal(report)) return t.readsPlain(name, value, text);
    const own = grade();
    return t.reads(
      name,
      value,
      text,
      own === undefined ? t.noGrade : gradeText(report.scheme.bands, own, locale),
    );
  };
  const slope = (): string => {
    const size = divide(subtract(range().max, range().min), parts);
    const by = size && size.n > 0n ? inBase(roundStep(size)) : undefined;
    const moved = by && slopeAt(props.curve.stretches, props.curve.now, by);
    if (!by || !moved) return '';
    if (moved.n === 0n) return t.level(name);
    const text = upTo(absolute(moved), 2).replace('…', '');
    return (moved.n > 0n ? t.slope : t.slopeDown)(name, roundText(input, by, locale), text);
  };
  const threshold = (): Exact | undefined => {
    const found = thresholdOf(props.reading.inForce(), props.curve, props.answer.grade);
    return found && inUnit(figure, found.at);
  };
  const mark = (value: Exact | undefined, sum: Exact | undefined) =>
    value && sum ? { at: value, total: sum } : undefined;
  return (
    <>
      <p>{slope()}</p>
      <CurveDrawing
        report={props.reading.inForce()}
        locale={locale}
        input={input}
        published={props.published}
        trial={isTrial() ? props.curve : undefined}
        base={mark(props.published?.now, published.total)}
        tried={isTrial() ? mark(props.curve.now, props.answer.total) : undefined}
        probe={looked() && mark(inBase(at()), total())}
        grade={props.answer.grade}
      />
      <Show when={isTrial()}>
        <p class="note">{t.trialIn}</p>
      </Show>
      <div class="along needs-js">
        <Slider
          label={t.along(name)}
          range={range()}
          value={at()}
          valueText={reads()}
          published={inUnit(figure, figure.value)}
          goal={threshold()}
          onSet={(to) => setLooked(nearestStop(range(), to, [inUnit(figure, figure.value)]))}
          onMove={(move) => setLooked(moveIn(range(), at(), move))}
          onRestore={() => setLooked(undefined)}
        />
        <p class="reads">
          <output classList={{ wv: isTrial() || looked() !== undefined }}>{reads()}</output>
          <TryButton
            reading={reading}
            edits={new Map([[key, inputText(figure, at())]])}
            text={t.tryIt}
            name={t.tryValue(`${name} ${amountOf(input, inBase(at()), locale)}`)}
          />
        </p>
      </div>
      <BreakTable reading={reading} locale={locale} input={input} curve={props.curve} />
    </>
  );
};
