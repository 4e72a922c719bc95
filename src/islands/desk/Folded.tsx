/** A long table: its first rows, and the rest folded away under a line that says how many there are. */
import { type JSX, Show } from 'solid-js';

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly first: number;
  readonly summary: (rest: number, all: number) => string;
  readonly children: (rows: () => readonly Row[]) => JSX.Element;
}

export const Folded = <Row,>(props: Props<Row>) => {
  const rest = () => props.rows.slice(props.first);
  return (
    <>
      {props.children(() => props.rows.slice(0, props.first))}
      <Show when={rest().length > 0}>
        <details class="more">
          <summary>{props.summary(rest().length, props.rows.length)}</summary>
          {props.children(rest)}
        </details>
      </Show>
    </>
  );
};
