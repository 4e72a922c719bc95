/** One row of the file as it is written, all its cells. */
import { For } from 'solid-js';
import type { LargeRow, LargeShape } from '../../core/ledger/large/facts.ts';
import type { LargeLedgerWords } from '../../i18n/large-ledger.ts';

interface Props {
  readonly words: LargeLedgerWords;
  readonly shape: LargeShape;
  readonly row: LargeRow;
  readonly onClose: () => void;
}

export const RowCells = (props: Props) => (
  <section class="ldetail" aria-label={props.words.detail(props.row.row)}>
    <header>
      <h3>{props.words.detail(props.row.row)}</h3>
      <button type="button" class="btn sm" onClick={() => props.onClose()}>
        {props.words.close}
      </button>
    </header>
    <dl>
      <For each={props.row.cells}>
        {(cell, at) => (
          <div>
            <dt>{props.shape.headers[at()]?.trim() || props.words.columnWithoutName(at() + 1)}</dt>
            <dd>{cell.trim() || '—'}</dd>
          </div>
        )}
      </For>
    </dl>
  </section>
);
