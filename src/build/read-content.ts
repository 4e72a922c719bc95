/**
 * Report folders on disk → sources, reports and issues. The only reader of files; reading itself is src/data.
 * Files are read synchronously: many small ones cost a build of a thousand reports seconds when each goes
 * through the thread pool.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Issue } from '../core/issue.ts';
import type { Report, ReportSource } from '../core/report.ts';
import type { Encoding } from '../data/decode.ts';
import { madeFiles } from '../data/files.ts';
import { readReport } from '../data/read-report.ts';
import { decodeFiles, sourceOf } from '../data/source-files.ts';
import { readYaml } from '../data/yaml.ts';
import { schemesOf } from '../data/yaml-files.ts';

/** What a folder gives: the report when there is no issue, and its files as they stand on disk. */
export interface ReportReading {
  readonly slug: string;
  /** Texts of the files and of the schemes they stand on; absent when there is no such folder. */
  readonly source?: ReportSource;
  readonly report?: Report;
  readonly issues: readonly Issue[];
  /** File name → bytes, schemes under `schemes/<id>.yaml`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly encodings: ReadonlyMap<string, Encoding>;
}

/** Files that are published beside the data and come back when an archive is unpacked; they are not read. */
const madeFromData: ReadonlySet<string> = new Set(madeFiles);

/** Traces of editors and file managers: `.DS_Store`, `~$indicators.xlsx`. */
const isTrace = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Names in a folder, sorted; undefined when there is no such folder. */
const listing = (folder: string): Listing | undefined => {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isTrace(name));
    const names = (isFolder: boolean) =>
      entries
        .filter((entry) => entry.isDirectory() === isFolder)
        .map(({ name }) => name)
        .sort();
    return { files: names(false), folders: names(true) };
  } catch {
    return undefined;
  }
};

/** A file's bytes; undefined when it cannot be opened, as a link that leads nowhere. */
const bytesOf = (folder: string, name: string): Uint8Array | undefined => {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
};

/** Bytes of every scheme at hand; the first of the folders that has an id wins. */
const schemeFiles = (folders: readonly string[]): ReadonlyMap<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  for (const folder of folders) {
    for (const name of listing(folder)?.files ?? []) {
      const file = `schemes/${name}`;
      const bytes = name.endsWith('.yaml') && !files.has(file) ? bytesOf(folder, name) : undefined;
      if (bytes) files.set(file, bytes);
    }
  }
  return files;
};

const schemeId = (file: string): string => file.replace(/^schemes\/(.*)\.yaml$/, '$1');

const missing = (slug: string, folder: string): ReportReading => ({
  slug,
  issues: [{ code: 'file-missing', file: folder }],
  files: new Map(),
  encodings: new Map(),
});

/**
 * Reads a report folder. Schemes come from the folder itself (`schemes/`, as in an unpacked archive), from
 * `../../schemes`, or from `schemesFolder`, whichever has the id first.
 */
export const readReportFolder = async (folder: string, schemesFolder: string): Promise<ReportReading> => {
  const slug = basename(resolve(folder));
  const names = listing(folder);
  if (!names) return missing(slug, folder);
  const wanted = names.files.filter((name) => !madeFromData.has(name));
  const own = new Map<string, Uint8Array>();
  const unreadable: Issue[] = [];
  for (const name of wanted) {
    const bytes = bytesOf(folder, name);
    if (bytes) own.set(name, bytes);
    else unreadable.push({ code: 'file-missing', file: name });
  }
  const shelf = schemeFiles([join(folder, 'schemes'), join(folder, '..', '..', 'schemes'), schemesFolder]);
  const read = decodeFiles(new Map([...own, ...shelf]));
  const all = sourceOf(slug, read.texts);
  const strays = names.folders.filter((name) => name !== 'schemes').map((name) => `${name}/`);
  const { report, issues } = readReport(all, readYaml, [...unreadable, ...read.undecoded]);
  const unknownFolders = strays.map((name): Issue => ({ code: 'file-unknown', file: name, found: name }));
  const used = new Set(schemesOf(all, readYaml));
  const source = {
    ...all,
    schemes: Object.fromEntries(Object.entries(all.schemes).filter(([id]) => used.has(id))),
  };
  const files = new Map([...own, ...[...shelf].filter(([file]) => used.has(schemeId(file)))]);
  const reading = { slug, source, issues: [...issues, ...unknownFolders], files, encodings: read.encodings };
  return report && strays.length === 0 ? { ...reading, report } : reading;
};

/** Slugs of the report folders below `<content>/reports`, sorted; a folder without report.yaml is one too. */
export const listReports = async (contentFolder: string): Promise<readonly string[]> =>
  listing(join(contentFolder, 'reports'))?.folders ?? [];
