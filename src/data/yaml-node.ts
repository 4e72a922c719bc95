/** A YAML file as a tree of texts, lists and maps; every node knows its place. Scalars stay as written. */
import type { Place } from './place.ts';

export type YamlNode =
  | { readonly kind: 'text'; readonly place: Place; readonly text: string }
  | { readonly kind: 'list'; readonly place: Place; readonly items: readonly YamlNode[] }
  | { readonly kind: 'map'; readonly place: Place; readonly entries: ReadonlyMap<string, YamlEntry> };
export type YamlMap = Extract<YamlNode, { kind: 'map' }>;

export interface YamlEntry {
  /** Place of the key. */
  readonly place: Place;
  readonly node: YamlNode;
}

/** Dotted key path; items of a list count from 1: `bands.2.min`. */
export const pathTo = (parent: string | undefined, key: string | number): string =>
  parent === undefined || parent === '' ? String(key) : `${parent}.${key}`;

/** The tree of a file that was parsed before (`ReportSource.documents`); it has no line numbers. */
export const nodeOf = (value: unknown, file: string, column?: string): YamlNode => {
  const place: Place = column === undefined ? { file } : { file, column };
  if (Array.isArray(value)) {
    return {
      kind: 'list',
      place,
      items: value.map((item, at) => nodeOf(item, file, pathTo(column, at + 1))),
    };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]): [string, YamlEntry] => {
      const node = nodeOf(item, file, pathTo(column, key));
      return [key, { place: node.place, node }];
    });
    return { kind: 'map', place, entries: new Map(entries) };
  }
  return { kind: 'text', place, text: typeof value === 'string' ? value : '' };
};

/** The same tree as plain strings, lists and objects, ready for JSON. */
export const plainOf = (node: YamlNode): unknown => {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plainOf(entry.node)]));
};
