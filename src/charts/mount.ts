/** The only run-time door to chart.js: draws a description on a canvas in a box, in the colours of the page. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
} from 'chart.js';
import { type Board, type Look, pointNear, type Scene } from './board.ts';
import { dataOf, optionsOf } from './configuration.ts';
import type { ChartDescription } from './description.ts';
import { explore } from './explore.ts';
import { marksPlugin } from './marks.ts';
import { forcedColours, paletteOf } from './palette.ts';
import { type ChartPoint, pointsOf } from './points.ts';
import { columnsOf, nameLinesOf, narrowBelow } from './rows-layout.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface Drawn {
  /** Redraws with another description of the same kind. */
  readonly show: (description: ChartDescription) => void;
}

const sceneOf = (
  pen: CanvasRenderingContext2D | null,
  description: ChartDescription,
  look: Look,
  current?: ChartPoint,
): Scene => {
  const measure = (text: string): number => {
    if (!pen) return 0;
    pen.font = look.font;
    return pen.measureText(text).width;
  };
  return {
    ...look,
    description,
    sideways: description.kind !== 'bridge' || look.narrow,
    columns: columnsOf(description, look.width, look.em, look.narrow, measure),
    nameLines: nameLinesOf(description),
    current,
  };
};

const configurationOf = (scene: () => Scene): ChartConfiguration => {
  const now = scene();
  return {
    type: 'bar',
    data: dataOf(now.description, now) as never,
    options: optionsOf(now.description, now.sideways, now, now.columns) as never,
    plugins: [marksPlugin(scene)],
  };
};

/** How a chart looks in its box now: type, colours and width of the page. */
const lookIn = (box: HTMLElement, pen: CanvasRenderingContext2D | null): Look => {
  const { fontSize, fontFamily } = getComputedStyle(box);
  // Put together by hand: the shorthand is empty under forced colours.
  const font = `400 ${fontSize} ${fontFamily}`;
  if (pen) pen.font = font;
  const em = pen ? pen.measureText('一').width : 15;
  const width = box.clientWidth;
  return { palette: paletteOf(box), em, font, width, narrow: width < narrowBelow * em };
};

/** Draws a chart for a picture, hands its canvas over, and clears it away. Sizes in pixels of the picture. */
export const drawOnce = (
  description: ChartDescription,
  look: Look,
  height: number,
  density: number,
  use: (canvas: HTMLCanvasElement) => void,
): void => {
  const canvas = document.createElement('canvas');
  canvas.width = look.width;
  canvas.height = height;
  const scene = sceneOf(canvas.getContext('2d'), description, look);
  const { options, ...rest } = configurationOf(() => scene);
  const chart = new Chart(canvas, {
    ...rest,
    options: { ...options, responsive: false, devicePixelRatio: density },
  });
  use(canvas);
  chart.destroy();
};

/** Draws once; redraws on a change of theme or type size. The box must stand in the page. */
export const mount = (box: HTMLElement, first: ChartDescription): Drawn => {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  box.append(canvas);
  const pen = canvas.getContext('2d');
  let description = first;
  let points = pointsOf(first);
  let current: ChartPoint | undefined;
  const scene = (): Scene => sceneOf(pen, description, lookIn(box, pen), current);
  const chart = new Chart(canvas, configurationOf(scene));
  const redraw = (): void => {
    const { data, options } = configurationOf(scene);
    chart.data = data;
    chart.options = options as never;
    chart.update('none');
  };
  new MutationObserver(redraw).observe(document.documentElement, {
    attributeFilter: ['data-theme', 'data-size'],
  });
  for (const query of ['(prefers-color-scheme: dark)', forcedColours])
    matchMedia(query).addEventListener('change', redraw);
  let { narrow } = scene();
  new ResizeObserver(() => {
    const now = scene();
    if (description.kind !== 'bars' && description.kind !== 'spans' && now.narrow === narrow) return;
    narrow = now.narrow;
    redraw();
  }).observe(box);
  const exploring = explore(box, {
    points: () => points,
    near: (x, y) => pointNear(chart as unknown as Board, scene(), points, x, y),
    frame: (point) => {
      current = point;
      chart.draw();
    },
  });
  return {
    show: (next) => {
      description = next;
      points = pointsOf(next);
      // The bars first: the frame around the current point is drawn on what chart.js has.
      redraw();
      exploring.follow();
    },
  };
};
