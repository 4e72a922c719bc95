/** The report that the engine and the spreadsheet recompute: leaves, groups, level-1 rows, total. */
import type { Report } from '../../src/core/report.ts';
import { readReport } from '../../src/data/read-report.ts';
import { readYaml } from '../../src/data/yaml.ts';
import { seeded } from './measure.ts';

/** Numbers of hundredths, so that both sides start from the same integers. */
export interface ScoreTree {
  readonly report: Report;
  /** Points and published scores of the leaves, in hundredths. */
  readonly points: readonly number[];
  readonly scores: readonly number[];
  /** Codes of the leaves, in order. */
  readonly leaves: readonly string[];
  /** For each group the index of its first leaf and of the leaf after its last; likewise level 1 over groups. */
  readonly groups: readonly (readonly [from: number, to: number])[];
  readonly tops: readonly (readonly [from: number, to: number])[];
}

const scheme = `title: Bench
scheme:
  name: Bench
  fullMarks: 100
  aggregation: sum
  bands:
    - {name: A, min: 90}
    - {name: B, min: 80}
    - {name: C, min: 60}
    - {name: D, min: 0}
`;

const spans = (count: number, size: number): (readonly [number, number])[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, at) => [at * size, Math.min((at + 1) * size, count)]);

/** Decimal text of hundredths. */
export const decimalText = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** A tree with `count` leaves, groups of `size` leaves and level-1 rows of `size` groups. */
export const scoreTree = (count: number, size: number): ScoreTree => {
  const random = seeded(count);
  const points = Array.from({ length: count }, () => 100 * (2 + random(7)));
  const scores = points.map((most) => random(most + 1));
  const groups = spans(count, size);
  const tops = spans(groups.length, size);
  const lines = ['code,name,points,score'];
  const leaves: string[] = [];
  tops.forEach(([firstGroup, lastGroup], top) => {
    lines.push(`${top + 1},Level ${top + 1},,`);
    groups.slice(firstGroup, lastGroup).forEach(([from, to], group) => {
      lines.push(`${top + 1}.${group + 1},Group,,`);
      for (let leaf = from; leaf < to; leaf++) {
        const code = `${top + 1}.${group + 1}.${leaf - from + 1}`;
        leaves.push(code);
        lines.push(
          `${code},Leaf,${decimalText(points[leaf] as number)},${decimalText(scores[leaf] as number)}`,
        );
      }
    });
  });
  const files = { 'report.yaml': scheme, 'indicators.csv': `${lines.join('\n')}\n` };
  const { report, issues } = readReport({ slug: 'bench', files, schemes: {} }, readYaml);
  if (!report) throw new Error(JSON.stringify(issues));
  return { report, points, scores, leaves, groups, tops };
};

/** Codes in the order in which the spreadsheet keeps them: leaves, groups, level 1, without the total. */
export const codesByLevel = ({ report, leaves }: ScoreTree): readonly string[] => {
  const at = (level: number) => report.indicators.filter((row) => row.level === level).map((row) => row.code);
  return [...leaves, ...at(2), ...at(1)];
};
