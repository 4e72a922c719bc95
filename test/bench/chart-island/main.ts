/**
 * The yardstick for an edit in the page: an island as one writes it at first. Inputs for every score, sums in
 * doubles, and a chart.js chart that is redrawn after every edit.
 */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface Row {
  readonly code: string;
  readonly name: string;
  readonly points: number;
  readonly score: number;
}

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

/** Draws the island for these rows into the page. */
const draw = (rows: readonly Row[]): void => {
  const scores = rows.map((row) => row.score);
  const total = element('output');
  total.id = 'total';
  const table = element('table');
  const rates = rows.map((row, at) => {
    const line = element('tr');
    const input = element('input');
    input.id = `score-${row.code}`;
    input.value = String(row.score);
    const rate = element('td');
    for (const cell of [element('td', row.code), element('td', row.name), element('td', String(row.points))])
      line.append(cell);
    const cell = element('td');
    cell.append(input);
    line.append(cell, rate);
    table.append(line);
    input.addEventListener('input', () => {
      scores[at] = Number(input.value);
      show();
    });
    return rate;
  });
  const box = element('div');
  const canvas = element('canvas');
  box.append(canvas);
  document.body.append(total, table, box);
  const chart = new Chart(canvas, {
    type: 'bar',
    data: { labels: rows.map((row) => row.name), datasets: [{ data: [] as number[] }] },
    options: { animation: false, indexAxis: 'y' },
  });
  const show = (): void => {
    total.textContent = scores.reduce((sum, score) => sum + score, 0).toFixed(2);
    rows.forEach((row, at) => {
      (rates[at] as HTMLElement).textContent = `${(((scores[at] ?? 0) / row.points) * 100).toFixed(1)}%`;
    });
    const [dataset] = chart.data.datasets;
    if (dataset) dataset.data = rows.map((row, at) => row.points - (scores[at] ?? 0));
    chart.update();
  };
  show();
};

Object.assign(globalThis, { draw });
