/** What stands on the rows of a chart: names and figures in columns, lines across all rows, marks. */
import { type Board, type Box, rowPlace, type Scene, valuePlace } from './board.ts';
import { bold, voices, write, writeOver } from './pen.ts';
import { fitted } from './rows-layout.ts';
import { traceShape } from './shape.ts';
import { wrapped } from './wrap.ts';

/** A line goes through all rows; its words stand at its end, where they do not run into the ones before. */
export const rowLines = (pen: CanvasRenderingContext2D, board: Board, scene: Scene): void => {
  const { description, palette, em, font } = scene;
  const { top, bottom } = board.chartArea;
  const taken = { above: Number.NEGATIVE_INFINITY, below: Number.NEGATIVE_INFINITY };
  pen.font = font;
  for (const { at, label, side, voice } of description.lines) {
    const x = valuePlace(board, scene, at);
    const colour = voices[voice](palette);
    pen.strokeStyle = colour;
    pen.lineWidth = 1;
    pen.setLineDash(voice === 'rule' ? [] : [4, 3]);
    pen.beginPath();
    pen.moveTo(x, top);
    pen.lineTo(x, bottom);
    pen.stroke();
    pen.setLineDash([]);
    const width = pen.measureText(label).width;
    const start = Math.max(0, Math.min(x - width / 2, board.width - width));
    if (start < taken[side]) continue;
    taken[side] = start + width + em / 2;
    pen.textAlign = 'left';
    write(pen, label, start, side === 'above' ? top - em * 0.6 : bottom + em * 1.35, colour);
  }
};

const rowBox = (boxes: readonly Box[], { description }: Scene, row: number): Box | undefined =>
  boxes[description.bars.findLastIndex((bar) => bar.row === row)];

/** A name in as many lines as it may take, around a height; what is longer is shortened. */
const writeName = (
  pen: CanvasRenderingContext2D,
  name: string,
  y: number,
  room: number,
  { nameLines, narrow, em, palette }: Scene,
): void => {
  const measure = (text: string): number => pen.measureText(text).width;
  const lines = nameLines === 1 || narrow ? [name] : wrapped(name, room, measure);
  const [first = '', ...rest] = lines;
  if (rest.length === 0) {
    writeOver(pen, fitted(first, room, measure), 0, y, palette.ink2, palette.paper);
    return;
  }
  write(pen, first, 0, y - em * 0.6, palette.ink2);
  write(pen, fitted(name.slice(first.length).trim(), room, measure), 0, y + em * 0.6, palette.ink2);
};

/** Names left, figures right; above the bars where the chart is narrow. */
export const rowWords = (
  pen: CanvasRenderingContext2D,
  boxes: readonly Box[],
  board: Board,
  scene: Scene,
): void => {
  const { description, palette, em, narrow, columns, font } = scene;
  const measure = (text: string): number => pen.measureText(text).width;
  const { heads } = description;
  pen.font = font;
  const asidesWide = [heads?.aside, ...description.bars.map(({ aside }) => aside)].reduce(
    (most, text) => (text ? Math.max(most, measure(text) + em * 0.8) : most),
    0,
  );
  if (heads) {
    const y = board.chartArea.top - em * (narrow ? 1.4 : 0.7);
    pen.textAlign = 'right';
    write(pen, heads.aside, board.width, y, palette.ink3);
    write(pen, heads.label, board.width - (narrow ? asidesWide : columns.asides), y, palette.ink3);
  }
  pen.textBaseline = 'middle';
  (description.rows ?? []).forEach((name, row) => {
    const middle = rowPlace(board, row);
    const bars = description.bars.filter((bar) => bar.row === row);
    const [label, aside] = [
      bars.find((bar) => bar.label)?.label ?? '',
      bars.find((bar) => bar.aside)?.aside ?? '',
    ];
    const moved = bars.some((bar) => bar.moved);
    const y = narrow ? (rowBox(boxes, scene, row)?.top ?? middle) - em * 0.85 : middle;
    pen.font = font;
    const asideWidth = narrow ? asidesWide : columns.asides;
    pen.textAlign = 'right';
    writeOver(pen, aside, board.width, y, palette.ink2, palette.paper);
    pen.font = bold(font);
    const labelWidth = label ? measure(label) + em : 0;
    writeOver(pen, label, board.width - asideWidth, y, moved ? palette.whatif : palette.ink, palette.paper);
    pen.font = font;
    pen.textAlign = 'left';
    const room = narrow ? board.width - asideWidth - labelWidth : columns.names - em;
    writeName(pen, name, y, room, scene);
  });
  pen.textBaseline = 'alphabetic';
};

/** Shapes at their places, with an edge of paper that lifts them off the bars. */
export const rowShapes = (pen: CanvasRenderingContext2D, board: Board, scene: Scene): void => {
  const { description, palette, em } = scene;
  for (const { row, at, shape, hollow } of description.marks ?? []) {
    const [x, y] = [valuePlace(board, scene, at), rowPlace(board, row)];
    traceShape(pen, shape, x, y, em * 0.36);
    pen.strokeStyle = palette.paper;
    pen.lineWidth = 5;
    pen.stroke();
    pen.fillStyle = hollow ? palette.paper : palette.ink;
    if (shape !== 'cross') pen.fill();
    pen.strokeStyle = palette.ink;
    pen.lineWidth = 1.75;
    pen.stroke();
  }
};
