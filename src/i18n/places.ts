/** Words of the section that holds the places of a report side by side. */
import type { CheckKind } from '../core/audit/check.ts';
import type { Locale } from '../core/report.ts';

/** Kinds of check that a row of the comparison shows. */
export const comparedKinds = [
  'reading-score',
  'reading-points',
  'reading-name',
  'reading-sum',
  'reading-rate',
  'score-sum',
] as const satisfies readonly CheckKind[];
export type ComparedKind = (typeof comparedKinds)[number];

export interface PlacesWords {
  /** Names of the places, the scored one last. */
  readonly title: (places: readonly string[]) => string;
  /** What a place is called that the report leaves unnamed. */
  readonly unnamed: string;
  /** What each place adds up to, and the published total. */
  readonly adds: (
    sums: readonly (readonly [place: string, total: string])[],
    published: string | undefined,
  ) => string;
  readonly differing: (rows: number, differing: number) => string;
  readonly only: (differing: number) => string;
  readonly caption: (places: readonly string[]) => string;
  readonly indicator: string;
  readonly score: string;
  readonly points: string;
  readonly rate: string;
  readonly findings: string;
  readonly name: (name: string) => string;
  readonly notPrinted: string;
  readonly recomputed: string;
  readonly total: string;
  readonly notWhole: string;
  readonly textsDiffer: string;
  /** What differs; `place` is the one concerned where that is not plain, else `''`. */
  readonly kinds: Readonly<Record<ComparedKind, (place: string) => string>>;
  readonly totalDiffers: (total: string) => string;
  readonly note: string;
}

const zh: PlacesWords = {
  title: (places) => `${places.slice(0, -1).join('、')}与${places.at(-1)}对照`,
  unnamed: '评分表',
  adds: (sums, published) =>
    `${sums.map(([place, total]) => `${place}各项相加 ${total} 分`).join('，')}${published === undefined ? '' : `；公布的总分是 ${published} 分`}。`,
  differing: (rows, differing) =>
    differing === 0 ? `${rows} 行都相同。` : `${rows} 行里有 ${differing} 行不同或对不上。`,
  only: (differing) => `只看不同的 ${differing} 行`,
  caption: (places) => `${places.join('、')}所印的得分、分值、得分率和名称`,
  indicator: '指标',
  score: '得分',
  points: '分值',
  rate: '得分率',
  findings: '不同之处',
  name: (name) => `写作“${name}”`,
  notPrinted: '没有印',
  recomputed: '复算',
  total: '各项相加',
  notWhole: '没有印的得分按评分表',
  textsDiffer: '理由不同',
  kinds: {
    'reading-score': (place) => `${place}得分`,
    'reading-points': (place) => `${place}分值`,
    'reading-name': (place) => `${place}名称`,
    'reading-sum': (place) => `${place}下级相加`,
    'reading-rate': (place) => `${place}得分率`,
    'score-sum': (place) => `${place}各项相加`,
  },
  totalDiffers: (total) => `公布的总分 ${total}`,
  note: '“—”是这一处没有印；双下划线是复算的合计，这一处没有印。',
};

const capital = (text: string): string => text.trim().replace(/^./, (first) => first.toUpperCase());
const numerals = ['', 'One', 'Two', 'Three', 'Four', 'Five'];

const en: PlacesWords = {
  title: (places) => `${numerals[places.length] ?? places.length} places side by side`,
  unnamed: 'Scoring table',
  adds: (sums, published) =>
    `The scores add up to ${sums.map(([place, total]) => `${total} (${place})`).join(' and ')}${published === undefined ? '' : `; the published total is ${published}`}.`,
  differing: (rows, differing) =>
    differing === 0
      ? `All ${rows} rows are alike.`
      : `Of ${rows} rows, ${differing} differ or do not add up.`,
  only: (differing) => `Only the ${differing} rows that differ`,
  caption: (places) => `Scores, points, rates and names as printed: ${places.join(', ')}`,
  indicator: 'Indicator',
  score: 'score',
  points: 'points',
  rate: 'rate',
  findings: 'What differs',
  name: (name) => `named “${name}”`,
  notPrinted: 'not printed',
  recomputed: 'recomputed',
  total: 'Sum of the scores',
  notWhole: 'scores not printed are taken from the scoring table',
  textsDiffer: 'Reasons differ',
  kinds: {
    'reading-score': (place) => capital(`${place} score`),
    'reading-points': (place) => capital(`${place} points`),
    'reading-name': (place) => capital(`${place} name`),
    'reading-sum': (place) => `${place} sum`,
    'reading-rate': (place) => capital(`${place} rate`),
    'score-sum': (place) => `${place} sum`,
  },
  totalDiffers: (total) => `Published total ${total}`,
  note: '“—” is not printed in this place; a double underline is a recomputed sum that this place does not print.',
};

export const placesWords: Readonly<Record<Locale, PlacesWords>> = { 'zh-cn': zh, en };
