/** Cells of a row of a large ledger, cut out of its block; and rows as a CSV file. */
import { blockOf, fenOf, type LedgerBlock, type LedgerColumns } from '../../core/ledger/large/columns.ts';
import type { LargeRow, LargeShape } from '../../core/ledger/large/facts.ts';
import type { BlockTexts } from '../../core/ledger/large/filter.ts';
import { readRecord, writeCsvPart } from '../csv.ts';
import { guarded, unguarded } from '../formula-guard.ts';
import { headerStating } from './roles.ts';
import { decoded, encoded } from './utf8.ts';

/** How the blocks of a file with this delimiter are read. */
export const textsIn = (delimiter: string): BlockTexts => ({
  textOf: ({ bytes }) => decoded(bytes),
  bytesOf: encoded,
  cellsOf: cellsIn(delimiter),
});

/** Cells by the place of a row in its block, without the guard against formulas. */
export const cellsIn =
  (delimiter: string) =>
  (block: LedgerBlock, index: number): readonly string[] => {
    const text = decoded(block.bytes.subarray(block.starts[index], block.ends[index]));
    // With its line end: at the end of a text the parser takes blanks behind a quote for a fault.
    const cells = text.includes('"')
      ? readRecord(`${text}\n`, delimiter, true)?.cells
      : text.split(delimiter);
    return (cells ?? []).map(unguarded);
  };

/** A row as it is shown; undefined where there is none. */
export const rowAt = (columns: LedgerColumns, delimiter: string, at: number): LargeRow | undefined => {
  const block = blockOf(columns, at);
  if (!block) return undefined;
  const fen = fenOf(columns, block, at);
  return {
    at,
    row: block.rows[at - block.first] as number,
    cells: cellsIn(delimiter)(block, at - block.first),
    ...(fen !== undefined && { fen }),
  };
};

/** Rows of one part of an export. */
const inPart = 2000;

/**
 * The rows as parts of a CSV file: header, original cells, guarded against formulas; a step for every part. The header
 * of the amount states its unit, which may have stood in a line above it or been chosen.
 */
export function* exportSteps(
  columns: LedgerColumns,
  { headers, delimiter, roles, unit }: LargeShape,
  places: Uint32Array | undefined,
): Generator<string, void> {
  const cellsOf = cellsIn(delimiter);
  const count = places?.length ?? columns.count;
  const stating = headers.map((header, place) =>
    place === roles.amount ? headerStating(header, unit) : header,
  );
  yield writeCsvPart([stating.map(guarded)], true);
  for (let from = 0; from < count; from += inPart) {
    const rows: string[][] = [];
    for (let index = from; index < Math.min(from + inPart, count); index++) {
      const at = places ? (places[index] as number) : index;
      const block = blockOf(columns, at);
      if (block) rows.push(cellsOf(block, at - block.first).map(guarded));
    }
    yield writeCsvPart(rows, false);
  }
}
