/** A scheme's map → the scheme: bands, rounding, aggregation, policies and gates, with their issues. */
import { compare, type Exact, roundingModes } from '../core/exact.ts';
import type { Issue } from '../core/issue.ts';
import type { Band, PrintedBand, Rounding, Scheme } from '../core/scheme.ts';
import { type Aggregation, absencePolicies, aggregations } from '../core/scheme.ts';
import { present } from './place.ts';
import { type GateUses, readGates } from './read-gates.ts';
import { type Keys, MapReader } from './yaml-map.ts';
import type { YamlMap, YamlNode } from './yaml-node.ts';

const keysOf = (...names: readonly string[]): Keys => Object.fromEntries(names.map((name) => [name, []]));

const schemeKeys = keysOf(
  ...['id', 'version', 'name', 'extends', 'fullMarks', 'bands', 'printedBands', 'gradeBy', 'gradeLevels'],
  ...['aggregation', 'rounding', 'rate', 'policies', 'gates'],
);
const bandKeys = keysOf('name', 'gloss', 'min', 'minIncluded');
const printedBandKeys = keysOf('name', 'min', 'minIncluded', 'max', 'maxIncluded');
const roundingKeys = keysOf('places', 'mode');
const policyKeys = keysOf('na', 'merged', 'notVisible', 'unknown');

/** Deepest level that a scheme may name, and most decimals it may round to. */
const deepest = 16;
const mostPlaces = 12;

/** Used where a scheme is absent or cannot be read, so that the rest of a report can still be checked. */
export const plainScheme = (id: string): Scheme => ({
  id,
  version: '1',
  name: {},
  bands: [],
  printedBands: [],
  gradeBy: 'bands',
  gradeLevels: [0],
  aggregation: { default: 'sum', levels: new Map() },
  rounding: {},
  rate: { places: 1, mode: 'half-up' },
  policies: { na: 'leave-out', merged: 'leave-out', notVisible: 'cannot-tell', unknown: 'cannot-tell' },
  gates: [],
});

/** Closed bands, highest first; a band that does not lie below the one before it is an issue. */
const readBands = (reader: MapReader): readonly Band[] => {
  const bands: Band[] = [];
  for (const node of reader.listAt('bands')) {
    const item = reader.map(node, bandKeys);
    item?.require('name', 'min');
    const [name, min] = [item?.textAt('name'), item?.exactAt('min')];
    if (!item || name === undefined || min === undefined) continue;
    const above = bands.at(-1);
    if (bands.some((band) => band.name === name)) {
      item.issue(item.placeOf('name'), 'id-duplicate', { found: name });
    } else if (above && compare(min, above.min) >= 0) {
      item.issue(item.placeOf('min'), 'band-order', {
        found: item.textAt('min') ?? '',
        expected: above.name,
      });
    }
    const minIncluded = item.truthAt('minIncluded') ?? true;
    bands.push(present<Band>({ name, gloss: item.textAt('gloss'), min, minIncluded }));
  }
  return bands;
};

/** Bands as printed; holes and overlaps are allowed, an upside-down band is not. */
const readPrintedBands = (reader: MapReader, bands: readonly Band[]): readonly PrintedBand[] => {
  const isWhole = bands.length > 0 && bands.length === reader.listAt('bands').length;
  return reader.listAt('printedBands').flatMap((node) => {
    const item = reader.map(node, printedBandKeys);
    item?.require('name');
    const name = item?.textAt('name');
    if (!item || name === undefined) return [];
    const [min, max] = [item.exactAt('min'), item.exactAt('max')];
    if (isWhole && !bands.some((band) => band.name === name)) {
      const expected = bands.map((band) => band.name).join(' | ');
      item.issue(item.placeOf('name'), 'band-unknown', { found: name, expected });
    }
    if (min !== undefined && max !== undefined && compare(min, max) > 0) {
      item.issue(item.placeOf('min'), 'band-order', { found: item.textAt('min') ?? '', expected: name });
    }
    const [minIncluded, maxIncluded] = [
      item.truthAt('minIncluded') ?? true,
      item.truthAt('maxIncluded') ?? true,
    ];
    return [present<PrintedBand>({ name, min, minIncluded, max, maxIncluded })];
  });
};

const readRounding = (reader: MapReader, key: string): Rounding | undefined => {
  const item = reader.mapAt(key, roundingKeys);
  item?.require('places');
  const [places, mode] = [item?.countAt('places', mostPlaces), item?.choiceAt('mode', roundingModes)];
  return places === undefined ? undefined : { places, mode: mode ?? 'half-up' };
};

/** One word for all levels, or a map from the level of the parent (0: the total) to a word. */
const readAggregation = (reader: MapReader): Scheme['aggregation'] => {
  const node = reader.at('aggregation');
  if (node?.kind !== 'map') {
    return { default: reader.choiceAt('aggregation', aggregations) ?? 'sum', levels: new Map() };
  }
  const levelNames = Array.from({ length: deepest + 1 }, (_, level) => String(level));
  const item = reader.map(node, keysOf('default', ...levelNames));
  const levels = new Map<number, Aggregation>();
  for (const [level, name] of levelNames.entries()) {
    const chosen = item?.choiceAt(name, aggregations);
    if (chosen) levels.set(level, chosen);
  }
  return { default: item?.choiceAt('default', aggregations) ?? 'sum', levels };
};

const readGradeLevels = (reader: MapReader): readonly number[] => {
  if (!reader.has('gradeLevels')) return [0];
  const levelOf = (node: YamlNode) => reader.count(node, deepest) ?? [];
  return reader.listAt('gradeLevels').flatMap(levelOf);
};

const readPolicies = (reader: MapReader, fallback: Scheme['policies']): Scheme['policies'] => {
  const item = reader.mapAt('policies', policyKeys);
  const policy = (key: keyof Scheme['policies']) => item?.choiceAt(key, absencePolicies) ?? fallback[key];
  return {
    na: policy('na'),
    merged: policy('merged'),
    notVisible: policy('notVisible'),
    unknown: policy('unknown'),
  };
};

/** `fallbackId` names a scheme without an id of its own: its file name, or the report's slug. */
export const readScheme = (
  map: YamlMap,
  fallbackId: string,
  issues: Issue[],
): { readonly scheme: Scheme; readonly uses: GateUses } => {
  const reader = new MapReader(map, schemeKeys, issues);
  const plain = plainScheme(fallbackId);
  const bands = readBands(reader);
  const printedBands = readPrintedBands(reader, bands);
  const rounding = reader.mapAt('rounding', keysOf('leaf', 'group', 'total'));
  const gradeBy = reader.choiceAt('gradeBy', ['bands', 'printed']) ?? 'bands';
  if (gradeBy === 'printed' && printedBands.length === 0) reader.require('printedBands');
  const fullMarks: Exact | undefined = reader.exactAt('fullMarks');
  const { gates, uses } = readGates(
    reader,
    [...bands, ...printedBands].map((band) => band.name),
  );
  const scheme = present<Scheme>({
    id: reader.textAt('id') ?? fallbackId,
    version: reader.textAt('version') ?? plain.version,
    name: { ...(reader.localisedAt('name') ?? {}) },
    bands,
    printedBands,
    gradeBy,
    gradeLevels: readGradeLevels(reader),
    aggregation: readAggregation(reader),
    rounding: present<Scheme['rounding']>({
      leaf: rounding && readRounding(rounding, 'leaf'),
      group: rounding && readRounding(rounding, 'group'),
      total: rounding && readRounding(rounding, 'total'),
    }),
    rate: readRounding(reader, 'rate') ?? plain.rate,
    policies: readPolicies(reader, plain.policies),
    fullMarks,
    gates,
  });
  return { scheme, uses };
};
