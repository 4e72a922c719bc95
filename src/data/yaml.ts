/**
 * The only door to `yaml`. The failsafe schema keeps every scalar as it is written: a code `2.10` stays `2.10`.
 * Anchors, tags and keys that are not text are refused: a report needs none, and each has surprised someone.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLError,
} from 'yaml';
import type { Issue } from '../core/issue.ts';
import { issueAt, type Place } from './place.ts';
import { pathTo, type YamlEntry, type YamlNode } from './yaml-node.ts';

/** Text of a YAML file → its tree, or the issues that stand against it. */
export type YamlDoor = (
  file: string,
  text: string,
) => { readonly node?: YamlNode; readonly issues: readonly Issue[] };

/** `null` and `~` without quotation marks: nothing is given. */
const isNull = ({ type, value }: Scalar): boolean =>
  type === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(String(value));

/** Where a mistake stands: a key indented below a plain value is told at that value, and at its own line only as the end. */
const offsetOf = (problem: YAMLError, all: readonly YAMLError[]): number => {
  const [start] = problem.pos;
  const isNested = all.some(({ code, pos }) => code === 'BLOCK_AS_IMPLICIT_KEY' && pos[0] === start);
  const key = all.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === start);
  return isNested && key ? key.pos[1] : start;
};

class Walk {
  readonly issues: Issue[] = [];
  readonly file: string;
  readonly lines: LineCounter;
  readonly text: string;

  constructor(file: string, text: string, lines: LineCounter) {
    this.file = file;
    this.text = text;
    this.lines = lines;
  }

  place(offset: number | undefined, column: string | undefined): Place {
    const row = offset === undefined ? undefined : this.lines.linePos(offset).line;
    return { file: this.file, ...(row ? { row } : {}), ...(column === undefined ? {} : { column }) };
  }

  /** The line on which something cannot be read, as it is written. */
  refuse(offset: number | undefined): void {
    const place = this.place(offset ?? 0, undefined);
    const written = (this.text.split(/\r\n?|\n/)[(place.row ?? 1) - 1] ?? '').trim();
    const found = written.length > 60 ? `${written.slice(0, 60)}…` : written;
    this.issues.push(issueAt(place, 'yaml-syntax', { found }));
  }

  node(node: unknown, column: string | undefined, fallback: number): YamlNode {
    const start = (node as Node | null)?.range?.[0] ?? fallback;
    const place = this.place(start, column);
    if ((node as Node | null)?.tag && !(node as Node).tag?.startsWith('tag:yaml.org,2002:'))
      this.refuse(start);
    if (isAlias(node)) this.refuse(start);
    if (isSeq(node)) {
      const items = node.items.map((item, at) => this.node(item, pathTo(column, at + 1), start));
      return { kind: 'list', place, items };
    }
    if (isMap(node)) return { kind: 'map', place, entries: this.entries(node.items, column, start) };
    return { kind: 'text', place, text: isScalar(node) && !isNull(node) ? String(node.value ?? '') : '' };
  }

  entries(
    pairs: readonly { readonly key: unknown; readonly value: unknown }[],
    column: string | undefined,
    start: number,
  ): ReadonlyMap<string, YamlEntry> {
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of pairs) {
      if (!isScalar(key)) {
        this.refuse((key as Node | null)?.range?.[0] ?? start);
        continue;
      }
      const name = String(key.value ?? '');
      const path = pathTo(column, name);
      const offset = key.range?.[0] ?? start;
      if (entries.has(name))
        this.issues.push(issueAt(this.place(offset, path), 'key-duplicate', { found: name }));
      else entries.set(name, { place: this.place(offset, path), node: this.node(value, path, offset) });
    }
    return entries;
  }
}

export const readYaml: YamlDoor = (file, text) => {
  const lines = new LineCounter();
  const parsed = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'error',
  });
  const walk = new Walk(file, text, lines);
  for (const problem of [...parsed.errors, ...parsed.warnings]) walk.refuse(offsetOf(problem, parsed.errors));
  if (walk.issues.length > 0) return { issues: walk.issues };
  const node = walk.node(parsed.contents, undefined, 0);
  return walk.issues.length > 0 ? { issues: walk.issues } : { node, issues: [] };
};
