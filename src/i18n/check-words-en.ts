import { all, list, named, of } from './check-phrases-en.ts';
import type { CheckWords, KindWords, Params } from './check-words.ts';
import { dates, money } from './check-words-money-en.ts';
import { enPlaceWords } from './check-words-places.ts';

const setNames: Readonly<Record<string, string>> = {
  declared: 'Targets declared',
  'self-evaluated': 'Targets self-evaluated',
  individual: 'Individual targets',
};
const inSet = ({ set = '' }: Params): string => setNames[set] ?? 'Targets';

const performance: Readonly<
  Record<
    | 'evidence-full-marks'
    | 'evidence-period'
    | 'counted-twice'
    | 'target-names'
    | 'target-number'
    | 'target-unscored'
    | 'target-missing',
    KindWords
  >
> = {
  'evidence-full-marks': {
    name: 'Full marks and evidence',
    subject: (about) => of(about, 'full marks against the evidence of its items'),
    says: ({ count = '' }, names) =>
      count === ''
        ? ''
        : `Full marks, while items it counts lack evidence or are not finished${named(names.slice(1))}`,
  },
  'evidence-period': {
    name: 'Period of the evidence',
    subject: (about) => of(about, 'evidence against the year'),
    says: ({ end = '', year = '' }) =>
      end === ''
        ? ''
        : `Full marks, while the service it counts ended on ${end}; the rest of ${year} has no evidence`,
  },
  'counted-twice': {
    name: 'Items counted twice',
    subject: (about) => of(about, 'indicators that count it'),
    says: ({ count = '' }, names) =>
      count === '' ? (names[1] ?? '') : `One item is counted by ${count} indicators${named(names.slice(1))}`,
  },
  'target-names': {
    name: 'Three sets of targets',
    subject: (_, params) => of(inSet(params), 'names against the indicators scored'),
    says: ({ scored = '0', matched = '0' }) =>
      matched === '0'
        ? `None of the ${scored} individual indicators scored has a target of that name in this table`
        : `Of ${scored} individual indicators scored, ${matched} have a target of that name in this table`,
  },
  'target-number': {
    name: 'Target and result',
    subject: (about) => of(about, 'target against result'),
    says: ({ target: zh = '', targetEn: target = zh }) =>
      target === '' ? '' : `The target is ${target}; the result gives no number`,
  },
  'target-unscored': {
    name: 'Targets that nothing scores',
    subject: (_, params) => of(inSet(params), 'targets against the indicators scored'),
    says: ({ count = '0', all: total = '0', names: zh = '' }, names) =>
      count === '0'
        ? ''
        : `${count} of ${total} targets have no indicator that scores them: ${names.length > 0 ? all(names) : list(zh)}`,
  },
  'target-missing': {
    name: 'Indicators without a target',
    subject: (about) => of(about, 'target'),
    says: ({ missing = '' }) =>
      missing === '' ? '' : 'Other indicators of its group have a target in the table, this one has none',
  },
};

/** English: what each kind of check is called and what it says. */
export const enCheckWords: CheckWords = {
  groups: {
    score: 'Scores and grade',
    rule: 'Scoring rules',
    bands: 'Grade bands',
    readings: 'Places compared',
    money: 'Budget and spending',
    dates: 'Order of dates',
    evidence: 'Evidence',
    targets: 'Targets',
    statements: 'Figures and statements of the text',
  },
  kinds: {
    total: { name: 'Total', subject: () => 'Total against the recomputed total' },
    grade: { name: 'Grade', subject: () => 'Grade against the bands' },
    'full-marks': { name: 'Full marks', subject: () => 'Sum of the points against full marks' },
    'points-sum': { name: 'Sum of points', subject: (about) => of(about, 'points against the rows below') },
    'score-sum': {
      name: 'Sum of scores',
      subject: (about) => of(about, 'score against the recomputed score'),
    },
    'published-score-sum': {
      name: 'Sum of printed scores',
      subject: (about) => of(about, 'score against the scores printed below'),
    },
    'above-points': {
      name: 'Score and points',
      subject: (about) => of(about, 'score against its points'),
      second: () => 'points',
    },
    rate: { name: 'Score rate', subject: (about) => of(about, 'rate against score and points') },
    unattainable: {
      name: 'Scores the rule allows',
      subject: (about) => of(about, 'score against its rule as printed'),
      second: () => 'allowed by the rule',
    },
    formula: { name: 'Formula', subject: (about) => of(about, 'score against its formula') },
    'as-written': {
      name: 'Rule as printed',
      subject: (about) => of(about, 'score against its rule as printed'),
    },
    deduction: {
      name: 'Deductions stated',
      subject: (about) => of(about, 'deduction against the rule as printed'),
      says: ({ applied = '0', due = '0' }) =>
        `The rule as printed takes off ${due}, the published score takes off ${applied}`,
    },
    'rule-points': {
      name: 'Highest score of the rule',
      subject: (about) => of(about, 'highest score of the rule against the points'),
      second: () => 'points',
    },
    'actual-target': {
      name: 'Share reached and score',
      subject: (about) => of(about, 'score against the share reached'),
      says: ({ share = '' }) =>
        share === ''
          ? ''
          : `${share} was reached and no rule is printed; in proportion the score would be another`,
      second: () => 'in proportion',
    },
    'rule-missing': {
      name: 'No scoring rule',
      subject: (about) => of(about, 'scoring rule'),
      says: () => 'The criteria do not say how points are given, so the score is taken as judged',
    },
    'score-step': {
      name: 'Steps of the scores',
      subject: () => 'Steps of the judged scores',
      says: ({ step = '', except = '' }, names) =>
        except === ''
          ? `Judged scores are multiples of ${step}; scores given by a formula need not be`
          : `Judged scores are multiples of ${step}, except ${names.length > 0 ? all(names) : list(except)}`,
    },
    'band-hole': {
      name: 'Holes between bands',
      subject: () => 'Hole between grade bands',
      says: ({ from = '', to = '', below = '', above = '' }) =>
        `A score ${from === to ? `of ${from}` : `between ${from} and ${to}`} is neither ${below} nor ${above}`,
    },
    'band-overlap': {
      name: 'Overlaps of bands',
      subject: () => 'Overlap of grade bands',
      says: ({ from = '', to = '', first = '', second = '' }) =>
        from === to
          ? `${from} is both ${first} and ${second}`
          : `${from} to ${to} is both ${first} and ${second}`,
    },
    ...money,
    ...dates,
    ...performance,
    ...enPlaceWords,
  },
};
