/**
 * What does not agree in the Panyu report, item by item of the list that was made by hand before there was an
 * engine: for each the checks that state it. And what does agree: nothing there is called different.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Audit, audit } from '../../src/core/audit/audit.ts';
import { correctionsOf } from '../../src/core/audit/corrections.ts';
import type { Verdict } from '../../src/core/audit/verdict.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { plain } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { cases } from './cases.ts';
import { readCase } from './source.ts';

const differs: readonly (readonly [item: string, ids: readonly string[]])[] = [
  ['1 rate 77.3% for 20.38 of 27', ['c077', 'chk-reading-rate-2']],
  ['2 47 against 24 and 22', ['c112', 'c114', 'chk-reading-sum-3', 'chk-published-score-sum-3']],
  ['3 94.0% is 92.0% for the scores of the body', ['c244']],
  ['4 22 and 88.0% against 23 and 92.0%', ['c151', 'c245', 'chk-score-sum-3.2']],
  ['5 4 in the body, 5 in the annex', ['c168', 'chk-reading-score-3.2.5']],
  ['6 the body adds up to 86.38', ['c205', 'chk-reading-sum-total']],
  ['7 428.54 yuan', ['c093', 'c211', 'chk-statements-c007']],
  ['8 ×17 on 8 points', ['c209', 'c210', 'chk-as-written-2.1.2']],
  ['9 6 where the rule gives at most 2', ['c208', 'chk-unattainable-2.1.1', 'chk-rule-points-2.1.1']],
  ['11 3.5 where 4, 2 or 0 are possible', ['chk-unattainable-1.1.1']],
  ['12 1 where the condition means 0', ['chk-as-written-2.2.2']],
  ['13 3 points stated and not taken off', ['chk-deduction-3.2']],
  ['14 4 of 5 completed', ['c129']],
  ['15 4 of 5 accepted', ['c144']],
  ['16 3 where the annex leaves at most 2', ['chk-unattainable-4.2.1']],
  ['17 half for a missing target', ['chk-as-written-3.2.3', 'c213']],
  ['37 four benefits, three in the table', ['c028', 'c071']],
  ['38 targets cited that the table does not have', ['c036']],
  ['39 names cited that the form does not have', ['c072']],
  ['40 one target without a name, or four', ['c264']],
  ['41 economic benefits that the form does not have', ['c035']],
  ['42 goals said to agree', ['c024']],
  ['44 20 against six works', ['c034']],
  ['45 eight of nine targets', ['c170']],
  ['46 what is still in service', ['c130']],
  ['47 five maintenance projects', ['c265']],
  ['48 acceptance papers not seen', ['c021', 'c110']],
  ['49 purchases by the rules', ['c266']],
  ['50 one approval missing, or three', ['c017']],
  ['51 the target of another indicator', ['c214']],
  ['54 accepted before the service ended', ['c020']],
  ['61 proposed although scored', ['c269']],
  ['62 a rule for departments', ['c270']],
  ['63 table 7 after table 4', ['c171']],
  ['66 番禺市', ['c019']],
  ['67, 71 name of the bureau', ['c271', 'c272']],
  ['68 name of the service centre', ['c273']],
  ['70 name of the sixth work', ['c274']],
  ['71 name of the meeting room system', ['c275']],
];

const asks: readonly (readonly [item: string, ids: readonly string[]])[] = [
  ['10 holes between the bands', ['chk-band-hole-1', 'chk-band-hole-2', 'chk-band-hole-3']],
  ['11, 22 an application after the work began', ['chk-application-date-project_total']],
  [
    '18 individual targets nowhere declared',
    ['chk-target-names-declared', 'chk-target-names-self-evaluated'],
  ],
  ['21 familiarity not mentioned in the annex', ['chk-wording-c248']],
  ['24 full marks with evidence missing', ['chk-evidence-full-marks-3.1.2', 'chk-evidence-full-marks-3.1.5']],
  ['31, 60 the base of the rate', ['chk-execution-base-initial_budget']],
  ['36 one rate, four names', ['chk-wording-c260']],
  ['42 no change, or a difference', ['chk-wording-c022']],
  ['43 whether goals state outputs', ['chk-wording-c025']],
  ['45 the indicator without a target', ['chk-target-missing-3.1.5', 'chk-target-number-individual-2']],
  ['47 items counted twice', ['chk-counted-twice-20', 'chk-counted-twice-11']],
  ['52 reasons that changed places', ['chk-wording-c215']],
  ['53 half a year without evidence', ['chk-evidence-period-3.1.4']],
  ['54 accepted 694 days early', ['chk-acceptance-date-21']],
  ['56 invoiced before accepted', ['chk-invoice-acceptance-15', 'chk-payment-delay-12']],
  ['57 paid for earlier years', ['chk-earlier-year-9', 'chk-earlier-year-12', 'chk-earlier-year-21']],
  [
    '58, 59 targets reached without a number',
    ['chk-target-number-declared-4', 'chk-target-number-declared-5'],
  ],
  [
    '60 budgets that never meet',
    ['applied', 'needed', 'project_total'].map((id) => `chk-budget-version-${id}`),
  ],
  ['63 tables 5 and 6', ['chk-table-numbers-tables']],
  ['64 title of the annex', ['chk-wording-c207']],
  ['65 names of indicators', ['1.2.1', '2.2.3', '3.1.6', '3.2.5'].map((code) => `chk-reading-name-${code}`)],
  ['69 names of monitoring reports', ['chk-wording-c018', 'chk-wording-c139']],
];

/** Rules and reasons that nobody can compute: shown as such, with the reason. */
const untold: readonly (readonly [item: string, ids: readonly string[]])[] = [
  ['19, 26 tiers by number', ['c246', 'c252']],
  ['20 three years of funds', ['c247']],
  ['22, 23 words that are no tier', ['c250', 'c251']],
  ['25 no points attached', ['2.2.1', '2.2.3', '3.1.6', '3.2.5'].map((code) => `chk-rule-missing-${code}`)],
  [
    '27–30, 32–35 rules that leave questions',
    ['c253', 'c254', 'c255', 'c256', 'c257', 'c258', 'c259', 'c276'],
  ],
];

/** Neither wrong nor open, and still worth saying. */
const agrees: readonly (readonly [item: string, ids: readonly string[]])[] = [
  [
    '55 accepted on the last day, a day, 26 days later',
    ['7', '8', '9', '11', '22'].map((no) => `chk-acceptance-date-${no}`),
  ],
  ['72 84.4% and 84.40%', ['chk-statements-c008']],
  ['78 every judged score a multiple of 0.5', ['chk-score-step-total']],
];

let report: Report;
let audited: Audit;
const verdictOf = (id: string): Verdict | undefined => audited.byId.get(id)?.verdict;
const verdictsOf = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, verdictOf(id)]));

beforeAll(async () => {
  const golden = cases.find(({ slug }) => slug.startsWith('panyu')) as (typeof cases)[number];
  ({ report } = await readCase(golden));
  audited = audit(report, evaluate(report));
});

const all = (ids: readonly string[], verdict: Verdict) => Object.fromEntries(ids.map((id) => [id, verdict]));

describe('every item that does not agree has its check', () => {
  test.each(differs)('%s', (_, ids) => expect(verdictsOf(ids)).toEqual(all(ids, 'differs')));
  test.each(asks)('%s', (_, ids) => expect(verdictsOf(ids)).toEqual(all(ids, 'ask')));
  test.each(untold)('%s', (_, ids) => expect(verdictsOf(ids)).toEqual(all(ids, 'cannot-tell')));
  test.each(agrees)('%s', (_, ids) => {
    for (const id of ids) expect(verdictOf(id), id).toMatch(/^agrees/);
  });
});

test('nothing else is called different', () => {
  const known = new Set(differs.flatMap(([, ids]) => ids));
  const others = audited.checks.filter(({ verdict, id }) => verdict === 'differs' && !known.has(id));
  expect(others.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['sums of the ledger', ['c009', 'c010', 'c011', 'c012', 'c013', 'c014', 'c015', 'c016']],
  ['budget chain and rate', ['c001', 'c006', 'c008', 'c029', 'c201', 'chk-budget-chain-final_budget']],
  ['points and counts', ['c041', 'c047', 'c078', 'c116', 'chk-full-marks-total']],
  [
    'total, formula and grade',
    ['c203', 'c204', 'c090', 'c091', 'c206', 'chk-total-total', 'chk-grade-total'],
  ],
])('what agrees is never accused: %s', (_, ids) => {
  for (const id of ids) expect(verdictOf(id), id).toMatch(/^agrees/);
});

test('the effects alone, and all at once', () => {
  const effects = Object.fromEntries(audited.findings.map(({ id, effectOnTotal }) => [id, effectOnTotal]));
  expect(effects).toMatchObject({
    'chk-reading-score-3.2.5': '-1.00',
    'chk-as-written-2.2.2': '-1.00',
    'chk-deduction-3.2': '-3.00',
    'chk-unattainable-1.1.1': '0.50',
    'chk-unattainable-2.1.1': '-4.00',
    'chk-as-written-2.1.2': '3.12',
    'chk-unattainable-4.2.1': '-1.00',
    'chk-as-written-3.2.3': '-2.50',
    c129: '-0.80',
    c144: '-0.80',
    'chk-execution-base-initial_budget': '-4.88',
  });
  const grades = audited.findings.filter(({ changesGrade }) => changesGrade).map(({ id }) => id);
  expect(grades).toEqual(['chk-as-written-2.1.2', 'chk-execution-base-initial_budget', 'c209']);
  expect(audited.together && plain(audited.together.total)).toBe('76.9');
  expect(audited.together?.grade).toBe('中');
});

test('likely causes: a figure left from an earlier draft, and the unit', () => {
  const causes = Object.fromEntries(audited.findings.map(({ id, cause }) => [id, cause]));
  const stale = { kind: 'stale-operand', of: '20.38', as: '20.88' };
  expect(causes).toMatchObject({ c077: stale, 'chk-reading-rate-2': stale });
  for (const id of ['c093', 'c211', 'chk-statements-c007']) expect(causes[id]?.kind, id).toBe('unit');
});

test('the fewest corrections: either the annex gives way, or the body', () => {
  const { knots, fewest } = correctionsOf(report, audited.byId);
  expect(fewest).toBe(17);
  const all = knots.flatMap(({ choices }) => choices);
  const [choice, ...others] = all.filter((ways) => ways.length > 1);
  expect(others).toEqual([]);
  const ways = choice?.map((way) => way.map(({ id, corrected }) => `${id} ${corrected}`).sort());
  expect(ways).toHaveLength(2);
  expect(ways).toContainEqual([
    'main.3.2.5.score 4',
    'place1.3.rate 92.0%',
    'place1.3.score 46',
    'total 86.38',
  ]);
  expect(ways).toContainEqual([
    'place1.3.2.5.rate 100.0%',
    'place1.3.2.5.score 5',
    'place1.3.2.rate 92.0%',
    'place1.3.2.score 23',
  ]);
  const singles = all.filter((way) => way.length === 1).flat();
  expect(singles.every((way) => way.length === 1)).toBe(true);
  expect(singles.flat().map(({ id, corrected }) => `${id} ${corrected}`)).toContain('place1.2.rate 75.5%');
});
