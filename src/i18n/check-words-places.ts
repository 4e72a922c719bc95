/** What the checks say that hold one place of a report beside another: readings, repeated statements, wordings. */
import type { CheckGroup, checkKindsByGroup } from '../core/audit/check.ts';
import type { KindWords, Params } from './check-words.ts';

type Kinds<Group extends CheckGroup> = Readonly<Record<(typeof checkKindsByGroup)[Group][number], KindWords>>;
type PlaceWords = Kinds<'readings'> & Kinds<'statements'>;

/** Every text with the places that print it. */
const printed = (
  values: string | undefined,
  places: string | undefined,
  line: (text: string, places: readonly string[]) => string,
): readonly string[] => {
  const lists = (places ?? '').split(' | ').map((some) => some.split(' ; ').filter(Boolean));
  return (values ?? '').split(' | ').map((text, at) => line(text, lists[at] ?? []));
};
/** What stands in brackets is a note that the place prints nothing of the kind. */
const quotedText = (text: string): string => (/^（.*）$/.test(text) ? text : `“${text}”`);
const isOne = ({ values = '' }: Params): boolean => !values.includes(' | ');

const zhPrinted = ({ values, places }: Params, quoted = false): string =>
  printed(values, places, (text, at) => {
    const shown = quoted ? quotedText(text) : text;
    return at.length > 0 ? `${shown}（${at.join('、')}）` : shown;
  }).join('；');
const zhOf = (about: string, what: string): string => (about === '' ? what : `${about}的${what}`);
/** A report may leave the place unnamed that it is scored by. */
const zhPlaces = ({ reading = '', main = '评分表' }: Params): string => `${reading}与${main}`;

export const zhPlaceWords: PlaceWords = {
  'reading-score': {
    name: '几处的得分',
    subject: (about, params) => `${zhOf(about, '得分')}，${zhPlaces(params)}`,
    second: ({ main = '评分表' }) => main,
  },
  'reading-points': {
    name: '几处的分值',
    subject: (about, params) => `${zhOf(about, '分值')}，${zhPlaces(params)}`,
    second: ({ main = '评分表' }) => main,
  },
  'reading-sum': {
    name: '一处之内的相加',
    subject: (about, { of = '', reading = '' }) =>
      of === 'total'
        ? `公布的总分与${reading}各项相加`
        : `${zhOf(about, of === 'points' ? '分值' : '得分')}与下级相加，${reading}`,
  },
  'reading-rate': {
    name: '一处之内的得分率',
    subject: (about, { reading = '' }) => `${zhOf(about, '得分率')}与得分、分值，${reading}`,
  },
  'reading-name': {
    name: '几处的名称',
    subject: (about, params) => `${zhOf(about, '名称')}，${zhPlaces(params)}`,
    says: ({ reading = '', main = '评分表', name = '', mainName = '' }) =>
      name === mainName ? '' : `${reading}写作“${name}”，${main}写作“${mainName}”`,
  },
  claim: {
    name: '文中的数字和说法',
    subject: (about) => about,
    says: (params) => (params['values'] === undefined ? '' : `同一个事实别处印作 ${zhPrinted(params)}`),
  },
  statements: {
    name: '一个事实的几处数字',
    subject: (about) => zhOf(about, '几处数字'),
    says: (params) => `同一个事实印作 ${zhPrinted(params)}`,
    second: () => '另一处',
  },
  wording: {
    name: '一件事的几种说法',
    subject: (about) => zhOf(about, '几处写法'),
    says: (params) =>
      isOne(params) ? `几处写法相同：${zhPrinted(params, true)}` : `几处写法不同：${zhPrinted(params, true)}`,
  },
  'table-numbers': {
    name: '表号',
    subject: () => '表的编号',
    says: ({ found = '', missing }) => {
      const list = (numbers: string): string => numbers.split(' | ').join('、');
      return `文中提到表${list(found)}${missing === undefined ? '，编号连续' : `，没有提到表${list(missing)}`}`;
    },
  },
};

const enPrinted = ({ values, places, placesEn }: Params, quoted = false): string =>
  printed(values, placesEn ?? places, (text, at) => {
    const shown = quoted ? quotedText(text) : text;
    return at.length > 0 ? `${shown} (${at.join(', ')})` : shown;
  }).join('; ');
const enOf = (about: string, what: string): string => (about === '' ? what : `${about}: ${what}`);
const inReading = ({ readingEn, reading = '' }: Params): string => readingEn ?? reading;
const main = ({ mainEn, main: zh = 'scoring table' }: Params): string => mainEn ?? zh;
const both = (params: Params): string => `${inReading(params)} and ${main(params)}`;

export const enPlaceWords: PlaceWords = {
  'reading-score': {
    name: 'Scores of two places',
    subject: (about, params) => `${enOf(about, 'score')}, ${both(params)}`,
    second: main,
  },
  'reading-points': {
    name: 'Points of two places',
    subject: (about, params) => `${enOf(about, 'points')}, ${both(params)}`,
    second: main,
  },
  'reading-sum': {
    name: 'Sums within a place',
    subject: (about, params) =>
      params['of'] === 'total'
        ? `Published total against the sum of the scores, ${inReading(params)}`
        : `${enOf(about, params['of'] === 'points' ? 'points' : 'score')} against the rows below, ${inReading(params)}`,
  },
  'reading-rate': {
    name: 'Rates within a place',
    subject: (about, params) => `${enOf(about, 'rate')} against score and points, ${inReading(params)}`,
  },
  'reading-name': {
    name: 'Names of two places',
    subject: (about, params) => `${enOf(about, 'name')}, ${both(params)}`,
    says: (params) => {
      const { name = '', mainName = '', nameEn = name, mainNameEn = mainName } = params;
      if (name === mainName) return '';
      // Two names may come out the same in English: then the printed ones are shown.
      const [there, here] = nameEn === mainNameEn ? [name, mainName] : [nameEn, mainNameEn];
      return `${inReading(params)}: “${there}”; ${main(params)}: “${here}”`;
    },
  },
  claim: {
    name: 'Figures and statements of the text',
    subject: (about) => about,
    says: (params) =>
      params['values'] === undefined ? '' : `The same fact is printed elsewhere as ${enPrinted(params)}`,
  },
  statements: {
    name: 'One fact, several figures',
    subject: (about) => enOf(about, 'printed in several places'),
    says: (params) => `The fact is printed as ${enPrinted(params)}`,
    second: () => 'elsewhere',
  },
  wording: {
    name: 'One thing, several wordings',
    subject: (about) => enOf(about, 'worded in several places'),
    says: (params) =>
      isOne(params)
        ? `The places agree: ${enPrinted(params, true)}`
        : `The places differ: ${enPrinted(params, true)}`,
  },
  'table-numbers': {
    name: 'Numbers of tables',
    subject: () => 'Numbers of the tables',
    says: ({ found = '', missing }) => {
      const list = (numbers: string): string => numbers.split(' | ').join(', ');
      return missing === undefined
        ? `Tables ${list(found)} are mentioned, without a gap`
        : `Tables ${list(found)} are mentioned, ${list(missing)} are not`;
    },
  },
};
