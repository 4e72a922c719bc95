/** Typed reading of a YAML tree: known keys, texts, figures, choices; what does not fit becomes an issue. */
import type { Exact } from '../core/exact.ts';
import type { Expression } from '../core/expression/ast.ts';
import type { Figure } from '../core/figure.ts';
import type { Issue, IssueCode } from '../core/issue.ts';
import { nearest } from '../core/nearest.ts';
import { isFigure, readFigure } from '../core/number-text.ts';
import type { Localised } from '../core/report.ts';
import { readDate } from './date.ts';
import { readExpression } from './expression-text.ts';
import { issueAt, type Place } from './place.ts';
import { pathTo, type YamlEntry, type YamlMap, type YamlNode } from './yaml-node.ts';

/** Key → further spellings of it, e.g. its zh-CN name. */
export type Keys = Readonly<Record<string, readonly string[]>>;

const localeKeys: Keys = { 'zh-cn': [], en: [] };

/** A map whose keys are known. Every `…At` gives undefined for an absent or blank value. */
export class MapReader {
  readonly place: Place;
  private readonly entries = new Map<string, YamlEntry>();
  private readonly issues: Issue[];

  constructor(map: YamlMap, keys: Keys, issues: Issue[]) {
    this.place = map.place;
    this.issues = issues;
    const known = new Map(
      Object.entries(keys).flatMap(([key, also]) => [key, ...also].map((name) => [name, key])),
    );
    for (const [written, entry] of map.entries) {
      const key = known.get(written.normalize('NFKC').trim());
      if (key === undefined) this.unknown(written, entry, [...known.keys()], Object.keys(keys));
      else if (this.entries.has(key)) this.issue(entry.place, 'key-duplicate', { found: written });
      else this.entries.set(key, entry);
    }
  }

  private unknown(
    written: string,
    entry: YamlEntry,
    names: readonly string[],
    keys: readonly string[],
  ): void {
    const near = nearest(written.normalize('NFKC'), names);
    const details = { found: written, expected: near ?? keys.join(' | '), ...(near && { params: { near } }) };
    this.issue(entry.place, 'key-unknown', details);
  }

  issue(place: Place, code: IssueCode, details: Pick<Issue, 'found' | 'expected' | 'params'> = {}): void {
    this.issues.push(issueAt(place, code, details));
  }

  has(key: string): boolean {
    const node = this.entries.get(key)?.node;
    return node !== undefined && !(node.kind === 'text' && node.text.trim() === '');
  }

  /** The value; undefined when it is absent or blank. */
  at(key: string): YamlNode | undefined {
    return this.has(key) ? this.entries.get(key)?.node : undefined;
  }

  /** Place of the value, or of the map when the key is absent. */
  placeOf(key: string): Place {
    return this.entries.get(key)?.node.place ?? this.place;
  }

  require(...keys: readonly string[]): void {
    for (const key of keys) {
      const entry = this.entries.get(key);
      const path = pathTo(this.place.column, key);
      if (!entry) this.issue({ ...this.place, column: path }, 'key-missing', { expected: key });
      else if (!this.has(key)) this.issue(entry.place, 'value-missing');
    }
  }

  private wrongKind(node: YamlNode, expected: string): undefined {
    const found = node.kind === 'text' ? node.text.slice(0, 60) : node.kind;
    this.issue(node.place, 'value-type', { found, expected });
    return undefined;
  }

  textAt(key: string): string | undefined {
    const node = this.at(key);
    return node && this.text(node);
  }

  text(node: YamlNode): string | undefined {
    return node.kind === 'text' ? node.text.trim() || undefined : this.wrongKind(node, 'text');
  }

  listAt(key: string): readonly YamlNode[] {
    const node = this.at(key);
    if (!node) return [];
    return node.kind === 'list' ? node.items : (this.wrongKind(node, 'list') ?? []);
  }

  mapAt(key: string, keys: Keys): MapReader | undefined {
    const node = this.at(key);
    return node && this.map(node, keys);
  }

  map(node: YamlNode, keys: Keys): MapReader | undefined {
    return node.kind === 'map' ? new MapReader(node, keys, this.issues) : this.wrongKind(node, 'map');
  }

  /** The entries of a map whose keys are free, such as codes. */
  pairsAt(key: string): readonly (readonly [key: string, entry: YamlEntry])[] {
    const node = this.at(key);
    if (!node) return [];
    return node.kind === 'map' ? [...node.entries] : (this.wrongKind(node, 'map') ?? []);
  }

  /** Plain text counts as zh-cn; a map gives one text per language, and an only text stands for both. */
  localisedAt(key: string): Localised | undefined {
    const node = this.at(key);
    if (!node) return undefined;
    if (node.kind === 'text') return { 'zh-cn': node.text.trim() };
    const words = this.map(node, localeKeys);
    if (words?.has('en') !== true) words?.require('zh-cn');
    const en = words?.textAt('en');
    const zh = words?.textAt('zh-cn') ?? en;
    return zh === undefined ? undefined : { 'zh-cn': zh, ...(en !== undefined && { en }) };
  }

  figureAt(key: string): Figure | undefined {
    const node = this.at(key);
    return node && this.figure(node);
  }

  /** A plain number, also with 分. */
  figure(node: YamlNode): Figure | undefined {
    const text = this.text(node);
    if (text === undefined) return undefined;
    const read = readFigure(text);
    if (isFigure(read) && (read.unit === '' || read.unit === '分')) return read;
    const problem = isFigure(read) ? ({ code: 'unit', expected: '分' } as const) : read;
    this.issue(node.place, problem.code, { found: text, expected: problem.expected });
    return undefined;
  }

  exactAt(key: string): Exact | undefined {
    return this.figureAt(key)?.value;
  }

  /** A whole number from 0 to `most`. */
  countAt(key: string, most: number): number | undefined {
    const node = this.at(key);
    return node && this.count(node, most);
  }

  count(node: YamlNode, most: number): number | undefined {
    const text = this.text(node);
    if (text === undefined) return undefined;
    const value = /^\d{1,4}$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
    if (value <= most) return value;
    this.issue(node.place, 'number', { found: text, expected: `0 … ${most}` });
    return undefined;
  }

  choiceAt<T extends string>(key: string, values: readonly T[]): T | undefined {
    const node = this.at(key);
    const text = node && this.text(node);
    if (node === undefined || text === undefined) return undefined;
    const chosen = values.find((value) => value === text);
    if (chosen !== undefined) return chosen;
    const near = nearest(text, values);
    const details = { found: text, expected: values.join(' | '), ...(near && { params: { near } }) };
    this.issue(node.place, 'choice', details);
    return undefined;
  }

  truthAt(key: string): boolean | undefined {
    const chosen = this.choiceAt(key, ['true', 'false', 'yes', 'no', '是', '否']);
    return chosen === undefined ? undefined : ['true', 'yes', '是'].includes(chosen);
  }

  dateAt(key: string): string | undefined {
    const node = this.at(key);
    const text = node && this.text(node);
    if (node === undefined || text === undefined) return undefined;
    const date = readDate(text);
    if (date === undefined) this.issue(node.place, 'date', { found: text, expected: '2023-06-14' });
    return date;
  }

  expressionAt(key: string): Expression | undefined {
    const node = this.at(key);
    const text = node && this.text(node);
    if (node === undefined || text === undefined) return undefined;
    const read = readExpression(text);
    if ('root' in read) return read;
    this.issue(node.place, 'rule-syntax', read);
    return undefined;
  }
}
