/** A chart as plain data: what is drawn, in which role, with which words. Written into the page as JSON. */

/** What a bar stands for; colour and hatch follow from it. */
export const fills = ['budget', 'cut', 'spent', 'rest', 'ground', 'veto', 'whatif'] as const;
export type Fill = (typeof fills)[number];

export interface ChartBar {
  /** Name on the category axis; of `bars` and `spans` the row has it. */
  readonly name: string;
  /** Ends as decimal text in the unit of the chart. */
  readonly from: string;
  readonly to: string;
  readonly fill: Fill;
  /** Figure printed at the bar. */
  readonly label?: string;
  /** Second figure of its row, in the column at the right. */
  readonly aside?: string;
  /** Differs from what was published. */
  readonly moved?: boolean;
  /** Share of the row's height that the bar takes, in percent; 100 when absent. */
  readonly height?: number;
  /** Row that it lies in, from 0; later bars of a row lie on earlier ones. */
  readonly row?: number;
  /** What is read out at the bar; one without is no point that a reader stops at. */
  readonly said?: string;
}

/** A line across the value axis with its words. */
export interface ChartLine {
  readonly at: string;
  readonly label: string;
  readonly side: 'above' | 'below';
  readonly voice: 'rule' | 'target' | 'goal';
  readonly said?: string;
}

/** Shapes that differ without colour. */
export const shapes = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;
export type Shape = (typeof shapes)[number];

/** A point in a row: a date, say. */
export interface ChartMark {
  readonly row: number;
  readonly at: string;
  readonly shape: Shape;
  /** Only its outline: something that is missing or late. */
  readonly hollow?: boolean;
  readonly said?: string;
}

export interface ChartDescription {
  /**
   * `bridge`: one bar per category. `bullet`: all bars on one row. `bars`: rows with a name, bars from the left and
   * figures at the right. `spans`: rows with a name, bars and marks at their place in time; the unit is the day.
   */
  readonly kind: 'bridge' | 'bullet' | 'bars' | 'spans';
  readonly bars: readonly ChartBar[];
  readonly lines: readonly ChartLine[];
  /** Ends of the value axis. */
  readonly low: string;
  readonly high: string;
  /** Names of the rows of `bars` and `spans`. */
  readonly rows?: readonly string[];
  readonly marks?: readonly ChartMark[];
  /** What stands above the columns of figures of `bars`. */
  readonly heads?: { readonly label: string; readonly aside: string };
}

/** Whether the chart has a row for every name. */
export const hasRows = ({ kind }: Pick<ChartDescription, 'kind'>): boolean =>
  kind === 'bars' || kind === 'spans';
