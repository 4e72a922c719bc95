/** The table of a chart as it is taken along, for those who do not see the drawing. */
import { For, Index } from 'solid-js';
import type { ChartTable as Table } from '../../charts/paper.ts';

interface Props {
  readonly caption: string;
  readonly table: Table;
  /** Column that names the row; all after it are figures. */
  readonly name: number;
}

export const ChartTable = (props: Props) => (
  <table class="tbl">
    <caption>{props.caption}</caption>
    <thead>
      <tr>
        <For each={props.table[0]}>
          {(head, at) => (
            <th scope="col" class={at() > props.name ? 'r' : ''}>
              {head}
            </th>
          )}
        </For>
      </tr>
    </thead>
    <tbody>
      <Index each={props.table.slice(1)}>
        {(row) => (
          <tr>
            <Index each={row()}>
              {(cell, at) =>
                at === props.name ? (
                  <th scope="row">{cell()}</th>
                ) : (
                  <td class={at > props.name ? 'r' : ''}>{cell()}</td>
                )
              }
            </Index>
          </tr>
        )}
      </Index>
    </tbody>
  </table>
);
