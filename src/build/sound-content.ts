/** Stops a build on broken content with every issue of every report at once; a half-built site helps nobody. */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { locales } from '../core/report.ts';
import { issueMessage } from '../i18n/issues.ts';
import { listReports, readReportFolder } from './read-content.ts';

/** The message for broken content below a folder, in every language; undefined when there is none. */
export const contentComplaint = async (contentFolder: string): Promise<string | undefined> => {
  const lines: string[] = [];
  for (const slug of await listReports(contentFolder)) {
    const folder = join(contentFolder, 'reports', slug);
    const { issues } = await readReportFolder(folder, join(contentFolder, 'schemes'));
    for (const issue of issues) {
      lines.push(...locales.map((locale) => `${slug}/${issueMessage(issue, locale)}`), '');
    }
  }
  return lines.length > 0 ? lines.join('\n').trimEnd() : undefined;
};

export const soundContent = (contentFolder: () => string): AstroIntegration => ({
  name: 'sound-content',
  hooks: {
    'astro:build:start': async () => {
      const complaint = await contentComplaint(contentFolder());
      if (complaint !== undefined) throw new Error(complaint);
    },
  },
});
