/**
 * Runs in a browser: reads reports as a page does, with the YAML that the build has read before, and puts
 * the figures where the test can fetch them.
 */
import type { ReportSource } from '../../src/core/report.ts';
import { readReport } from '../../src/data/read-report.ts';
import { figuresOf } from './figures.ts';

type Variants = Parameters<typeof figuresOf>[1];

const figuresFrom = (source: ReportSource, variants: Variants): string => {
  const { report, issues } = readReport(source);
  return report ? figuresOf(report, variants) : JSON.stringify(issues);
};

Object.assign(globalThis, { figuresFrom });
