/** The marks of verdicts on a canvas, as the sprite of the page has them: shapes of 12 by 12. */
import type { ChartVerdict } from './paper.ts';

type Paint = (pen: CanvasRenderingContext2D, colour: string, paper: string) => void;

const stroke = (pen: CanvasRenderingContext2D, path: string, colour: string, width: number): void => {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke(new Path2D(path));
};

const paints: Readonly<Record<ChartVerdict['mark'], Paint>> = {
  ok: (pen, colour) => stroke(pen, 'M1.5 6.6 4.6 9.8 10.5 2.4', colour, 1.9),
  no: (pen, colour, paper) => {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 12, 12);
    stroke(pen, 'M2.4 4.6h7.2M2.4 7.6h7.2M8 2.2 4 10', paper, 1.3);
  },
  ask: (pen, colour) => {
    stroke(pen, 'M.8.8h10.4v10.4H.8z', colour, 1.3);
    stroke(pen, 'M4.2 4.7a1.8 1.8 0 1 1 2.7 1.5c-.6.4-.9.6-.9 1.2M6 8.5v1.2', colour, 1.3);
  },
  na: (pen, colour) => {
    pen.setLineDash([2.4, 1.6]);
    stroke(pen, 'M10.6 6a4.6 4.6 0 1 1-9.2 0a4.6 4.6 0 1 1 9.2 0', colour, 1.5);
  },
};

export const drawVerdict = (
  pen: CanvasRenderingContext2D,
  mark: ChartVerdict['mark'],
  place: { readonly x: number; readonly y: number; readonly size: number },
  colour: string,
  paper: string,
): void => {
  pen.save();
  pen.translate(place.x, place.y);
  pen.scale(place.size / 12, place.size / 12);
  paints[mark](pen, colour, paper);
  pen.restore();
};
