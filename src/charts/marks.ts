/** What stands on the bars: figures, names, connectors, dashed frames, lines across. Drawn after the bars. */
import type { ChartDescription, ChartLine } from './description.ts';
import type { Palette } from './palette.ts';

export interface Scene {
  readonly description: ChartDescription;
  readonly palette: Palette;
  /** Width of one Chinese character in pixels. */
  readonly em: number;
  readonly sideways: boolean;
  /** CSS font of the box. */
  readonly font: string;
}

/** The part of a chart.js chart that is read here; the library itself is imported in mount.ts alone. */
interface Board {
  readonly ctx: CanvasRenderingContext2D;
  readonly chartArea: { left: number; right: number; top: number; bottom: number };
  readonly scales: Readonly<Record<string, { getPixelForValue: (value: never) => number }>>;
  getDatasetMeta(at: number): { data: readonly unknown[] };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Element {
  getProps(
    names: readonly string[],
    final: boolean,
  ): Readonly<Record<'x' | 'y' | 'base' | 'width' | 'height', number>>;
}

const boxOf = (element: unknown, sideways: boolean): Box => {
  const { x, y, base, width, height } = (element as Element).getProps(
    ['x', 'y', 'base', 'width', 'height'],
    true,
  );
  return sideways
    ? { left: Math.min(x, base), right: Math.max(x, base), top: y - height / 2, bottom: y + height / 2 }
    : { left: x - width / 2, right: x + width / 2, top: Math.min(y, base), bottom: Math.max(y, base) };
};

const boxesOf = (board: Board, { description, sideways }: Scene): readonly Box[] =>
  description.kind === 'bridge'
    ? board.getDatasetMeta(0).data.map((element) => boxOf(element, sideways))
    : description.bars.map((_, at) => boxOf(board.getDatasetMeta(at).data[0], true));

const write = (pen: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string): void => {
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
};

/** Dashed frames: what was not spent, and what the trial moved. */
const frames = (
  pen: CanvasRenderingContext2D,
  boxes: readonly Box[],
  { description, palette }: Scene,
): void => {
  description.bars.forEach((bar, at) => {
    const box = boxes[at];
    if (!box || (bar.fill !== 'rest' && !bar.moved)) return;
    pen.strokeStyle = bar.moved ? palette.whatif : palette.ink2;
    pen.lineWidth = bar.moved ? 2 : 1;
    pen.setLineDash([4, 3]);
    pen.strokeRect(
      box.left + 0.5,
      box.top + 0.5,
      Math.max(box.right - box.left - 1, 1),
      Math.max(box.bottom - box.top - 1, 1),
    );
    pen.setLineDash([]);
  });
};

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
      pen.font = font.replace(/^(normal |400 )?/, '600 ');
      write(pen, bar.label ?? '', board.chartArea.right, y, figure);
      return;
    }
    const middle = (box.left + box.right) / 2;
    pen.textAlign = 'center';
    pen.font = font;
    write(pen, bar.name, middle, board.chartArea.bottom + em * 1.4, palette.ink2);
    pen.font = font.replace(/^(normal |400 )?/, '600 ');
    pen.strokeStyle = palette.paper;
    pen.lineWidth = 5;
    pen.strokeText(bar.label ?? '', middle, box.top - em * 0.5);
    write(pen, bar.label ?? '', middle, box.top - em * 0.5, figure);
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

const voices: Readonly<Record<ChartLine['voice'], (palette: Palette) => string>> = {
  rule: (palette) => palette.ink,
  target: (palette) => palette.ink2,
  goal: (palette) => palette.whatif,
};

/** Labels end at their line, so that they stay inside the page on the right; near the left they start there. */
const bulletLines = (
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
  pen.font = font.replace(/^(normal |400 )?/, '600 ');
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

/** The plugin; `scene` is asked for at every drawing, so that theme and type size are the ones in force. */
export const marksPlugin = (scene: () => Scene) => ({
  id: 'marks',
  afterDatasetsDraw: (chart: unknown): void => {
    const board = chart as Board;
    const now = scene();
    const pen = board.ctx;
    pen.save();
    pen.textBaseline = 'alphabetic';
    const boxes = boxesOf(board, now);
    frames(pen, boxes, now);
    if (now.description.kind === 'bridge') {
      connectors(pen, boxes, board, now);
      bridgeWords(pen, boxes, board, now);
    } else bulletLines(pen, boxes, board, now);
    pen.restore();
  },
});
