/** A description as chart.js wants it: datasets and options, without the library itself. */
import { type Look, layersOf } from './board.ts';
import { type ChartBar, type ChartDescription, hasRows } from './description.ts';
import { type Columns, edgesOf } from './rows-layout.ts';

/** Ends stay decimal text: chart.js turns them into pixels itself. */
const ends = (bar: ChartBar | undefined) => (bar ? [bar.from, bar.to] : null);

const thickness = (bar: ChartBar | undefined, full: number): number =>
  bar ? (full * (bar.height ?? 100)) / 100 : 0;

/** One dataset for every layer of bars; a later layer is drawn on an earlier one. */
const layeredData = (description: ChartDescription, { palette, em }: Look) => {
  const layers = layersOf(description);
  const rows = description.rows ?? [''];
  const isBullet = description.kind === 'bullet';
  const full = em * (isBullet ? 2.4 : description.kind === 'spans' ? 0.9 : 1.15);
  const depth = layers.reduce((most, layer) => Math.max(most, layer + 1), 1);
  const datasets = Array.from({ length: depth }, (_, layer) => {
    const bars = rows.map((_, row) =>
      description.bars.find((bar, at) => (bar.row ?? 0) === row && layers[at] === layer),
    );
    return {
      order: -layer,
      data: bars.map(ends),
      backgroundColor: bars.map((bar) => (bar ? palette.fill(bar.fill) : 'transparent')),
      barThickness: bars.reduce((most, bar) => Math.max(most, thickness(bar, full)), 0),
      grouped: false,
      minBarLength: isBullet ? 0 : 1,
    };
  });
  return { labels: [...rows], datasets };
};

export const dataOf = (description: ChartDescription, look: Look) => {
  const { bars, kind } = description;
  if (kind !== 'bridge') return layeredData(description, look);
  return {
    labels: bars.map((bar) => bar.name),
    datasets: [
      {
        data: bars.map(ends),
        backgroundColor: bars.map((bar) => look.palette.fill(bar.fill)),
        minBarLength: 1,
      },
    ],
  };
};

const paddingOf = (
  description: ChartDescription,
  sideways: boolean,
  { em, narrow }: Look,
  columns: Columns,
) => {
  const ends = { left: 0, right: 0 };
  if (description.kind === 'bullet') return { top: em * 1.8, bottom: em * 1.8, ...ends };
  if (hasRows(description)) {
    const { top, bottom } = edgesOf(description, narrow);
    return {
      top: em * top,
      bottom: em * bottom,
      left: columns.names,
      right: columns.labels + columns.asides,
    };
  }
  return sideways ? { top: em * 0.6, bottom: 0, ...ends } : { top: em * 1.9, bottom: em * 2, ...ends };
};

export const optionsOf = (description: ChartDescription, sideways: boolean, look: Look, columns: Columns) => {
  const value = { display: false, min: description.low as never, max: description.high as never };
  const names = { display: false };
  const isLyingBridge = description.kind === 'bridge' && sideways;
  return {
    animation: false as const,
    events: [],
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: sideways ? ('y' as const) : ('x' as const),
    layout: { padding: paddingOf(description, sideways, look, columns) },
    datasets: {
      bar: isLyingBridge ? { barThickness: look.em } : { categoryPercentage: 0.72, barPercentage: 1 },
    },
    scales: sideways ? { x: value, y: names } : { x: names, y: value },
  };
};
