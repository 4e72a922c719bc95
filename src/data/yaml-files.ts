/** The YAML files of a source as trees: parsed before (`documents`), or read through the door. */
import type { Issue } from '../core/issue.ts';
import type { ReportSource } from '../core/report.ts';
import { reportFile } from './files.ts';
import { isSchemeId, type SchemeShelf, schemeFile, schemeMap } from './scheme-chain.ts';
import type { YamlDoor } from './yaml.ts';
import { nodeOf, plainOf, type YamlNode } from './yaml-node.ts';

const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

export class YamlFiles {
  private readonly source: ReportSource;
  private readonly door: YamlDoor | undefined;
  private readonly issues: Issue[];
  private readonly undecoded: readonly Issue[];
  private readonly read = new Map<string, YamlNode | 'unreadable'>();

  /** `undecoded`: files that are there but no text; each is reported when it is asked for. */
  constructor(
    source: ReportSource,
    door: YamlDoor | undefined,
    issues: Issue[],
    undecoded: readonly Issue[] = [],
  ) {
    this.source = source;
    this.door = door;
    this.issues = issues;
    this.undecoded = undecoded;
  }

  /** report.yaml; undefined when there is none or it has been reported. */
  report(): YamlNode | undefined {
    const node = this.file(reportFile, own(this.source.files, reportFile));
    if (node === undefined) this.issues.push({ code: 'file-missing', file: reportFile });
    return node === 'unreadable' ? undefined : node;
  }

  get schemes(): SchemeShelf {
    const parsed = Object.keys(this.source.documents ?? {});
    const ids = [
      ...Object.keys(this.source.schemes),
      ...parsed.flatMap((file) => /^schemes\/(.+)\.yaml$/.exec(file)?.[1] ?? []),
    ];
    return {
      ids: [...new Set(ids)].sort(),
      node: (id) => this.file(schemeFile(id), own(this.source.schemes, id)),
    };
  }

  /** Every file read so far as plain values, for `ReportSource.documents`. */
  get documents(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      [...this.read].flatMap(([file, node]) => (node === 'unreadable' ? [] : [[file, plainOf(node)]])),
    );
  }

  private file(file: string, text: string | undefined): YamlNode | 'unreadable' | undefined {
    const before = this.read.get(file);
    if (before !== undefined) return before;
    const refused = this.undecoded.find((issue) => issue.file === file);
    if (refused) {
      this.issues.push(refused);
      this.read.set(file, 'unreadable');
      return 'unreadable';
    }
    const parsed = own(this.source.documents, file);
    const node =
      parsed === undefined ? (text === undefined ? undefined : this.parse(file, text)) : nodeOf(parsed, file);
    if (node !== undefined) this.read.set(file, node);
    return node;
  }

  private parse(file: string, text: string): YamlNode | 'unreadable' {
    const read = this.door?.(file, text) ?? { issues: [{ code: 'yaml-syntax', file } satisfies Issue] };
    this.issues.push(...read.issues);
    return read.node ?? 'unreadable';
  }
}

/**
 * The source as a page hands it over: YAML files parsed, and of the schemes only those that the report
 * names or that these extend. Give it only what `readReport` has read without an issue.
 */
export const withDocuments = (source: ReportSource, door: YamlDoor): ReportSource => {
  const yaml = new YamlFiles(source, door, []);
  const report = yaml.report();
  const scheme =
    report?.kind === 'map' ? (report.entries.get('scheme') ?? report.entries.get('评分方案')) : undefined;
  if (scheme) schemeMap(scheme.node, yaml.schemes, []);
  const files = Object.fromEntries(Object.entries(source.files).filter(([file]) => file !== reportFile));
  return { slug: source.slug, files, schemes: {}, documents: yaml.documents };
};

/** Ids of the schemes that a report stands on, in the order in which they extend one another. */
export const schemesOf = (source: ReportSource, door: YamlDoor): readonly string[] =>
  Object.keys(withDocuments(source, door).documents ?? {}).flatMap((file) => {
    const id = /^schemes\/(.+)\.yaml$/.exec(file)?.[1];
    return id !== undefined && isSchemeId(id) ? [id] : [];
  });
