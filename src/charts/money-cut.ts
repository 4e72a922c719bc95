/** A ledger, and what a filter lets a reader see of it, as its charts read it. */
import { type Exact, exact, fixed, multiply } from '../core/exact.ts';
import { inUnit, type LedgerUnit } from '../core/ledger/in-unit.ts';
import type { LedgerLine } from '../core/ledger/line.ts';
import { shareOf } from '../core/ledger/totals.ts';
import type { Locale } from '../core/report.ts';
import { rateText } from '../i18n/format.ts';
import type { ChartDescription } from './description.ts';
import type { ChartTable } from './paper.ts';

export interface LedgerCut<Line extends LedgerLine> {
  readonly all: readonly Line[];
  readonly seen: readonly Line[];
  /** Whether a filter is in force. */
  readonly chosen: boolean;
  readonly locale: Locale;
  /** Decimals of a share in per cent. */
  readonly places: number;
  readonly unit: LedgerUnit;
  /** Name of the unit. */
  readonly unitName: string;
  /** An amount in that unit as people read it. */
  readonly text: (yuan: Exact) => string;
  readonly categoryOf: (category: string) => string;
  readonly itemOf: (line: Line) => string;
}

/** One chart of a ledger: drawing, sentence, table. */
export interface LedgerChart {
  readonly description: ChartDescription;
  readonly sentence: string;
  readonly unit: string;
  readonly table: ChartTable;
}

type Places = Pick<LedgerCut<LedgerLine>, 'places'>;

export const cutShare = ({ places }: Places, part: Exact, whole: Exact): string => {
  const share = shareOf(part, whole);
  return share ? rateText(share, { places, mode: 'half-up' }) : '';
};

/** A share in per cent as plain decimal text, for a table to take along; empty where there is no whole. */
export const plainShare = ({ places }: Places, part: Exact, whole: Exact): string => {
  const share = shareOf(part, whole);
  return share ? fixed(multiply(share, exact(100n)), places) : '';
};

export const plainAmount = ({ unit }: Pick<LedgerCut<LedgerLine>, 'unit'>, yuan: Exact): string =>
  inUnit(yuan, unit).text;

/** 元 for the value axis. */
export const axisYuan = (yuan: Exact): string => fixed(yuan, 2);
