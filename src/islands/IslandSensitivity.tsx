/** Sensitivity: a step of each row, a row left out, an input from low to high, and the weight of each row. */

import { noEdits } from '../core/edits.ts';
import type { Locale } from '../core/report.ts';
import { createReckoning } from '../state/desk-reckoning.ts';
import type { SensitivityAnswer } from '../state/desk-sensitivity.ts';
import { useReport } from '../state/use-report.ts';
import { keepingFocus } from './desk/keeping-focus.ts';
import { CurvePart } from './desk/sensitivity/CurvePart.tsx';
import { ElasticityTable } from './desk/sensitivity/ElasticityTable.tsx';
import { LeftOutTable } from './desk/sensitivity/LeftOutTable.tsx';
import { TornadoFigure } from './desk/sensitivity/Tornado.tsx';
import { Waiting } from './desk/Waiting.tsx';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
  /** The answer about the published report, worked out by the build. */
  readonly sensitivity: SensitivityAnswer;
}

export default function IslandSensitivity(props: Props) {
  const reading = useReport(props.slug);
  let root: HTMLDivElement | undefined;
  const reckoning = createReckoning(
    reading.report,
    'sensitivity',
    { edits: noEdits },
    props.sensitivity,
    () => ({ edits: reading.edits() }),
    (put) => keepingFocus(root, put),
  );
  const now = reckoning.answer;
  return (
    <div class="sensitivity" ref={root} aria-busy={reckoning.stale() ? 'true' : undefined}>
      <Waiting reckoning={reckoning} locale={props.locale} />
      <div class="answer">
        <TornadoFigure reading={reading} locale={props.locale} answer={now()} />
        <LeftOutTable reading={reading} locale={props.locale} answer={now()} />
        <CurvePart reading={reading} locale={props.locale} published={props.sensitivity} answer={now()} />
        <ElasticityTable reading={reading} locale={props.locale} answer={now()} />
      </div>
    </div>
  );
}
