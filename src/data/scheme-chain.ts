/** `extends`: a scheme as one map, put together from itself and the schemes it stands on. */
import type { Issue } from '../core/issue.ts';
import { nearest } from '../core/nearest.ts';
import { issueAt } from './place.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-node.ts';

/** The schemes at hand. */
export interface SchemeShelf {
  /** Tree of a scheme; `unreadable` when its file has been reported, undefined when there is none. */
  readonly node: (id: string) => YamlNode | 'unreadable' | undefined;
  /** Ids to suggest from. */
  readonly ids: readonly string[];
}

export const schemeFile = (id: string): string => `schemes/${id}.yaml`;

/** A file name without folders: an id never leaves the folder of the schemes. */
export const isSchemeId = (id: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(id);

/**
 * Own keys replace, maps merge one level deep, lists replace whole. `id`, `extends` and the languages of
 * `name` are never inherited: an own Chinese name must not stand beside the English name of another scheme.
 */
const merged = (base: YamlMap, own: YamlMap): YamlMap => {
  const entries = new Map<string, YamlEntry>(base.entries);
  entries.delete('id');
  for (const [key, entry] of own.entries) {
    const below = base.entries.get(key)?.node;
    const { node } = entry;
    const joined =
      below?.kind === 'map' && node.kind === 'map' && key !== 'name'
        ? { ...node, entries: new Map([...below.entries, ...node.entries]) }
        : node;
    entries.set(key, { ...entry, node: joined });
  }
  entries.delete('extends');
  return { ...own, entries };
};

const isBlank = (node: YamlNode | undefined): boolean =>
  node === undefined || (node.kind === 'text' && node.text.trim() === '');

/** A scheme found on the shelf: a map whose `id`, if it states one, is its file name. */
const checkedFile = (id: string, node: YamlNode, issues: Issue[]): YamlMap | undefined => {
  if (node.kind !== 'map') {
    const { file } = node.place;
    if (isBlank(node)) issues.push({ code: 'file-empty', file });
    else issues.push({ code: 'value-type', file, row: 1, found: node.kind, expected: 'bands: …' });
    return undefined;
  }
  const stated = node.entries.get('id')?.node;
  if (stated?.kind === 'text' && !isBlank(stated) && stated.text.trim() !== id) {
    issues.push(issueAt(stated.place, 'choice', { found: stated.text, expected: id }));
  }
  return node;
};

/** The scheme that a text node names, or why there is none. */
const named = (
  node: YamlNode & { kind: 'text' },
  shelf: SchemeShelf,
  trail: readonly string[],
  issues: Issue[],
) => {
  const id = node.text.trim();
  if (trail.includes(id)) {
    const circle = [...trail.slice(trail.indexOf(id)), id].join(' → ');
    issues.push(issueAt(node.place, 'scheme-circle', { found: id, params: { circle } }));
    return undefined;
  }
  const found = isSchemeId(id) ? shelf.node(id) : undefined;
  if (found === 'unreadable') return undefined;
  if (found) return checkedFile(id, found, issues);
  const near = nearest(id, shelf.ids);
  const expected = near ?? (shelf.ids.join(' | ') || schemeFile('…'));
  issues.push(
    issueAt(node.place, 'scheme-unknown', { found: id, expected, ...(near && { params: { near } }) }),
  );
  return undefined;
};

/** The whole scheme that `node` names (text: an id) or holds (a map), with what it extends put in. */
export const schemeMap = (
  node: YamlNode,
  shelf: SchemeShelf,
  issues: Issue[],
  trail: readonly string[] = [],
): YamlMap | undefined => {
  if (node.kind === 'text') {
    const found = named(node, shelf, trail, issues);
    return found && schemeMap(found, shelf, issues, [...trail, node.text.trim()]);
  }
  if (node.kind === 'list') {
    issues.push(issueAt(node.place, 'value-type', { found: 'list', expected: 'text | map' }));
    return undefined;
  }
  const base = node.entries.get('extends')?.node;
  if (base === undefined || isBlank(base)) return node;
  if (base.kind !== 'text') {
    issues.push(issueAt(base.place, 'value-type', { found: base.kind, expected: 'text' }));
    return undefined;
  }
  const below = schemeMap(base, shelf, issues, trail);
  return below && merged(below, node);
};
