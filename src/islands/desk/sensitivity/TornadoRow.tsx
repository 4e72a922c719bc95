/** One row of the tornado: name, bar, a step down, a step up, and what becomes of the grade. */
import { For, Show } from 'solid-js';
import type { Exact } from '../../../core/exact.ts';
import type { Locale } from '../../../core/report.ts';
import type { Step, Swing } from '../../../core/sensitivity/tornado.ts';
import { sensitivityWords } from '../../../i18n/desk-sensitivity.ts';
import { gradeText } from '../../../i18n/grade-text.ts';
import { scoreWords } from '../../../i18n/score.ts';
import type { Reading } from '../../../state/use-report.ts';
import { Seal } from '../../Seal.tsx';
import { gradesTotal, totalText } from '../../sentences.ts';
import { TryButton } from '../TryButton.tsx';
import { stepEdits, stepText, swingInput, swingName } from './swing-text.ts';
import { Bar } from './TornadoBar.tsx';
import type { Scale } from './tornado-scale.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly swing: Swing;
  readonly scale: Scale;
  readonly total: Exact;
}

const Side = (props: Props & { readonly step: Step | undefined; readonly label: string }) => {
  const t = sensitivityWords[props.locale];
  const { report } = props.reading;
  const text = (step: Step): string => stepText(props.reading, props.swing, step, props.locale);
  const total = (step: Step): string =>
    step.total ? totalText(report, step.total) : scoreWords[props.locale].none;
  const name = (step: Step): string => {
    const moved = swingInput(props.reading, props.swing, props.locale);
    return t.tryName(
      `${moved ?? swingName(props.reading, props.swing, props.locale)} ${text(step)}`,
      total(step),
    );
  };
  return (
    <td data-label={props.label} class="side">
      <Show when={props.step} fallback={<span class="small">{t.noStep}</span>}>
        {(step) => (
          <div>
            <span>
              <span class="small nw">{text(step())}</span>
              <span class="wv">{total(step())}</span>
            </span>
            <TryButton
              reading={props.reading}
              edits={stepEdits(props.reading, props.swing, step())}
              text={t.tryIt}
              name={name(step())}
            />
          </div>
        )}
      </Show>
    </td>
  );
};

export const TornadoRow = (props: Props) => {
  const t = sensitivityWords[props.locale];
  const { report } = props.reading;
  const { bands } = report.scheme;
  const changed = () =>
    [props.swing.down, props.swing.up].filter((step): step is Step => step?.changesGrade === true);
  const graded = (step: Step): string =>
    step.grade === undefined
      ? scoreWords[props.locale].noGradeLong
      : gradeText(bands, step.grade, props.locale);
  return (
    <tr>
      <th scope="row" class="plain">
        {swingName(props.reading, props.swing, props.locale)}
        <Show when={swingInput(props.reading, props.swing, props.locale)}>
          {(input) => <span class="small by">{input()}</span>}
        </Show>
      </th>
      <td class="bar">
        <Bar scale={props.scale} total={props.total} swing={props.swing} />
      </td>
      <Side {...props} step={props.swing.down} label={t.down} />
      <Side {...props} step={props.swing.up} label={t.up} />
      <Show when={gradesTotal(report)}>
        <td data-label={t.grade} class="to">
          <Show when={changed().length > 0} fallback={<span class="small">{t.same}</span>}>
            <For each={changed()}>
              {(step) => (
                <Seal
                  bands={bands}
                  grade={step.grade}
                  empty={t.none}
                  label={t.becomes(graded(step))}
                  small
                  draft
                />
              )}
            </For>
          </Show>
        </td>
      </Show>
    </tr>
  );
};
