/** Room that the rows of a chart need, and their columns of names and figures. In ems of the chart, or pixels. */
import type { ChartDescription } from './description.ts';

/** Below this width, in ems, names and figures stand above their bars. */
export const narrowBelow = 36;

/** `tall`: wide, with names of two lines. */
const pitch = { wide: 2.1, tall: 2.9, narrow: 3.1 } as const;

/** Room above and below the rows, in ems: for the words of lines, and in narrow charts for the first name. */
export const edgesOf = (
  { lines, heads }: ChartDescription,
  narrow: boolean,
): { readonly top: number; readonly bottom: number } => {
  const on = (side: 'above' | 'below') => lines.some((line) => line.side === side);
  return { top: (on('above') || heads ? 1.9 : 0.3) + (narrow ? 0.5 : 0), bottom: on('below') ? 1.9 : 0.3 };
};

/** A name longer than so many ems goes on in a second line. */
const longName = 20;

/** Width of a text in ems, near enough: what is not Chinese is half as wide. */
const emsOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : 0.5), 0);

/** Lines of the names beside the bars: what a page without a canvas has to know too, as the height follows. */
export const nameLinesOf = ({ rows = [] }: ChartDescription): 1 | 2 =>
  rows.some((name) => emsOf(name) > longName) ? 2 : 1;

/** Height of a chart with rows, in ems. */
export const rowsHeight = (description: ChartDescription, narrow: boolean): number => {
  const { top, bottom } = edgesOf(description, narrow);
  const rows = Math.max(description.rows?.length ?? 0, 1);
  const kind = narrow ? 'narrow' : nameLinesOf(description) === 2 ? 'tall' : 'wide';
  return Math.ceil((rows * pitch[kind] + top + bottom) * 10) / 10;
};

export interface Columns {
  readonly names: number;
  readonly labels: number;
  readonly asides: number;
}

/** Largest share of the width that names take, in percent. */
const widestNames = 38;

/** Widths in pixels; a narrow chart has none, as everything stands above its bar. */
export const columnsOf = (
  { rows = [], bars, heads }: ChartDescription,
  width: number,
  em: number,
  narrow: boolean,
  measure: (text: string) => number,
): Columns => {
  if (narrow) return { names: 0, labels: 0, asides: 0 };
  const widest = (texts: readonly (string | undefined)[]): number =>
    texts.reduce((most, text) => (text ? Math.max(most, measure(text) + em * 1.2) : most), 0);
  return {
    names: Math.min(widest(rows), (width * widestNames) / 100),
    labels: widest([heads?.label, ...bars.map(({ label }) => label)]) + em,
    asides: widest([heads?.aside, ...bars.map(({ aside }) => aside)]),
  };
};

/** The text, or its beginning and its end: names often differ in how they end. */
export const fitted = (text: string, width: number, measure: (text: string) => number): string => {
  if (measure(text) <= width) return text;
  const signs = [...text];
  for (let kept = signs.length - 1; kept > 1; kept -= 1) {
    const head = Math.ceil(kept / 2);
    const short = `${signs.slice(0, head).join('')}…${signs.slice(signs.length - (kept - head)).join('')}`;
    if (measure(short) <= width) return short;
  }
  return `${signs[0] ?? ''}…`;
};
