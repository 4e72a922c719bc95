import type { ReportWords } from './report-zh-cn.ts';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
const moneyUnits: Readonly<Record<string, string>> = { 元: 'yuan', 万元: '10k yuan', 亿元: '100m yuan' };
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

export const reportEn: ReportWords = {
  documentTitle: (title) => title,
  description: (title, total, grade) =>
    `${title}${total ? `: score ${total}` : ''}${grade ? `, grade ${grade}` : ''}. Every figure of its indicators, budget, spending and text can be recomputed.`,
  crumb: 'You are here',
  reports: 'Reports',
  year: (year) => year,
  evaluated: 'Evaluated unit',
  department: 'Department',
  userOfFunds: 'User of funds',
  evaluator: 'Evaluator',
  commissioner: 'Commissioned by',
  sameAsEvaluated: 'the evaluated unit itself',
  kind: 'Type',
  published: 'Published',
  try: 'Change a number',
  seeDiffers: (count) => `See the ${count} that do not add up`,
  seeChecks: 'See every check',
  download: 'Download data',
  print: 'Print',
  contents: 'On this page',
  contentsNarrow: (first) => `On this page: ${first}…`,
  takes: 'Key points',
  tallyTitle: 'Audit',
  tally: (figures, checked) =>
    checked === figures
      ? `All ${figures} figures can be recomputed from the report itself. `
      : `${checked} figures can be recomputed from the report itself; the other ${figures - checked} have no calculation or source. `,
  sections: {
    loss: 'Points lost',
    tree: 'Indicators',
    money: 'Budget and spending',
    progress: 'Progress',
    targets: 'Targets',
    findings: 'Findings',
    places: 'Side by side',
    checks: 'Every figure checked',
    switches: 'Other readings',
    text: 'Report text',
    annex: 'Scores and bands',
    data: 'Data and source',
  },

  takeMoney: (rate) => `${rate} of the budget spent`,
  takeMoneyCut: (rate, share) => `${rate} of the budget spent, after a cut of ${share}`,
  takeMoneyText: (first, final, spent, unspent) =>
    `The initial budget of ${first} became ${final}; ${spent} was spent and ${unspent} was not (10k yuan).`,
  takeMoneyShort: (final, spent) => `Annual budget ${final}, spending ${spent} (10k yuan).`,
  takeMoneyOver: (final, spent, over) =>
    `Annual budget ${final}, spending ${spent}, ${over} more than the budget (10k yuan).`,
  takeDistance: (gap, grade) => `${gap} points below ${grade}`,
  takeTop: (grade) => `The highest grade, ${grade}`,
  takeTopText: (above, grade) => `${above} points above the floor of ${grade}.`,
  takeTopJust: (grade) => `Just on the floor of ${grade}.`,
  takeAlone: (names, grade) =>
    `Only one indicator reaches ${grade} by itself, if it gets full points: ${names}.`,
  takeAloneSeveral: (count, grade) =>
    `${count} indicators reach ${grade} by themselves, if they get full points.`,
  takeNone: (grade) => `No single indicator reaches ${grade} by itself, even with full points.`,
  takeDiffers: (count) => (count === 1 ? 'One figure does not add up' : `${count} figures do not add up`),
  takeDiffersGrade: (count) =>
    count === 1 ? 'One of them bears on the grade.' : `${count} of them bear on the grade.`,
  takeDiffersNoGrade: 'None of them changes the published grade.',
  takeAgree: 'Every figure that can be checked adds up',
  takeAgreeText: 'This says that the numbers agree with each other, not that the evaluation is right.',
  takeRest: (ask, unchecked) =>
    [ask > 0 ? `${ask} to be explained` : '', unchecked > 0 ? `${unchecked} unchecked` : '']
      .filter(Boolean)
      .join(', '),

  lossTitle: (lost) => `Where ${lost} points were lost`,
  lossNone: 'No points lost',
  lossLede: (count, top, topLost, share) =>
    `Lost on ${count} indicators. The largest loss is ${topLost} on “${top}”, ${share} of the whole.`,
  lossOne: (top) => `All of them on “${top}”.`,
  lossNoneLede: 'Every indicator has full points.',
  treeTitle: 'Indicators and scores',
  levels: (counts) =>
    counts
      .map((count, at) => `${count} ${ordinals[at] ?? `${at + 1}th`}-level`)
      .join(', ')
      .replace(/$/, ' indicators'),
  treeLede: 'Open a row for its rule, its evidence and the calculation.',

  moneyTitle: 'Budget and spending',
  moneyCut: (cut, share) => `The budget was cut by ${cut} (10k yuan), ${share} of the initial budget.`,
  moneyRaised: (raised, share) =>
    `The budget was raised by ${raised} (10k yuan), ${share} of the initial budget.`,
  moneySpent: (rate) => `Of what remained, ${rate} was spent.`,
  moneyOnly: (rate) => `${rate} of the annual budget was spent.`,
  moneyPlain: 'Versions of the budget and the ledger.',
  bridgeTitle: (first, final) => `How the budget went from ${first} to ${final} (10k yuan)`,
  bridgePlain: 'Budget and spending',
  executionTitle: 'Share of the budget spent',
  otherAmounts: 'Other amounts in the report',
  otherAmountsCaption: 'These amounts are not part of the chain of budgets.',
  documentsTitle: 'Documents behind each version',
  item: 'Item',
  amount: 'Amount',
  unit: (unit) => moneyUnits[unit] ?? unit,
  document: 'Document',
  note: 'Note',
  ledgerTitle: 'What the money was spent on',
  ledgerCaption: (rows, categories) =>
    `Ledger of ${plural(rows, 'row')} in ${plural(categories, 'category', 'categories')}, in yuan. Open a category for its rows.`,
  category: 'Category',
  share: 'Share of spending',
  paid: 'Paid',
  percent: 'Share',
  total: 'Total',
  printedSum: 'As printed',
  invoiced: (date) => `invoiced ${date}`,
  paidOn: (date) => `paid ${date}`,

  progressTitle: 'Progress and acceptance of the sub-projects',
  progressLede: (rows, accepted) =>
    `${plural(rows, 'sub-project')}, ${accepted} with a stated date of acceptance.`,
  progressEvidence: (complete, partial, missing, notStated) =>
    `Evidence: ${complete} complete, ${partial} partial, ${missing} missing, ${notStated} not stated.`,
  no: 'No.',
  service: 'Service',
  period: 'Period',
  accepted: 'Accepted',
  notGiven: 'not stated in the report',
  status: 'Status',
  evidence: 'Evidence',
  evidences: { complete: 'complete', partial: 'partial', missing: 'missing', 'not-stated': 'not stated' },
  from: (start) => `from ${start}`,
  until: (end) => `until ${end}`,

  targetsTitle: 'Performance targets',
  targetSets: {
    declared: 'Targets as declared',
    'self-evaluated': 'Targets of the self-evaluation',
    individual: 'Individual indicators',
  },
  targetsCount: (set, total, parts) => `${set}: ${total}, of which ${parts}.`,
  target: 'Target',
  actual: 'Actual',
  result: 'Result',
  results: { reached: 'reached', missed: 'missed', 'no-evidence': 'no evidence', 'not-judged': 'not judged' },
  resultCount: (count, result) => `${count} ${result}`,
  scoredBy: 'Scored by',

  findingsTitle: 'Findings and remedies',
  findingsLede: (count, explained) =>
    `The report states ${plural(count, 'problem')}, to which ${explained} lost points belong.`,
  findingsOrphan: (unexplained) => `Another ${unexplained} points were lost without a finding.`,
  findingsHead: ['Points lost', 'Problem', 'Remedy'],
  problem: (no) => `Problem ${no}`,
  remedy: 'Remedy',
  noLoss: 'No points lost for it',
  orphanTitle: 'Points lost, no finding given',
  orphanText: (count) =>
    `${plural(count, 'indicator')} lost points in the scoring table, but the problems of the report do not mention ${count === 1 ? 'it' : 'them'}.`,
  orphanRemedy: 'No remedy given',
  findingsSum: 'Which problem belongs to which points was worked out here from the text.',
  ledgerRows: 'Ledger rows',
  ledgerRow: (no) => `no. ${no}`,

  checksTitle: 'Every figure checked',
  checksLede: (figures, checked) =>
    `${figures} figures are listed; ${checked} can be recomputed from the report itself.`,
  checksNone: 'This report lists no figures for checking; only points, scores and grade were checked.',
  openDiffers: 'Does not add up',
  group: (verdict, count) => `${verdict}: ${count}`,
  printed: 'Printed',
  recomputed: 'Recomputed',
  working: 'Calculation',
  place: 'Place',
  reason: 'Reason',
  checkName: 'Figure',
  fromTables: 'Checked from the table of indicators',
  fromTexts: 'Checked from the places in the text',
  quoted: (name) => `“${name}”`,
  noReason: 'The report gives no calculation.',
  changesGrade: 'bears on the grade',
  groupEntering: (verdict, count) => `${verdict}, enters the total: ${count}`,
  groupOwn: (verdict, count) => `${verdict}, total unchanged: ${count}`,
  checksElsewhere: (count) =>
    `Figures of the text and of the tables are listed here; ${count} more checks that agree stand on the audit page.`,
  checksNote:
    '“Does not add up” says that two numbers disagree, nothing more. Each figure can be linked by its id, as in #c001.',

  switchesTitle: 'Other readings',
  switchesLede: (count) =>
    count === 0
      ? 'Ready-made trials of a single number.'
      : `${plural(count, 'place')} in this report can be read or judged in another way; the arguments for and against are below.`,

  textTitle: 'Report text',
  textLede: 'Every figure that can be checked carries a mark; follow it to the calculation.',
  textOtherLanguage: 'This report has no text in English; the Chinese text follows.',

  annexTitle: 'Scores and grade bands',
  annexLede: 'Points and scores as the report prints them.',
  annexTable: 'Scoring table',
  rowCount: (count) => plural(count, 'row'),
  code: 'Code',
  indicator: 'Indicator',
  points: 'Points',
  score: 'Score',
  rate: 'Rate',
  weight: 'Weight',
  bandsTitle: 'Grade bands',
  bandsPrinted: 'As printed',
  bandsClosed: 'Without gaps',
  grade: 'Grade',
  bandBetween: (min, max) => `${min}–${max}`,
  bandAtLeast: (min) => `${min} and above`,
  bandAbove: (min) => `above ${min}`,
  bandBelow: (max) => `below ${max}`,
  bandUpTo: (max) => `${max} and below`,
  bandClosed: (min, max, minIncluded, maxIncluded) =>
    `${min} ${minIncluded ? '≤' : '<'} score ${maxIncluded ? '≤' : '<'} ${max}`,
  bandHole: (low, high) => `no grade between ${low} and ${high}`,
  readingPrinted: 'Grades follow the bands as printed; a score in a hole has no grade.',
  readingClosed: 'Grades follow the reading without gaps.',
  gatesTitle: 'Vetoes',
  schemeTitle: 'Scheme',
  scheme: (name, version) => `${name}, version ${version}`,

  dataTitle: 'Data and source',
  dataLede: 'All data can be downloaded, cited and recomputed.',
  downloads: 'Downloads',
  files: {
    'report.json': 'scores, grade, workings, results of the audit',
    'audit.json': 'every check, and the SHA-256 of the files it stands on',
    'indicators.csv': 'indicators, points, scores, rules, criteria, evidence',
    'readings.csv': 'Points, scores, rates and names as other places print them',
    'inputs.csv': 'numbers that rules and checks use',
    'budget.csv': 'versions of the budget, adjustments, spending',
    'spending.csv': 'ledger',
    'subtotals.csv': 'subtotals and totals as printed',
    'progress.csv': 'progress and acceptance of the sub-projects',
    'targets.csv': 'targets and what was reached',
    'findings.csv': 'problems and remedies',
    'claims.csv': 'every printed figure and its expression',
    'alternatives.csv': 'other readings',
    'replies.csv': 'replies to checks and findings',
    'report.yaml': 'title, parties, scheme',
    'datapackage.json': 'description of the data (Data Package 2.0)',
    'all.zip': 'everything',
  },
  source: 'Source',
  rights: 'Rights',
  edition: 'Edition',
  cite: 'How to cite',
  citation: (evaluator, title, year, edition, address) =>
    [evaluator?.replace(/\.$/, ''), `${title} [R]`, year, `Fusuan edition ${edition}`, address]
      .filter(Boolean)
      .join('. '),
  licence: 'Data under CC BY 4.0; credit the evaluator and this site.',
  conventions: 'Conventions',
  conventionsText:
    'Published figures keep the decimals they were printed with. Recomputation runs in full precision; the result is rounded half up to the printed places and compared.',
  colon: ': ',
  comma: ', ',
  joiner: ', ',
  spoken: (verdict) => ` (${verdict})`,
};
