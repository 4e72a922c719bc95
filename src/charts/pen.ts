/** Text, and the colours of the lines across a chart. */
import type { ChartLine } from './description.ts';
import type { Palette } from './palette.ts';

export const write = (
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
): void => {
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
};

/** The font of a figure, from the font of ordinary text. */
export const bold = (font: string): string => font.replace(/^(normal |400 )?/, '600 ');

export const voices: Readonly<Record<ChartLine['voice'], (palette: Palette) => string>> = {
  rule: (palette) => palette.ink,
  target: (palette) => palette.ink2,
  goal: (palette) => palette.whatif,
};
