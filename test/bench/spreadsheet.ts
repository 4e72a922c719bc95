/** The yardstick for recomputing: the same tree in HyperFormula, the spreadsheet engine for browsers. */
import type { ScoreTree } from './score-tree.ts';

interface Address {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}
/** What is used of HyperFormula; its own types are there only once the bench has installed it. */
interface Engine {
  readonly getSheetId: (name: string) => number | undefined;
  readonly setCellContents: (address: Address, value: number) => unknown;
  readonly getCellValue: (address: Address) => unknown;
  readonly batch: (work: () => void) => unknown;
}
interface Library {
  readonly HyperFormula: {
    readonly buildFromSheets: (
      sheets: Readonly<Record<string, readonly (readonly (number | string)[])[]>>,
      settings: Readonly<Record<string, unknown>>,
    ) => Engine;
  };
}

export interface Spreadsheet {
  /** Sets the score of a leaf, in hundredths; every figure is right afterwards. */
  readonly edit: (leaf: number, hundredths: number) => void;
  /** Several edits, recomputed once. */
  readonly together: (work: () => void) => void;
  /** Score in hundredths and rate in tenths of a percent of every row, by level, then those of the total. */
  readonly figures: () => readonly (readonly [score: unknown, rate: unknown])[];
  readonly grade: () => unknown;
}

/** Half up to one decimal of a percent, in integers, so that a double cannot go wrong. */
const rate = (row: number): string => `=FLOOR((2000*B${row}+A${row})/(2*A${row}),1)`;

const sums = (spans: readonly (readonly [number, number])[], below: string) =>
  spans.map(([from, to], at) => [
    `=SUM(${below}!A${from + 1}:A${to})`,
    `=SUM(${below}!B${from + 1}:B${to})`,
    rate(at + 1),
  ]);

export const spreadsheetOf = async (tree: ScoreTree): Promise<Spreadsheet> => {
  const name: string = 'hyperformula';
  const { HyperFormula } = (await import(name)) as Library;
  const { groups, tops } = tree;
  const total = sums([[0, tops.length]], 'Tops').map((cells) => [
    ...cells,
    '=IF(B1>=9000,"A",IF(B1>=8000,"B",IF(B1>=6000,"C","D")))',
  ]);
  const sheets = {
    Leaves: tree.points.map((most, at) => [most, tree.scores[at] as number, rate(at + 1)]),
    Groups: sums(groups, 'Leaves'),
    Tops: sums(tops, 'Groups'),
    Total: total,
  };
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3' });
  const sheetOf = (sheet: keyof typeof sheets): number => engine.getSheetId(sheet) ?? -1;
  const leaves = sheetOf('Leaves');
  const places = Object.entries(sheets).map(
    ([sheet, rows]) => [engine.getSheetId(sheet) ?? -1, rows.length] as const,
  );
  return {
    edit: (leaf, hundredths) => {
      engine.setCellContents({ sheet: leaves, row: leaf, col: 1 }, hundredths);
    },
    together: (work) => {
      engine.batch(work);
    },
    figures: () =>
      places.flatMap(([sheet, rows]) =>
        Array.from({ length: rows }, (_, row) => {
          const at = (col: number) => engine.getCellValue({ sheet, row, col });
          return [at(1), at(2)] as const;
        }),
      ),
    grade: () => engine.getCellValue({ sheet: sheetOf('Total'), row: 0, col: 3 }),
  };
};
