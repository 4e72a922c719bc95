/** The mark of a verdict with its word for screen readers: a shape first, then a colour. */
export type MarkKind = 'ok' | 'no' | 'ask' | 'na';

interface Props {
  readonly kind: MarkKind;
  readonly word: string;
}

export const Mark = (props: Props) => (
  <>
    <svg class={`mk ${props.kind}`} aria-hidden="true">
      <use href={`#${props.kind}`} />
    </svg>
    <span class="sr">{props.word}</span>
  </>
);
