/** What goes with a chart when it is taken along: as plain data, written into the page beside its description. */

/** A table as rows of plain cells; the first is the header. Amounts are plain decimal text, to be reckoned with. */
export type ChartTable = readonly (readonly string[])[];

export interface ChartVerdict {
  readonly mark: 'ok' | 'no' | 'ask' | 'na';
  /** The verdict in words and the figures that it is on. */
  readonly text: string;
}

/** Where a chart comes from: the same for every chart of a report. */
export interface ChartSource {
  readonly slug: string;
  /** Report, publisher, year. */
  readonly text: string;
}

export interface ChartPaper {
  readonly title: string;
  readonly unit: string;
  readonly sentence: string;
  readonly source: string;
  readonly verdicts: readonly ChartVerdict[];
  /** Words that the picture is one of a trial. */
  readonly trial?: string;
  /** Name of the file, without its ending. */
  readonly file: string;
  /** Id of the chart in the page. */
  readonly id: string;
  readonly all: ChartTable;
  /** As far as a filter lets the reader see it. */
  readonly seen?: ChartTable;
}

/** An address as people read it: Chinese as it is written, where it can be. */
const readable = (address: string): string => {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
};

/**
 * The address that leads back to what is shown: a state in the fragment (a trial, a filter) is kept as it is, else it
 * leads to the chart.
 */
export const permalink = (address: string, id: string): string => {
  const [page = '', fragment = ''] = address.split('#');
  return readable(fragment.includes('=') ? address : `${page}#${id}`);
};
