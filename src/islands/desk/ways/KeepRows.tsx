/** Which indicators are to stay as they are: a list of boxes, folded away. */
import { For } from 'solid-js';
import { isLeaf, type Locale } from '../../../core/report.ts';
import { waysWords } from '../../../i18n/desk-ways.ts';
import type { Reading } from '../../../state/use-report.ts';
import { rowName } from '../../row-name.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly kept: ReadonlySet<string>;
  /** Boxes are turned over, not read: one that was ticked before the page woke is ticked again. */
  readonly onToggle: (code: string) => void;
}

export const KeepRows = (props: Props) => {
  const t = waysWords[props.locale];
  const { report } = props.reading;
  const rows = report.indicators.filter((row) => isLeaf(row) && row.kind !== 'prerequisite');
  return (
    <details class="keep needs-js">
      <summary>{t.keptRows(props.kept.size)}</summary>
      <fieldset>
        <legend class="small">{t.keepRowsHint}</legend>
        <div class="keep-rows">
          <For each={rows}>
            {(row) => (
              <label>
                <input
                  type="checkbox"
                  checked={props.kept.has(row.code)}
                  onChange={() => props.onToggle(row.code)}
                />
                <span>{rowName(report, row, props.locale)}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
    </details>
  );
};
