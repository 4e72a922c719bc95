/** The places of a report that print scores side by side: the one that is scored, and the others. */
import type { Figure } from './figure.ts';
import type { Indicator, Localised, ReadingRow, Report } from './report.ts';

/** What a place prints in the row of an indicator; what it leaves blank is absent. */
export interface ReadingCells {
  readonly name?: Localised;
  readonly points?: Figure;
  readonly score?: Figure;
  readonly rate?: Figure;
  readonly evidence?: Localised;
}

export interface Reading {
  /** Name of the place: 附件, 正文. Absent where a report does not name the place that it is scored by. */
  readonly name?: Localised;
  /** By indicator code; rows that the place does not print are absent. */
  readonly cells: ReadonlyMap<string, ReadingCells>;
}

/** A row of readings.csv on the scored place itself says what that place leaves blank, or words otherwise. */
const ownCells = (row: Indicator, { name, points, score, rate, evidence }: ReadingRow): ReadingCells => ({
  name: name ?? row.name,
  ...(points && { points }),
  ...(score && { score }),
  ...(rate && { rate }),
  ...(evidence && { evidence }),
});

const plainCells = ({ name, points, score, rate }: Indicator): ReadingCells => ({
  name,
  ...(points && { points }),
  ...(score && { score }),
  ...(rate && { rate }),
});

/** The place that indicators.csv transcribes. */
export const mainReading = (report: Report): Reading => {
  const name = report.identity.reading;
  const rows = report.readings.filter((row) => row.reading['zh-cn'] === name?.['zh-cn']);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const cells = report.indicators.map((row) => {
    const own = byCode.get(row.code);
    return [row.code, own ? ownCells(row, own) : plainCells(row)] as const;
  });
  return { ...(name && { name }), cells: new Map(cells) };
};

/** The other places, in the order of readings.csv. */
export const otherReadings = (report: Report): readonly Reading[] => {
  const main = report.identity.reading?.['zh-cn'];
  const others = report.readings.filter(({ reading }) => reading['zh-cn'] !== main);
  return [...new Set(others.map(({ reading }) => reading['zh-cn']))].map((place) => {
    const rows = others.filter(({ reading }) => reading['zh-cn'] === place);
    return {
      name: (rows[0] as ReadingRow).reading,
      cells: new Map(rows.map((row) => [row.code, row])),
    };
  });
};
