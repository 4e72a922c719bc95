/**
 * A list taller than a browser lets an element be (33 million px in Chromium, 18 in Firefox, less when zoomed):
 * the scroll bar runs over a shorter way. Near both ends a pixel of it is a pixel of the list, between them it is
 * more, so that every row can be reached and neither end is ever missed.
 */

/** The tallest that an element is made, and the parts at both ends that are true to scale. In px. */
export const tallest = 4_000_000;
const end = 500_000;

/** How far the scroll bar and the list can be scrolled, in px. */
export interface Ways {
  readonly bar: number;
  readonly list: number;
}

/** For a list of so many px in a window of so many. */
export const waysOf = (height: number, window: number): Ways => ({
  bar: Math.max(Math.min(height, tallest) - window, 0),
  list: Math.max(height - window, 0),
});

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** Where the list is when the scroll bar is at `at`. */
export const listAt = (at: number, { bar, list }: Ways): number => {
  if (bar === list || at <= end) return within(at, list);
  if (at >= bar - end) return within(list - (bar - at), list);
  return end + ((at - end) * (list - 2 * end)) / (bar - 2 * end);
};

/** Where the scroll bar is when the list is at `at`. */
export const barAt = (at: number, { bar, list }: Ways): number => {
  if (bar === list || at <= end) return within(at, bar);
  if (at >= list - end) return within(bar - (list - at), bar);
  return end + ((at - end) * (bar - 2 * end)) / (list - 2 * end);
};

/**
 * Where the list goes when the scroll bar moves: a short way by as much, so that a turn of the wheel moves the
 * same rows everywhere; a long way, as by dragging the bar, to the place that it stands for.
 */
export const listAfter = (list: number, from: number, to: number, window: number, ways: Ways): number =>
  ways.bar === ways.list || Math.abs(to - from) > window
    ? listAt(to, ways)
    : within(list + to - from, ways.list);
