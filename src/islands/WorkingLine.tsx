/** A calculation: with names, then with the numbers, each number a link to where it comes from. */
import { Index, type JSX, Show } from 'solid-js';
import type { Working, WorkingPart } from '../core/expression/value.ts';

interface Props {
  readonly working: Working;
  /** The formula with names, in the words of the page. */
  readonly symbolic: string;
  /** Beside the result: a mark, or what stands in its way. */
  readonly after?: JSX.Element;
  /** Does not lead to the score that was given. */
  readonly tinted?: boolean;
}

/** The element that a number of a working comes from. */
export const originOf = (ref: string | undefined): string | undefined => {
  const found = /^(inputs|score|points|published|rate)\.(.+)$/.exec(ref ?? '');
  if (!found) return undefined;
  return found[1] === 'inputs' ? `#inp-${found[2]}` : `#ind-${found[2]}`;
};

/** The calculation as one line of text. */
export const workingText = ({ parts, result }: Working, symbolic: string): string =>
  `${symbolic} = ${parts.map((part) => part.text).join('')} = ${result}`;

const Part = (props: { part: WorkingPart }) => (
  <Show when={originOf(props.part.ref)} fallback={props.part.text}>
    {(href) => <a href={href()}>{props.part.text}</a>}
  </Show>
);

export const WorkingLine = (props: Props) => (
  <div class={props.tinted ? 'step tinted' : 'step'}>
    <span class="sym">{props.symbolic}</span>
    <span class="eq">
      <Index each={props.working.parts}>{(part) => <Part part={part()} />}</Index>
    </span>
    <Show when={props.working.result !== ''}>
      <span class="res">
        ＝ <b>{props.working.result}</b>
        {props.after}
      </span>
    </Show>
  </div>
);
