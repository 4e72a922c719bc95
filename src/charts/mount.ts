/** The only run-time door to chart.js: draws a description on a canvas in a box, in the colours of the page. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
} from 'chart.js';
import type { ChartDescription } from './description.ts';
import { marksPlugin } from './marks.ts';
import { type Palette, paletteOf } from './palette.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface Drawn {
  /** Redraws with another description of the same kind. */
  readonly show: (description: ChartDescription) => void;
}

/** Below this width, in ems, a bridge lies on its side: names and figures then stand above their bars. */
const narrow = 36;

type Data = ChartConfiguration<'bar', unknown[], string>['data'];

/** Ends stay decimal text: chart.js turns them into pixels itself. */
const dataOf = (description: ChartDescription, palette: Palette, em: number): Data => {
  const { bars, kind } = description;
  if (kind === 'bridge') {
    return {
      labels: bars.map((bar) => bar.name),
      datasets: [
        {
          data: bars.map((bar) => [bar.from, bar.to]),
          backgroundColor: bars.map((bar) => palette.fill(bar.fill)),
          minBarLength: 1,
        },
      ],
    };
  }
  return {
    labels: [''],
    datasets: bars.map((bar, at) => ({
      order: -at,
      data: [[bar.from, bar.to]],
      backgroundColor: palette.fill(bar.fill),
      barThickness: (em * 2.4 * (bar.height ?? 100)) / 100,
      grouped: false,
    })),
  };
};

const optionsOf = (
  description: ChartDescription,
  sideways: boolean,
  em: number,
): ChartConfiguration<'bar'>['options'] => {
  const isBullet = description.kind === 'bullet';
  const value = { display: false, min: description.low as never, max: description.high as never };
  const names = { display: false };
  const padding = isBullet
    ? { top: em * 1.8, bottom: em * 1.8, left: 0, right: 0 }
    : sideways
      ? { top: em * 0.6, bottom: 0, left: 0, right: 0 }
      : { top: em * 1.9, bottom: em * 2, left: 0, right: 0 };
  return {
    animation: false,
    events: [],
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: sideways ? 'y' : 'x',
    layout: { padding },
    datasets: {
      bar: sideways && !isBullet ? { barThickness: em } : { categoryPercentage: 0.72, barPercentage: 1 },
    },
    scales: sideways ? { x: value, y: names } : { x: names, y: value },
  };
};

/** Draws once; redraws on a change of theme or type size. The box must stand in the page. */
export const mount = (box: HTMLElement, first: ChartDescription): Drawn => {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  box.append(canvas);
  let description = first;
  const em = (): number => {
    const pen = canvas.getContext('2d');
    if (!pen) return 15;
    pen.font = getComputedStyle(box).font;
    return pen.measureText('一').width;
  };
  const isSideways = (): boolean => description.kind === 'bullet' || box.clientWidth < narrow * em();
  const configuration = (): ChartConfiguration<'bar', unknown[], string> => ({
    type: 'bar',
    data: dataOf(description, paletteOf(box), em()),
    options: optionsOf(description, isSideways(), em()) as never,
    plugins: [
      marksPlugin(() => ({
        description,
        palette: paletteOf(box),
        em: em(),
        sideways: isSideways(),
        font: getComputedStyle(box).font,
      })),
    ],
  });
  const chart = new Chart(canvas, configuration() as never);
  const redraw = (): void => {
    const { data, options } = configuration();
    chart.data = data as never;
    chart.options = options as never;
    chart.update('none');
  };
  new MutationObserver(redraw).observe(document.documentElement, {
    attributeFilter: ['data-theme', 'data-size'],
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  let sideways = isSideways();
  new ResizeObserver(() => {
    if (isSideways() === sideways) return;
    sideways = isSideways();
    redraw();
  }).observe(box);
  return {
    show: (next) => {
      description = next;
      redraw();
    },
  };
};
