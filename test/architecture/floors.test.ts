/** The floors of the house: imports go down, never up or sideways, and never in a circle. */
import { describe, expect, test } from 'vitest';
import { filesBelow, importsOf, target } from './files.ts';

const floors: readonly (readonly string[])[] = [
  ['core'],
  ['data', 'i18n'],
  ['state', 'charts'],
  ['islands', 'build'],
  ['components', 'layouts'],
  ['pages', 'cli'],
];

/** Stylesheets hold no code; any floor that draws may import them. */
const withoutFloor = ['styles'];

/** The only places a library may be imported from (`/` at the end: a folder). */
const doors: Readonly<Record<string, readonly string[]>> = {
  papaparse: ['src/data/csv.ts'],
  yaml: ['src/data/yaml.ts'],
  'chart.js': ['src/charts/mount.ts'],
  satteri: ['src/build/narrative.ts'],
  fflate: ['src/build/archive.ts'],
  uqr: ['src/state/desk-qr.ts'],
  'solid-js': ['src/state/', 'src/islands/'],
};

const files = filesBelow('src', ['.ts', '.tsx', '.astro', '.css', '.mjs']);
const coded = files.filter(({ path }) => !path.endsWith('.css'));
const edges = coded.flatMap((file) =>
  importsOf(file).map((specifier) => ({ from: file.path, specifier, to: target(file, specifier) })),
);

/** `src/core/rule/result.ts` → `core`; files directly in src belong to the top floor. */
const folderOf = (path: string): string => (/^src\/([^/]+)\//.exec(path)?.[1] ?? 'pages') as string;
const floorOf = (folder: string): number => floors.findIndex((floor) => floor.includes(folder));

test('every folder of src stands on a floor', () => {
  const unknown = new Set(files.map(({ path }) => folderOf(path)).filter((folder) => floorOf(folder) < 0));
  expect([...unknown].filter((folder) => !withoutFloor.includes(folder))).toEqual([]);
});

test('imports go down, or stay in their folder', () => {
  const wrong = edges.filter(({ from, to }) => {
    if (to === undefined) return false;
    const [above, below] = [folderOf(from), folderOf(to)];
    if (!to.startsWith('src/')) return true;
    return above !== below && !withoutFloor.includes(below) && floorOf(below) >= floorOf(above);
  });
  expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
});

test('no import names a file that is not there', () => {
  const known = new Set(files.map(({ path }) => path));
  const wrong = edges.filter(({ to }) => to?.startsWith('src/') && !known.has(to));
  expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
});

test('imports never run in a circle', () => {
  const below = new Map<string, string[]>();
  for (const { from, to } of edges) if (to) below.set(from, [...(below.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) circles.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of below.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of coded) follow(path, []);
  expect(circles).toEqual([]);
});

describe('one door per library', () => {
  const libraryOf = (specifier: string): string =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');

  test.each(Object.entries(doors))('%s', (library, allowed) => {
    const users = edges.filter(({ to, specifier }) => to === undefined && libraryOf(specifier) === library);
    const wrong = users.filter(
      ({ from }) => !allowed.some((door) => (door.endsWith('/') ? from.startsWith(door) : from === door)),
    );
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });

  test('the core imports nothing from outside', () => {
    const wrong = edges.filter(
      ({ from, to }) => from.startsWith('src/core/') && !to?.startsWith('src/core/'),
    );
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });

  test('Node is for the build, the command line and the pages that the build renders', () => {
    const wrong = edges.filter(
      ({ from, specifier }) =>
        specifier.startsWith('node:') &&
        !/^src\/(build|cli|pages|layouts|components)\/|^src\/[^/]+$/.test(from),
    );
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });
});
