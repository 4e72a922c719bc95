/** What stands on a bar that lies in one row: lines across it with their words, and its figure. */
import type { Board, Box, Scene } from './board.ts';
import { bold, voices, write } from './pen.ts';

/** Labels endat their line, so that they stay inside the page on the right; near the left they start there. */
export const bulletLines = (
  pen: CanvasRenderingContext2D,
  boxes: readonly Box[],
  board: Board,
  scene: Scene,
): void => {
  const { description, palette, em, font } = scene;
  const [ground] = boxes;
  const axis = board.scales['x'];
  if (!ground || !axis) return;
  pen.font = font;
  let taken = Number.NEGATIVE_INFINITY;
  for (const line of description.lines) {
    const x = axis.getPixelForValue(line.at as never);
    const colour = voices[line.voice](palette);
    pen.strokeStyle = colour;
    pen.lineWidth = 2;
    pen.setLineDash(line.voice === 'rule' ? [] : [4, 3]);
    pen.beginPath();
    pen.moveTo(x, ground.top - em * 0.35);
    pen.lineTo(x, ground.bottom + em * 0.35);
    pen.stroke();
    pen.setLineDash([]);
    const width = pen.measureText(line.label).width;
    const starts = line.side === 'below' && x - width < Math.max(taken, ground.left);
    const right = starts ? x + width : x;
    pen.textAlign = starts ? 'left' : 'right';
    if (line.side === 'below') taken = right + em;
    write(
      pen,
      line.label,
      x,
      line.side === 'above' ? ground.top - em * 0.65 : ground.bottom + em * 1.35,
      colour,
    );
  }
  const spent = description.bars.findIndex((bar) => bar.fill === 'spent');
  const box = boxes[spent];
  const label = description.bars[spent]?.label;
  if (!box || !label) return;
  pen.font = bold(font);
  const inside = pen.measureText(label).width + em < box.right - box.left;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  write(
    pen,
    label,
    inside ? box.left + em * 0.6 : box.right + em * 0.6,
    (box.top + box.bottom) / 2,
    inside ? palette.paper : palette.ink,
  );
  pen.textBaseline = 'alphabetic';
};
