/** Columns of a Markdown table that number or name their rows (`序号`, `编码`, `年份`) and state no figures. */
import type { Span } from './span.ts';

const label = /^(?:序号|编号|项次|行次|(?:指标)?(?:编码|代码)|年份|年度|no\.?|nr\.?|#|code|year)$/i;
const rule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Cells of a table line, without the bars. */
const cellsOf = (line: string, offset: number): readonly Span[] => {
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const starts = /^[ \t]*\|/.test(line) ? bars : [-1, ...bars];
  return starts
    .map((bar, at) => ({ start: offset + bar + 1, end: offset + (starts[at + 1] ?? line.length) }))
    .filter(({ start, end }) => end > start);
};

/** Spans of the cells in such columns. A cell with a link into the page keeps its figure. */
export const labelCells = (text: string): readonly Span[] => {
  const lines = text.split('\n');
  const spans: Span[] = [];
  let [offset, labels, inTable] = [0, new Set<number>(), false];
  for (const [at, line] of lines.entries()) {
    const isRow = line.includes('|');
    if (isRow && !inTable && lines[at + 1]?.includes('|') && rule.test(lines[at + 1] as string)) {
      const names = cellsOf(line, 0).map(({ start, end }) => line.slice(start, end).trim());
      labels = new Set(names.flatMap((name, column) => (label.test(name) ? [column] : [])));
      inTable = true;
    } else if (!isRow) inTable = false;
    else if (inTable) {
      const cells = cellsOf(line, offset).filter((_, column) => labels.has(column));
      spans.push(...cells.filter(({ start, end }) => !text.slice(start, end).includes('](#')));
    }
    offset += line.length + 1;
  }
  return spans;
};
