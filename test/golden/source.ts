/** Reads the folder of a golden case as the build reads a report. */
import { readReportFolder } from '../../src/build/read-content.ts';
import type { Report, ReportSource } from '../../src/core/report.ts';
import { readYaml } from '../../src/data/yaml.ts';
import { withDocuments } from '../../src/data/yaml-files.ts';
import type { GoldenCase } from './cases.ts';

/** The report of a case, and its source as a page hands it over. Throws with every issue: a case has none. */
export const readCase = async ({
  folder,
  schemes,
}: Pick<GoldenCase, 'folder' | 'schemes'>): Promise<{
  readonly report: Report;
  readonly source: ReportSource;
}> => {
  const { report, source, issues } = await readReportFolder(folder, schemes);
  if (!report || !source) throw new Error(JSON.stringify(issues, undefined, 1));
  return { report, source: withDocuments(source, readYaml) };
};
