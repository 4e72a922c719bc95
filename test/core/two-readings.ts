/** The scores of the source report as a network: body and annex, points, rates, and the one printed total. */
import type { Constraint, Network, Variable } from '../../src/core/audit/repair.ts';
import type { Figure } from '../../src/core/figure.ts';
import { readFigure } from '../../src/core/number-text.ts';

/** Code, points, score and rate in the body, score in the annex. Groups print none in the annex. */
const rows: readonly (readonly [
  code: string,
  points: string,
  score: string,
  rate: string,
  annex?: string,
])[] = [
  ['1', '15', '12', '80.0%'],
  ['1.1', '7', '6.5', '92.9%'],
  ['1.1.1', '4', '3.5', '87.5%', '3.5'],
  ['1.1.2', '3', '3', '100%', '3'],
  ['1.2', '8', '5.5', '68.8%'],
  ['1.2.1', '4', '3', '75.0%', '3'],
  ['1.2.2', '4', '2.5', '62.5%', '2.5'],
  ['2', '27', '20.38', '77.3%'],
  ['2.1', '15', '10.88', '72.5%'],
  ['2.1.1', '7', '6', '85.7%', '6'],
  ['2.1.2', '8', '4.88', '61.0%', '4.88'],
  ['2.2', '12', '9.5', '79.2%'],
  ['2.2.1', '4', '4', '100%', '4'],
  ['2.2.2', '3', '1', '33.3%', '1'],
  ['2.2.3', '5', '4.5', '90.0%', '4.5'],
  ['3', '50', '47', '94.0%'],
  ['3.1', '25', '24', '96.0%'],
  ...['1', '2', '3', '4', '5'].map((leaf) => [`3.1.${leaf}`, '4', '4', '100%', '4'] as const),
  ['3.1.6', '5', '4', '80.0%', '4'],
  ['3.2', '25', '22', '88.0%'],
  ['3.2.1', '5', '4', '80.0%', '4'],
  ['3.2.2', '5', '4', '80.0%', '4'],
  ['3.2.3', '5', '5', '100%', '5'],
  ['3.2.4', '5', '5', '100%', '5'],
  ['3.2.5', '5', '4', '80.0%', '5'],
  ['4', '8', '8', '100%'],
  ['4.1', '3', '3', '100%'],
  ['4.1.1', '3', '3', '100%', '3'],
  ['4.2', '5', '5', '100%'],
  ['4.2.1', '3', '3', '100%', '3'],
  ['4.2.2', '2', '2', '100%', '2'],
];

export const printed = (text: string): Figure => readFigure(text) as Figure;

/** Scores and points are exact to the second decimal, however few are printed. */
const variable = (id: string, text: string): Variable => ({
  id,
  figure: text.endsWith('%') ? printed(text) : { ...printed(text), decimals: 2 },
});

const below = (code: string): readonly string[] =>
  rows.map(([one]) => one).filter((one) => one.slice(0, one.lastIndexOf('.')) === code && one !== code);
const tops = rows.map(([code]) => code).filter((code) => !code.includes('.'));
const sum = (id: string, parent: string, terms: readonly string[]): Constraint => ({
  kind: 'sum',
  id,
  parent,
  terms: terms.map((term) => ({ id: term, sign: 1 })),
});

/** Ids: `points 2.1`, `body 2.1`, `rate 2.1`, `annex 2.1.1`, `total`, `full marks`. */
export const twoReadings = (): Network => ({
  variables: [
    ...rows.flatMap(([code, points, score, rate, annex]) => [
      variable(`points ${code}`, points),
      variable(`body ${code}`, score),
      variable(`rate ${code}`, rate),
      ...(annex === undefined ? [] : [variable(`annex ${code}`, annex)]),
    ]),
    variable('total', '87.38'),
    { ...variable('full marks', '100'), fixed: true },
  ],
  constraints: [
    ...rows.flatMap(([code, , , , annex]): readonly Constraint[] => [
      {
        kind: 'ratio',
        id: `rate of ${code}`,
        stated: `rate ${code}`,
        part: `body ${code}`,
        whole: `points ${code}`,
      },
      ...(annex === undefined
        ? [
            sum(
              `scores of ${code}`,
              `body ${code}`,
              below(code).map((one) => `body ${one}`),
            ),
            sum(
              `points of ${code}`,
              `points ${code}`,
              below(code).map((one) => `points ${one}`),
            ),
          ]
        : [{ kind: 'equal', id: `readings of ${code}`, a: `body ${code}`, b: `annex ${code}` } as const]),
    ]),
    sum(
      'total of the body',
      'total',
      tops.map((code) => `body ${code}`),
    ),
    sum(
      'total of the annex',
      'total',
      rows.filter(([, , , , annex]) => annex).map(([code]) => `annex ${code}`),
    ),
    sum(
      'points in all',
      'full marks',
      tops.map((code) => `points ${code}`),
    ),
  ],
});
