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

/** Text with an edge of paper, which keeps a line behind it from running through it. */
export const writeOver = (
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  paper: string,
): void => {
  pen.strokeStyle = paper;
  pen.lineWidth = 5;
  pen.lineJoin = 'round';
  pen.strokeText(text, x, y);
  write(pen, text, x, y, colour);
};

/** The font of a figure, from the font of ordinary text. */
export const bold = (font: string): string => font.replace(/^400 /, '600 ');

export const voices: Readonly<Record<ChartLine['voice'], (palette: Palette) => string>> = {
  rule: (palette) => palette.ink,
  target: (palette) => palette.ink2,
  goal: (palette) => palette.whatif,
};
