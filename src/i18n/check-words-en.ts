import type { CheckWords, KindWords } from './check-words.ts';
import { enPlaceWords } from './place-words.ts';

const list = (text: string | undefined): string => (text ?? '').split(' | ').join(', ');
const all = (names: readonly string[]): string => names.join('; ');
const of = (about: string, what: string): string => (about === '' ? what : `${about}: ${what}`);

const dates: Readonly<
  Record<
    | 'acceptance-date'
    | 'service-dates'
    | 'invoice-acceptance'
    | 'payment-delay'
    | 'earlier-year'
    | 'application-date',
    KindWords
  >
> = {
  'acceptance-date': {
    name: 'Acceptance and service period',
    subject: (about) => of(about, 'acceptance against the service period'),
    says: ({ accepted = '', end = '', days = '0' }) =>
      days.startsWith('-')
        ? `Accepted on ${accepted}, ${days.slice(1)} days before the service ended (${end})`
        : days === '0'
          ? `Accepted on the last day of service (${end})`
          : `Service ended on ${end}; accepted ${days} ${days === '1' ? 'day' : 'days'} later (${accepted})`,
  },
  'service-dates': {
    name: 'Order of the service dates',
    subject: (about) => of(about, 'service period'),
    says: ({ start = '', end = '' }) => `The service ends (${end}) before it starts (${start})`,
  },
  'invoice-acceptance': {
    name: 'Invoice and acceptance',
    subject: (about) => of(about, 'invoice against acceptance'),
    says: ({ invoiced = '', accepted = '' }) => `Invoiced (${invoiced}) before it was accepted (${accepted})`,
  },
  'payment-delay': {
    name: 'Invoice and payment',
    subject: (about) => of(about, 'invoice against payment'),
    says: ({ invoiced = '', paid = '' }) => `Invoiced in ${invoiced}, paid in ${paid}`,
  },
  'earlier-year': {
    name: 'Services of earlier years',
    subject: (about) => of(about, 'service period against the budget year'),
    says: ({ year = '', date = '', amount = '' }) =>
      `${amount} paid in ${year} for a service that ended or was accepted by ${date}`,
  },
  'application-date': {
    name: 'Document and work',
    subject: (about) => of(about, 'date of the document against the work'),
    says: ({ date = '', start = '' }, names) =>
      `The document is of ${date}, later than the first start of service on ${start}${names[1] ? ` (${names[1]})` : ''}`,
  },
};

const money: Readonly<
  Record<
    | 'ledger-category'
    | 'ledger-total'
    | 'ledger-spent'
    | 'budget-chain'
    | 'budget-version'
    | 'execution-base',
    KindWords
  >
> = {
  'ledger-category': {
    name: 'Items and subtotal',
    subject: (about) => of(about, 'subtotal against its items'),
  },
  'ledger-total': { name: 'Items and total', subject: () => 'Total spending against the items' },
  'ledger-spent': {
    name: 'Items and spending',
    subject: () => 'Spending of the budget table against the ledger',
  },
  'budget-chain': { name: 'Budget chain', subject: () => 'Final budget against initial budget and changes' },
  'budget-version': {
    name: 'Unrelated budget figures',
    subject: (about) => of(about, 'amount against the final budget'),
    says: ({ final = '', difference = '' }) =>
      `Differs from the final budget of ${final} by ${difference}; the report does not relate the two`,
  },
  'execution-base': {
    name: 'Base of a rate',
    subject: (about) => `Share spent, measured on: ${about}`,
    says: ({ rate = '', finalRate = '', gate = '' }) =>
      `On this base the share spent is ${rate}, not ${finalRate}${gate ? `; the gate “${gate}” would apply` : ''}`,
  },
};

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
    says: (_, names) => `Full marks, while items it counts lack evidence or are not finished: ${all(names)}`,
  },
  'evidence-period': {
    name: 'Period of the evidence',
    subject: (about) => of(about, 'evidence against the year'),
    says: ({ end = '', year = '' }) =>
      `Full marks, while the service it counts ended on ${end}; the rest of ${year} has no evidence`,
  },
  'counted-twice': {
    name: 'Items counted twice',
    subject: (about) => of(about, 'indicators that count it'),
    says: (_, names) => `One item is counted by several indicators: ${all(names.slice(1))}`,
  },
  'target-names': {
    name: 'Three sets of targets',
    subject: (about) => of(about, 'names of the targets against the indicators scored'),
    says: ({ scored = '0', matched = '0' }) =>
      `Of ${scored} individual indicators scored, ${matched} have a target of that name in this table`,
  },
  'target-number': {
    name: 'Target and result',
    subject: (about) => of(about, 'target against result'),
    says: ({ target = '' }) => `The target is ${target}; the result gives no number`,
  },
  'target-unscored': {
    name: 'Targets that nothing scores',
    subject: (about) => of(about, 'targets against the indicators scored'),
    says: ({ count = '0', all: total = '0', names = '' }) =>
      `${count} of ${total} targets have no indicator that scores them: ${list(names)}`,
  },
  'target-missing': {
    name: 'Indicators without a target',
    subject: (about) => of(about, 'target'),
    says: () => 'The other indicators of its group have a target in the table, this one has none',
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
        `${share} was reached and no rule is printed; in proportion the score would be another`,
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
      says: ({ step = '', except = '' }) =>
        except === ''
          ? `Judged scores are multiples of ${step}; scores given by a formula are not`
          : `Judged scores are multiples of ${step}, except ${list(except)}`,
    },
    'band-hole': {
      name: 'Holes between bands',
      subject: () => 'Hole between grade bands',
      says: ({ from = '', to = '', below = '', above = '' }) =>
        `A score between ${from} and ${to} is neither ${below} nor ${above}`,
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
