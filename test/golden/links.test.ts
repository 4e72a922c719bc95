import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkVersion, writeLink } from '../../src/core/link.ts';
import { reportMark } from '../../src/core/report-mark.ts';
import { handedSource } from '../../src/data/handed-source.ts';
import { readTexts } from '../../src/data/read-texts.ts';
import { readTrial } from '../../src/state/read-trial.ts';
import { readCase } from './source.ts';

interface GoldenLink {
  readonly version: string;
  readonly link: string;
  readonly edits: readonly (readonly [key: string, text: string])[];
}

const file = join(import.meta.dirname, 'links', 'links.json');
const links = JSON.parse(readFileSync(file, 'utf8')) as readonly GoldenLink[];
const content = join(import.meta.dirname, '..', '..', 'content');
const { report, source } = await readCase({
  folder: join(content, 'reports', 'panyu-2023-digital-government'),
  schemes: join(content, 'schemes'),
});

describe('links of every version', () => {
  it.each(links.map((one) => [one.version, one.link, one.edits] as const))(
    'version %s: %s gives its edits',
    (_, link, edits) => {
      const read = readTrial(report, `#${link}`);
      expect(read.troubles).toEqual([]);
      expect([...read.edits]).toEqual(edits);
    },
  );

  it('are kept for every version that was ever written, the present one among them', () => {
    const versions = new Set(links.map(({ version }) => version));
    const all = Array.from({ length: Number(linkVersion) }, (_, at) => String(at + 1));
    expect([...versions].sort()).toEqual(all);
  });

  it('of the present version are written as they stand in the file, whatever the report has become', () => {
    for (const { link, edits } of links.filter(({ version }) => version === linkVersion)) {
      const [, mark = ''] = /;r=([0-9a-z]{6});/.exec(link) ?? [];
      expect(writeLink(report.slug, mark, new Map(edits))).toBe(link);
    }
  });
});

describe('the mark of a report', () => {
  it('is the same in the build and in a page, which holds fewer columns', () => {
    for (const locale of ['zh-cn', 'en'] as const) {
      const handed = readTexts(handedSource(source, report, locale));
      expect(reportMark(handed.report)).toBe(reportMark(report));
    }
  });

  it('changes with a score, a rule, an input and a band', () => {
    const files = source.files;
    const marks = [
      ['indicators.csv', /^2\.2\.2(.*),3,1,/m, '2.2.2$1,3,2,'],
      ['indicators.csv', /\(100% - 60%\)/, '(100% - 50%)'],
      ['inputs.csv', /428\.54/, '428.55'],
    ] as const;
    const own = reportMark(report);
    for (const [name, from, to] of marks) {
      const text = files[name] ?? '';
      expect(text).toMatch(from);
      const other = readTexts({ ...source, files: { ...files, [name]: text.replace(from, to) } });
      expect(reportMark(other.report)).not.toBe(own);
    }
    const { scheme } = report;
    const bands = scheme.bands.map((band, at) => (at === 0 ? { ...band, min: { n: 91n, d: 1n } } : band));
    const printedBands = scheme.printedBands.map((band) => ({ ...band, maxIncluded: !band.maxIncluded }));
    const gates = scheme.gates.map((gate) => ({ ...gate, on: '1' }));
    const setting = scheme.gates.map((gate) => ({
      ...gate,
      setScore: [{ code: '1', score: { n: 1n, d: 1n } }],
    }));
    const fullMarks = { n: 120n, d: 1n };
    for (const other of [
      ...[{ bands }, { printedBands }, { gates }, { gates: setting }, { fullMarks }, { gradeLevels: [1] }],
      { gradeBy: 'bands' as const },
    ]) {
      expect(reportMark({ ...report, scheme: { ...scheme, ...other } }), Object.keys(other)[0]).not.toBe(own);
    }
  });
});
