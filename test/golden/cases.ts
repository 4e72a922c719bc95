/** The golden cases: one list, run in Node and in Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must come out; figures as plain decimal text. Absent keys are not looked at. */
export interface Outcome {
  readonly total?: string;
  readonly points?: string;
  /** null: no grade by the reading in force. */
  readonly grade?: string | null;
  /** Printed bands below and above a hole that the total falls into. */
  readonly hole?: readonly [below: string, above: string];
  /** Ids of the gates that hold. */
  readonly gates?: readonly string[];
  readonly level1?: Readonly<Record<string, string>>;
  /** Grades of single nodes. */
  readonly grades?: Readonly<Record<string, string>>;
  readonly holes?: Readonly<Record<string, readonly [below: string, above: string]>>;
}

export interface Variant extends Outcome {
  readonly name: string;
  readonly edits: Readonly<Record<string, string>>;
}

export interface Expected extends Outcome {
  /** Check or claim → verdict. */
  readonly checks: Readonly<Record<string, string>>;
  /** True when `checks` names every figure that does not agree. */
  readonly complete?: boolean;
  /** Everything that does not agree where only report.yaml and indicators.csv are given: check → verdict. */
  readonly twoFiles?: Readonly<Record<string, string>>;
  /** What a reader should know about the source. */
  readonly notes?: readonly string[];
  readonly variants: readonly Variant[];
}

export interface GoldenCase {
  readonly slug: string;
  /** Folder of the report and of the schemes it may name. */
  readonly folder: string;
  readonly schemes: string;
  readonly expected: Expected;
}

const here = import.meta.dirname;
const content = join(here, '..', '..', 'content');

/** Published tables of six other shapes; what each is a case of is in the notes of its outcome. */
const tables = [
  'cn-huanggang-soil-monitoring-2020',
  'cn-huangshi-sponge-city-2022',
  'cn-jishan-medical-insurance-2020',
  'cn-zhongjiang-water-gauge-2022',
  'godi-2015-united-kingdom',
  'us-part-fy2008-agriculture',
] as const;

/** Made up: nothing but the two files that a report must have. */
const smallest = ['two-files-execution-86-percent'] as const;

const caseOf = (slug: string, home: string): GoldenCase => ({
  slug,
  folder: join(home, 'reports', slug),
  schemes: join(home, 'schemes'),
  expected: JSON.parse(readFileSync(join(here, 'expected', `${slug}.json`), 'utf8')) as Expected,
});

export const cases: readonly GoldenCase[] = [
  caseOf('panyu-2023-digital-government', content),
  ...[...tables, ...smallest].map((slug) => caseOf(slug, here)),
];
