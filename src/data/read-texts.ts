/**
 * Texts → report, each file by itself: what a cell, a key or a rule says, not yet whether the parts agree with
 * each other. A page uses this alone for the report that its build has read and checked.
 */
import type { Issue } from '../core/issue.ts';
import { nearest } from '../core/nearest.ts';
import { type Locale, locales, type Report, type ReportSource } from '../core/report.ts';
import { knownFiles, narrativeFile, tableFile } from './files.ts';
import type { GateUses } from './read-gates.ts';
import { readIdentity } from './read-identity.ts';
import { plainScheme, readScheme } from './read-scheme.ts';
import { type LeftOut, type RowAt, readTables, type WholeTables } from './read-tables.ts';
import { schemeMap } from './scheme-chain.ts';
import type { YamlDoor } from './yaml.ts';
import { YamlFiles } from './yaml-files.ts';

const checkFiles = (
  files: Readonly<Record<string, string>>,
  undecoded: ReadonlySet<string>,
): readonly Issue[] => {
  const issues: Issue[] = [];
  for (const file of [...Object.keys(files), ...undecoded]) {
    if (file.startsWith('schemes/') || knownFiles.includes(file)) continue;
    const near = nearest(file, knownFiles);
    const expected = near ?? knownFiles.join(' | ');
    issues.push({ code: 'file-unknown', file, found: file, expected, ...(near && { params: { near } }) });
  }
  const indicators = tableFile('indicators');
  if (!Object.hasOwn(files, indicators) && !undecoded.has(indicators)) {
    issues.push({ code: 'file-missing', file: indicators });
  }
  return issues;
};

const narrativeIn = (files: Readonly<Record<string, string>>): Report['narrative'] => {
  const narrative: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const file = narrativeFile(locale);
    const text = Object.hasOwn(files, file) ? files[file] : undefined;
    if (text !== undefined) narrative[locale] = text;
  }
  return narrative;
};

/** A report as its texts give it, and what the checks across files need to know besides. */
export interface ReadTexts {
  readonly report: Report;
  /** Issues of single cells and keys, in the order they were met. The report is sound only without any. */
  readonly issues: Issue[];
  readonly leftOut: LeftOut;
  readonly whole: WholeTables;
  readonly rowAt: RowAt;
  readonly uses: GateUses | undefined;
}

/** See `readReport` for the parameters. */
export const readTexts = (
  source: ReportSource,
  parseYaml?: YamlDoor,
  undecoded: readonly Issue[] = [],
): ReadTexts => {
  const refused = new Set(undecoded.map(({ file }) => file));
  const issues: Issue[] = [
    ...checkFiles(source.files, refused),
    ...undecoded.filter(({ file }) => !file.endsWith('.yaml')),
  ];
  const yaml = new YamlFiles(source, parseYaml, issues, undecoded);
  const root = yaml.report();
  const read = root && readIdentity(root, issues);
  const map = read?.scheme && schemeMap(read.scheme, yaml.schemes, issues);
  const id = read?.scheme?.kind === 'text' ? read.scheme.text.trim() : source.slug;
  const { scheme, uses } = map ? readScheme(map, id, issues) : { scheme: plainScheme(id), uses: undefined };
  const { tables, leftOut, whole, rowAt } = readTables(source.files, refused, issues);
  const report: Report = {
    slug: source.slug,
    identity: read?.identity ?? { title: { 'zh-cn': '' }, published: {} },
    scheme,
    byCode: new Map(tables.indicators.map((indicator) => [indicator.code, indicator])),
    roots: tables.indicators.flatMap(({ code, parent }) => (parent === undefined ? [code] : [])),
    ...tables,
    narrative: narrativeIn(source.files),
  };
  return { report, issues, leftOut, whole, rowAt, uses };
};
