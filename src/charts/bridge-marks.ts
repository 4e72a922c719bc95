/** What stands on the bars of a bridge: connectors, names, figures. */
import type { Board, Box, Scene } from './board.ts';
import { bold, write, writeOver } from './pen.ts';

/** Dotted lines from the end of one bar to the start of the next. */
const connectors = (
  pen: CanvasRenderingContext2D,
  boxes: readonly Box[],
  board: Board,
  scene: Scene,
): void => {
  const axis = board.scales[scene.sideways ? 'x' : 'y'];
  if (!axis) return;
  pen.strokeStyle = scene.palette.line;
  pen.lineWidth = 1;
  pen.setLineDash([2, 3]);
  const { bars } = scene.description;
  const rest = bars.findIndex((bar) => bar.fill === 'rest');
  bars.forEach((bar, at) => {
    // The budget is carried past the spending to what is left of it.
    const isFinal = bar.fill === 'budget' && bars[at + 1]?.fill === 'spent';
    const [box, next] = [boxes[at], boxes[isFinal && rest > 0 ? rest : at + 1]];
    if (!box || !next) return;
    const level = axis.getPixelForValue((bar.fill === 'cut' ? bar.from : bar.to) as never);
    pen.beginPath();
    if (scene.sideways) {
      pen.moveTo(level, box.bottom);
      pen.lineTo(level, next.top - scene.em * 1.5);
    } else {
      pen.moveTo(box.right, level);
      pen.lineTo(next.left, level);
    }
    pen.stroke();
  });
  pen.setLineDash([]);
};

const bridgeWords = (
  pen: CanvasRenderingContext2D,
  boxes: readonly Box[],
  board: Board,
  scene: Scene,
): void => {
  const { description, palette, em, sideways, font } = scene;
  description.bars.forEach((bar, at) => {
    const box = boxes[at];
    if (!box) return;
    const figure = bar.moved ? palette.whatif : palette.ink;
    if (sideways) {
      const y = box.top - em * 0.4;
      pen.textAlign = 'left';
      pen.font = font;
      write(pen, bar.name, board.chartArea.left, y, palette.ink2);
      pen.textAlign = 'right';
      pen.font = bold(font);
      write(pen, bar.label ?? '', board.chartArea.right, y, figure);
      return;
    }
    const middle = (box.left + box.right) / 2;
    pen.textAlign = 'center';
    pen.font = font;
    write(pen, bar.name, middle, board.chartArea.bottom + em * 1.4, palette.ink2);
    pen.font = bold(font);
    writeOver(pen, bar.label ?? '', middle, box.top - em * 0.5, figure, palette.paper);
  });
  if (sideways) return;
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1;
  pen.beginPath();
  const { left, right, bottom } = board.chartArea;
  pen.moveTo(left, bottom + 0.5);
  pen.lineTo(right, bottom + 0.5);
  pen.stroke();
};

export const bridgeMarks = (
  pen: CanvasRenderingContext2D,
  boxes: readonly Box[],
  board: Board,
  scene: Scene,
): void => {
  connectors(pen, boxes, board, scene);
  bridgeWords(pen, boxes, board, scene);
};
