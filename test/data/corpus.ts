/** Broken reports: each case is a folder laid over the sound report `base`, with the issues it must give. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../src/core/issue.ts';
import type { ReportSource } from '../../src/core/report.ts';
import { readReport } from '../../src/data/read-report.ts';
import { decodeFiles } from '../../src/data/source-files.ts';
import { readYaml } from '../../src/data/yaml.ts';

export const root = join(import.meta.dirname, '..', 'corpus');
const expectation = 'issues.json';

/** Files below a folder: path with `/` → bytes. */
export const filesBelow = (folder: string): ReadonlyMap<string, Uint8Array> => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
};

/** `base`, and the same in GB18030, are sound. */
export const caseNames: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^base(-gb18030)?$/.test(entry.name))
  .map(({ name }) => name)
  .sort();

/** Bytes of a case, or of the base itself; `<name>.absent` in a case takes that file of the base away. */
export const caseFiles = (name: string): Map<string, Uint8Array> => {
  const files = new Map(filesBelow(join(root, 'base')));
  if (name === 'base') return files;
  for (const [file, bytes] of filesBelow(join(root, name))) {
    if (file.endsWith('.absent')) files.delete(file.replace(/\.absent$/, ''));
    else if (file !== expectation) files.set(file, bytes);
  }
  return files;
};

export const expectedIssues = (name: string): readonly Issue[] =>
  JSON.parse(readFileSync(join(root, name, expectation), 'utf8')) as Issue[];

const isScheme = (file: string): boolean => file.startsWith('schemes/');

/** Reads files as a folder would be read, without a disk. */
export const readFiles = (files: ReadonlyMap<string, Uint8Array>): ReturnType<typeof readReport> => {
  const { texts, undecoded } = decodeFiles(files);
  const entries = Object.entries(texts);
  const source: ReportSource = {
    slug: 'case',
    files: Object.fromEntries(entries.filter(([file]) => !isScheme(file))),
    schemes: Object.fromEntries(
      entries.filter(([file]) => isScheme(file)).map(([file, text]) => [file.slice(8, -5), text]),
    ),
  };
  return readReport(source, readYaml, undecoded);
};
