/** The report that ships with the project: 23 leaves, thirteen open readings, one gate. */
import { join } from 'node:path';
import { readReportFolder } from '../../src/build/read-content.ts';
import type { Report } from '../../src/core/report.ts';

export const panyu = async (): Promise<Report> => {
  const content = join(import.meta.dirname, '..', '..', 'content');
  const folder = join(content, 'reports', 'panyu-2023-digital-government');
  const { report, issues } = await readReportFolder(folder, join(content, 'schemes'));
  if (!report) throw new Error(JSON.stringify(issues));
  return report;
};
