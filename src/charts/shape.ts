/** Marks of a time line: shapes that differ without colour. */
import type { Shape } from './description.ts';

const corners: Readonly<Record<Exclude<Shape, 'circle' | 'cross'>, readonly (readonly [number, number])[]>> =
  {
    square: [
      [-0.85, -0.85],
      [0.85, -0.85],
      [0.85, 0.85],
      [-0.85, 0.85],
    ],
    triangle: [
      [0, -1],
      [1, 0.85],
      [-1, 0.85],
    ],
    diamond: [
      [0, -1.15],
      [1.15, 0],
      [0, 1.15],
      [-1.15, 0],
    ],
  };

/** Traces a shape around a place; `radius` in pixels. To be filled or stroked; a cross can only be stroked. */
export const traceShape = (
  pen: CanvasRenderingContext2D,
  shape: Shape,
  x: number,
  y: number,
  radius: number,
): void => {
  pen.beginPath();
  if (shape === 'circle') pen.arc(x, y, radius, 0, Math.PI * 2);
  else if (shape === 'cross') {
    for (const side of [-1, 1]) {
      pen.moveTo(x - radius, y - radius * side);
      pen.lineTo(x + radius, y + radius * side);
    }
  } else {
    for (const [dx, dy] of corners[shape]) pen.lineTo(x + dx * radius, y + dy * radius);
    pen.closePath();
  }
};
