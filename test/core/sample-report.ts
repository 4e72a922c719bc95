/** The report that ships with the project, as a build reads it. */
import { join } from 'node:path';
import { readReportFolder } from '../../src/build/read-content.ts';
import type { Report } from '../../src/core/report.ts';

const content = join(import.meta.dirname, '..', '..', 'content');

export const sampleReport = async (): Promise<Report> => {
  const folder = join(content, 'reports', 'panyu-2023-digital-government');
  const { report, issues } = await readReportFolder(folder, join(content, 'schemes'));
  if (!report) throw new Error(JSON.stringify(issues));
  return report;
};
