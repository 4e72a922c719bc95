/** How sure the published grade is, worked out once for the pages in both languages. */
import type { Report } from '../core/report.ts';
import { usualSettings } from '../core/simulate/settings.ts';
import { simulate } from '../core/simulate/simulate.ts';
import { type Summary, summaryOf } from '../core/simulate/summary.ts';

/** Runs where each of them scores the whole report anew, which takes milliseconds. */
const fewer = 1000;

const known = new WeakMap<Report, Summary>();

/** The usual settings on the report as published. */
export const publishedSimulation = (report: Report): Summary => {
  const before = known.get(report);
  if (before) return before;
  const { way } = simulate(report, { ...usualSettings, count: 1 });
  const count = way === 'compiled' ? usualSettings.count : fewer;
  const summary = summaryOf(simulate(report, { ...usualSettings, count }));
  known.set(report, summary);
  return summary;
};
