/** `datapackage.json`: what a report's files hold, for programs (Data Package 2.0, Table Schema). */
import type { Report } from '../core/report.ts';
import { tableNames } from '../data/columns.ts';
import type { Encoding } from '../data/decode.ts';
import { tableFile } from '../data/files.ts';
import { sha256 } from './digest.ts';
import { publishedFiles } from './published-files.ts';
import type { ReportReading } from './read-content.ts';
import { tableSchema } from './table-schema.ts';

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  gb18030: 'gb18030',
  'utf-16': 'utf-16',
};

/** Lower-case name without what a resource name may not hold: `schemes/a.yaml` → `schemes-a`. */
const resourceName = (file: string): string =>
  file
    .replace(/\.[a-z]+$/, '')
    .replace(/[^\p{L}\p{N}.-]+/gu, '-')
    .toLowerCase();

const mediatypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  yaml: 'application/yaml',
};

const resource = (
  file: string,
  bytes: Uint8Array,
  reading: ReportReading,
): Readonly<Record<string, unknown>> => {
  const format = file.slice(file.lastIndexOf('.') + 1);
  const table = tableNames.find((name) => tableFile(name) === file);
  const base = {
    name: resourceName(file),
    path: file,
    format,
    mediatype: mediatypes[format] ?? 'text/plain',
    encoding: encodingNames[reading.encodings.get(file) ?? 'utf-8'],
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
  };
  if (!table) return base;
  const { schema, delimiter } = tableSchema(table, reading.source?.files[file] ?? '');
  return { ...base, type: 'table', dialect: { delimiter, header: true, headerRows: [1] }, schema };
};

/** Rules across rows, which Table Schema cannot say: a documented property of our own. */
const checks = [
  {
    resource: 'indicators',
    rule: 'The tree is in the dotted codes: a row belongs to its nearest ancestor with a row.',
  },
  {
    resource: 'indicators',
    rule: 'Points and score of a row with rows below are printed figures: checked, never added.',
  },
  {
    resource: 'indicators',
    rule: 'The scheme named in report.yaml joins scores into groups and a total, and gives the grade.',
  },
];

/** Who stands behind the report, in the roles of the standard's list of properties. */
const contributorsOf = ({ evaluator, commissioner }: Report['identity']) => [
  ...(evaluator ? [{ title: evaluator['zh-cn'], roles: ['author'] }] : []),
  ...(commissioner ? [{ title: commissioner['zh-cn'], roles: ['commissioner'] }] : []),
];

/**
 * The description of a report's files, and of those in `made` that are made from them. Texts are zh-CN, as the
 * source is; `title_en` where there is one.
 */
export const dataPackage = (
  report: Report,
  reading: ReportReading,
  made: ReadonlyMap<string, Uint8Array> = new Map(),
): Readonly<Record<string, unknown>> => {
  const { identity } = report;
  const contributors = contributorsOf(identity);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: resourceName(report.slug),
    title: identity.title['zh-cn'],
    ...(identity.title.en && { title_en: identity.title.en }),
    version: identity.edition ?? '1',
    ...(identity.year && { temporalCoverage: identity.year }),
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0',
      },
    ],
    ...(identity.source && { sources: [{ title: identity.source['zh-cn'] }] }),
    ...(contributors.length > 0 && { contributors }),
    resources: [
      ...publishedFiles(reading).map((file) =>
        resource(file, reading.files.get(file) ?? new Uint8Array(), reading),
      ),
      ...[...made].map(([file, bytes]) => resource(file, bytes, reading)),
    ],
    checks,
  };
};
