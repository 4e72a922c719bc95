/** Reads the folder of a golden case as the build reads a report. */
import { readReportFolder } from '../../src/build/read-content.ts';
import type { Report, ReportSource } from '../../src/core/report.ts';
import { readReport } from '../../src/data/read-report.ts';
import type { GoldenCase } from './cases.ts';

/** Source of a case. Throws with every issue: a golden case has none. */
export const sourceOf = async ({ folder, schemes }: GoldenCase): Promise<ReportSource> => {
  const { source, issues } = await readReportFolder(folder, schemes);
  if (!source || issues.length > 0) throw new Error(JSON.stringify(issues, undefined, 1));
  return source;
};

/** The report of a case. Throws with every issue. */
export const reportOf = async (golden: GoldenCase): Promise<Report> => {
  const { report, issues } = readReport(await sourceOf(golden));
  if (!report || issues.length > 0) throw new Error(JSON.stringify(issues, undefined, 1));
  return report;
};
