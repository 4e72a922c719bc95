/** What the buttons under a chart do: the picture, or the table as CSV. Loaded with the first use. */
import type { ChartDescription } from './description.ts';
import { type ChartPaper, type ChartTable, permalink } from './paper.ts';
import { saveFile } from './save.ts';

const csvOf = async (table: ChartTable): Promise<Blob> => {
  const [{ writeCsv }, { guarded }] = await Promise.all([
    import('../data/csv.ts'),
    import('../data/formula-guard.ts'),
  ]);
  return new Blob([writeCsv(table.map((cells) => cells.map(guarded)))], { type: 'text/csv;charset=utf-8' });
};

/** `wanted`: `png`, `csv`, or `seen` for the CSV of what a filter lets through. */
export const handOver = async (
  box: HTMLElement,
  wanted: string,
  description: ChartDescription,
  paper: ChartPaper,
): Promise<void> => {
  if (wanted === 'png') {
    const { pictureOf } = await import('./picture.ts');
    const picture = await pictureOf(box, description, paper, permalink(location.href, paper.id));
    saveFile(`${paper.file}.png`, picture);
    return;
  }
  const isPart = wanted === 'seen' && paper.seen !== undefined;
  const table = (isPart && paper.seen) || paper.all;
  saveFile(`${paper.file}${isPart ? '-part' : ''}.csv`, await csvOf(table));
};
