/** The grade ruler: bands, the published pin, the pin on trial, and brackets to the neighbouring edges. */
import { For, Show } from 'solid-js';
import { percent, span } from '../charts/share.ts';
import { toneOf } from '../charts/tone.ts';
import { compare, type Exact, exact, plain } from '../core/exact.ts';
import { placeOn, type RulerBand, type Ruler as RulerData } from '../core/ruler.ts';
import type { Band } from '../core/scheme.ts';

interface Pinned {
  readonly score: Exact;
  readonly text: string;
}

interface Props {
  readonly ruler: RulerData;
  readonly bands: readonly Band[];
  readonly label: string;
  readonly published: Pinned | undefined;
  readonly trial: Pinned | undefined;
  /** Grade whose band is filled. */
  readonly grade: string | undefined;
}

const nearLeft = exact(1n, 20n);
const nearRight = exact(19n, 20n);

/** Which way a label reads from its needle, so that two never meet and none leaves the page. */
const anchorOf = (place: Exact, other: Exact | undefined): 'start' | 'middle' | 'end' => {
  if (compare(place, nearLeft) < 0) return 'start';
  if (compare(place, nearRight) > 0) return 'end';
  if (!other) return 'middle';
  return compare(place, other) < 0 ? 'end' : 'start';
};
const shift = { start: '4', middle: '0', end: '-4' } as const;

/** A grade of several words stands on two lines, the first of them alone. */
const linesOf = (name: string): readonly string[] => {
  const at = name.indexOf(' ');
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
};

const Pin = (props: { at: Exact; other: Exact | undefined; text: string; draft: boolean }) => {
  const anchor = () => anchorOf(props.at, props.other);
  const draft = () => (props.draft ? ' w' : '');
  return (
    <>
      <line class="halo" x1={percent(props.at)} x2={percent(props.at)} y1="25%" y2="76%" />
      <line class={`needle${draft()}`} x1={percent(props.at)} x2={percent(props.at)} y1="25%" y2="76%" />
      <text class={`pin${draft()}`} x={percent(props.at)} y="18%" dx={shift[anchor()]} text-anchor={anchor()}>
        {props.text}
      </text>
    </>
  );
};

export const Ruler = (props: Props) => {
  const place = (pin: Pinned | undefined) => pin && placeOn(props.ruler, pin.score);
  const published = () => place(props.published);
  const trial = () => place(props.trial);
  const bandClass = (band: RulerBand): string => {
    if (band.name === props.grade) return `band on ${toneOf(props.bands, band.name) ?? ''}`;
    return band.edge === undefined ? 'band torn' : 'band';
  };
  /** The edges on either side of the published score, for the brackets. */
  const bracket = () => {
    const at = published();
    const own = at && props.ruler.bands.findLast((band) => compare(band.from, at) <= 0);
    return at && own && !props.trial ? { at, own } : undefined;
  };

  return (
    <div class="ruler">
      <svg class="scale" role="img" aria-label={props.label}>
        <For each={props.ruler.bands}>
          {(band) => (
            <>
              <rect
                class={bandClass(band)}
                x={percent(band.from)}
                y="37%"
                width={span(band.from, band.to)}
                height="37.5%"
              />
              <text
                class={band.name === props.grade ? 'name on' : 'name'}
                classList={{ gone: compare(band.from, band.to) >= 0 }}
                y="61.5%"
              >
                <For each={linesOf(band.name)}>
                  {(line, at) => (
                    <tspan
                      x={percent(band.centre)}
                      dy={at() > 0 ? '1.15em' : linesOf(band.name).length > 1 ? '-0.55em' : '0'}
                    >
                      {line}
                    </tspan>
                  )}
                </For>
              </text>
            </>
          )}
        </For>
        <For each={props.ruler.bands.slice(1)}>
          {(band) => (
            <>
              <line class="edge" x1={percent(band.from)} x2={percent(band.from)} y1="37%" y2="74.5%" />
              <text class="tick" x={percent(band.from)} y="96%">
                {band.edge && plain(band.edge, 2)}
              </text>
            </>
          )}
        </For>
        <text class="tick last" x="100%" y="96%">
          {plain(props.ruler.high, 2)}
        </text>
        <Show when={published()}>
          {(at) => <Pin at={at()} other={trial()} text={props.published?.text ?? ''} draft={false} />}
        </Show>
        <Show when={trial()}>
          {(at) => <Pin at={at()} other={published()} text={props.trial?.text ?? ''} draft />}
        </Show>
      </svg>
      <Show when={bracket()}>
        {(found) => (
          <svg class="gap only-wide" aria-hidden="true">
            <Show when={found().own.rank > 0}>
              <line class="reach" x1={percent(found().at)} x2={percent(found().at)} y1="0%" y2="100%" />
              <line class="reach" x1={percent(found().at)} x2={percent(found().own.to)} y1="100%" y2="100%" />
              <line
                class="reach"
                x1={percent(found().own.to)}
                x2={percent(found().own.to)}
                y1="0%"
                y2="100%"
              />
            </Show>
            <Show when={found().own.edge}>
              <line
                class="held"
                x1={percent(found().own.from)}
                x2={percent(found().own.from)}
                y1="0%"
                y2="100%"
              />
              <line
                class="held"
                x1={percent(found().own.from)}
                x2={percent(found().at)}
                y1="100%"
                y2="100%"
              />
            </Show>
          </svg>
        )}
      </Show>
    </div>
  );
};
