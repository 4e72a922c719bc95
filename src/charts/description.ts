/** A chart as plain data: what is drawn, in which role, with which words. Written into the page as JSON. */

/** What a bar stands for; colour and hatch follow from it. */
export const fills = ['budget', 'cut', 'spent', 'rest', 'ground', 'veto', 'whatif'] as const;
export type Fill = (typeof fills)[number];

export interface ChartBar {
  /** Name on the category axis. */
  readonly name: string;
  /** Ends as decimal text in the unit of the chart. */
  readonly from: string;
  readonly to: string;
  readonly fill: Fill;
  /** Figure printed at the bar. */
  readonly label?: string;
  /** Differs from what was published. */
  readonly moved?: boolean;
  /** Share of the row's height that the bar takes, in percent; 100 when absent. */
  readonly height?: number;
}

/** A line across the value axis with its words. */
export interface ChartLine {
  readonly at: string;
  readonly label: string;
  readonly side: 'above' | 'below';
  readonly voice: 'rule' | 'target' | 'goal';
}

export interface ChartDescription {
  /** `bridge`: one bar per category. `bullet`: all bars on one row. */
  readonly kind: 'bridge' | 'bullet';
  readonly bars: readonly ChartBar[];
  readonly lines: readonly ChartLine[];
  /** Ends of the value axis. */
  readonly low: string;
  readonly high: string;
}
