/** Where the parts of a chart lie on its canvas, in pixels. */
import { type ChartDescription, hasRows } from './description.ts';
import type { Palette } from './palette.ts';
import type { ChartPoint } from './points.ts';
import type { Columns } from './rows-layout.ts';

/** How a chart is drawn: what does not follow from its description. */
export interface Look {
  readonly palette: Palette;
  /** Width of one Chinese character in pixels. */
  readonly em: number;
  /** CSS font of ordinary text. */
  readonly font: string;
  /** Width of the drawing in pixels. */
  readonly width: number;
  /** Too narrow for names beside the bars. */
  readonly narrow: boolean;
}

export interface Scene extends Look {
  readonly description: ChartDescription;
  readonly sideways: boolean;
  readonly columns: Columns;
  /** Lines that the name of a row may take beside its bar. */
  readonly nameLines: 1 | 2;
  /** The point that a reader is at. */
  readonly current: ChartPoint | undefined;
}

/** The part of a chart.js chart that is read here; the library itself is imported in mount.ts alone. */
export interface Board {
  readonly ctx: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly chartArea: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly scales: Readonly<Record<string, { getPixelForValue: (value: never) => number }>>;
  getDatasetMeta(at: number): { data: readonly unknown[] };
}

export interface Box {
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

/** For every bar its layer: how many bars lie below it in its row. */
export const layersOf = ({ bars }: ChartDescription): readonly number[] => {
  const used = new Map<number, number>();
  return bars.map(({ row = 0 }) => {
    const layer = used.get(row) ?? 0;
    used.set(row, layer + 1);
    return layer;
  });
};

/** One box for every bar of the description. */
export const boxesOf = (board: Board, { description, sideways }: Scene): readonly Box[] => {
  const element = (layer: number, at: number) => boxOf(board.getDatasetMeta(layer).data[at], sideways);
  if (description.kind === 'bridge') return description.bars.map((_, at) => element(0, at));
  const layers = layersOf(description);
  return description.bars.map(({ row = 0 }, at) => element(layers[at] ?? 0, row));
};

export const valuePlace = (board: Board, { sideways }: Scene, value: string): number =>
  board.scales[sideways ? 'x' : 'y']?.getPixelForValue(value as never) ?? 0;

/** Middle of a row. */
export const rowPlace = (board: Board, row: number): number =>
  board.scales['y']?.getPixelForValue(row as never) ?? 0;

/** Where a point lies: what is framed when a reader is at it. */
export const pointBox = (
  board: Board,
  scene: Scene,
  boxes: readonly Box[],
  { part, at }: ChartPoint,
): Box | undefined => {
  const { description, em } = scene;
  if (part === 'bar') return boxes[at];
  if (part === 'mark') {
    const mark = description.marks?.[at];
    if (!mark) return undefined;
    const [x, y] = [valuePlace(board, scene, mark.at), rowPlace(board, mark.row)];
    return { left: x - em / 2, right: x + em / 2, top: y - em / 2, bottom: y + em / 2 };
  }
  const line = description.lines[at];
  if (!line) return undefined;
  const x = valuePlace(board, scene, line.at);
  const { top, bottom } = hasRows(description) ? board.chartArea : (boxes[0] ?? board.chartArea);
  return { left: x - em / 4, right: x + em / 4, top: top - em * 0.35, bottom: bottom + em * 0.35 };
};

const distance = (x: number, y: number, box: Box): number =>
  Math.hypot(Math.max(box.left - x, x - box.right, 0), Math.max(box.top - y, y - box.bottom, 0));

/** Of the point nearest to a place on the canvas, its number; undefined where none is near. */
export const pointNear = (
  board: Board,
  scene: Scene,
  points: readonly ChartPoint[],
  x: number,
  y: number,
): number | undefined => {
  const { kind } = scene.description;
  const boxes = boxesOf(board, scene);
  const far = scene.em * 3;
  let best: { readonly at: number; readonly far: number } | undefined;
  points.forEach((point, at) => {
    const box = pointBox(board, scene, boxes, point);
    if (!box) return;
    // A column of a bridge and a row of bars answer along their whole length.
    const reach =
      kind === 'bars' || (kind === 'bridge' && scene.sideways)
        ? { ...box, left: 0, right: board.width }
        : kind === 'bridge'
          ? { ...box, top: 0, bottom: board.height }
          : box;
    const away = distance(x, y, reach);
    // Of two parts that lie on each other the later one is on top.
    if (away <= far && (!best || away <= best.far)) best = { at, far: away };
  });
  return best?.at;
};
