import type { AuditViewWords } from './audit-view-words.ts';

const graded = (grade: string | undefined): string => grade ?? 'no grade';
const places = (count: number): string => (count === 1 ? '1 difference' : `all ${count} differences`);

export const auditViewEn: AuditViewWords = {
  title: (report) => `Audit of ${report}`,
  description: (report, differs, all) =>
    `${report}: ${all} figures and statements checked in the text, ${differs} of them do not add up, each with its calculation, place and effect.`,
  crumb: 'Audit',
  heading: 'Every figure, checked in the text',
  open: 'Check the figures in the text',
  openAt: (name) => `Check in the text: ${name}`,
  toReport: 'Report page',
  list: 'List of checks',

  adds: ({ agrees, differs }) =>
    differs === 0 ? `All ${agrees} add up` : `${agrees} add up, ${differs} do not`,
  addsText: ({ all, checked, rounded, ask, untold }) =>
    [
      `${all} figures and statements, ${checked} of which can be recomputed from the report itself`,
      rounded > 0 ? `${rounded} add up only after rounding` : '',
      ask > 0 ? `${ask} to be explained` : '',
      untold > 0 ? `${untold} unchecked, for want of a calculation or a source` : '',
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  together: ({ total, grade }) => `Put right together: ${total}, ${graded(grade)}`,
  togetherText: ({ places: count, total, grade, publishedTotal, publishedGrade }) =>
    `With ${places(count)} that enter the total put right at once, the total is ${total}, ${grade === undefined ? 'to which the printed bands give no grade' : `grade ${grade}`}${
      publishedTotal ? `; published: ${publishedTotal}${publishedGrade ? `, ${publishedGrade}` : ''}` : ''
    }.`,
  togetherNone: 'Total and grade stand',
  togetherNoneText: 'No difference enters the total: put right, total and grade stay as they are.',

  document: 'Text of the report',
  scores: 'Scores',
  total: 'Total',
  coverage: (figures, tied) => `The text states ${figures} figures; ${tied} are tied to a check.`,
  untiedSwitch: (count) => `Mark the ${count} that are not`,
  untied: ' (not checked)',
  byChapter: 'By chapter',
  chapter: 'Chapter',
  figures: 'Figures',
  tied: 'Checked',
  untiedColumn: 'Not checked',

  panel: 'Audit',
  tabs: 'By verdict',
  tabNames: { no: 'Does not add up', ask: 'To be explained', na: 'Unchecked', ok: 'Adds up' },
  search: 'Search',
  searchHint: 'Name, figure, place',
  section: 'Place',
  everySection: 'Every place',
  inReport: 'Place in the report',
  onPage: 'From the tables',
  sectionName: (section) => {
    if (section.kind === 'chapter') return `Body ${section.number}`;
    if (section.kind === 'table') return `Table ${section.number}`;
    return section.kind === 'appendix' ? 'Annex' : 'Elsewhere';
  },
  group: 'Kind',
  everyGroup: 'Every kind',
  order: 'Order',
  orders: { effect: 'By effect', place: 'By place' },
  shown: (count) => (count === 1 ? '1 check fits' : `${count} checks fit`),
  none: 'No check fits.',
  noneOf: 'There are none.',
  noneDiffer: 'No figure fails to add up.',
  clear: 'Clear',

  walk: 'Walk through',
  previous: 'Previous',
  next: 'Next',
  position: (at, all) => `${at} of ${all}`,
  showCalculation: 'Calculation',
  keys: { walk: 'next, previous', open: 'calculation', close: 'close', single: 'Single keys' },

  notEqual: 'is not',
  moves: (points) => `total ${points}`,
  calculation: 'Calculation',
  details: 'Details',
  operands: 'Figures used',
  rows: 'Rows compared',
  occurrences: (count) => `Printed in ${count} places`,
  link: 'Link',
  onReportPage: 'On the report page',
};
