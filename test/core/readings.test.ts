import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReportFolder } from '../../src/build/read-content.ts';
import { type Audit, audit } from '../../src/core/audit/audit.ts';
import { type AuditCheck, groupOf, isAgreement } from '../../src/core/audit/check.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { add, ex, fixed, plain } from '../../src/core/exact.ts';
import { readingTotals } from '../../src/core/reading-totals.ts';
import { isLeaf, type Report } from '../../src/core/report.ts';
import { figure, type Row } from './small-report.ts';
import { above, besideBody, type Printed, printedTree, readingRow, trees, twoPlaces } from './two-places.ts';

const checksOf = (report: Report): readonly AuditCheck[] =>
  audit(report, evaluate(report)).checks.filter((check) => groupOf(check.kind) === 'readings');
const idsOf = (report: Report): readonly string[] =>
  checksOf(report)
    .filter(({ verdict }) => !isAgreement(verdict))
    .map(({ id }) => id);

const annex: readonly Row[] = [
  ['1', '27', '20.38'],
  ['1.1', '15', '10.88'],
  ['1.2', '12', '9.5'],
  ['2', '50', '47'],
  ['2.1', '25', '24'],
  ['2.2', '25', '23'],
];
const body: readonly Printed[] = [
  { code: '1', points: '27', score: '20.38', rate: '77.3%' },
  { code: '1.1', points: '15', score: '10.88', rate: '72.5%' },
  { code: '1.2', points: '12', score: '9.5', rate: '79.2%' },
  { code: '2', points: '50', score: '47', rate: '94.0%' },
  { code: '2.1', points: '25', score: '24', rate: '96.0%' },
  { code: '2.2', points: '25', score: '22', rate: '88.0%' },
];

describe('another place beside the scored one', () => {
  const report = besideBody(annex, body);
  const found = (id: string) => audit(report, evaluate(report)).findings.find((one) => one.id === id);

  it('finds the rate of 77.3%, the 47 of 24 and 22, and the 22 against 23, and nothing else', () => {
    expect(idsOf(report)).toEqual(['chk-reading-rate-1', 'chk-reading-sum-2', 'chk-reading-score-2.2']);
  });

  it('says what is printed, what follows, in which place and what it changes', () => {
    expect(found('chk-reading-rate-1')).toMatchObject({ stated: '77.3%', recomputed: '75.5%' });
    expect(found('chk-reading-sum-2')).toMatchObject({
      ...{ stated: '47', recomputed: '46', changesGrade: false, params: { reading: '正文', of: 'score' } },
      working: { parts: [{ text: '24' }, { text: ' + ' }, { text: '22' }] },
    });
    expect(found('chk-reading-score-2.2')).toMatchObject({
      ...{ stated: '22', recomputed: '23', effectOnTotal: '-1.00', measure: 'points' },
      params: { reading: '正文', readingEn: 'Body', main: '附件', mainEn: 'Annex' },
      sources: [
        { table: 'readings', key: '正文 2.2', text: '22' },
        { table: 'indicators', key: '2.2', text: '23' },
      ],
    });
  });

  it('lists what agrees as well', () => {
    const agreeing = checksOf(report).filter(({ verdict }) => isAgreement(verdict));
    expect(agreeing.map(({ id }) => id)).toContain('chk-reading-points-2.2');
    expect(agreeing.map(({ id }) => id)).toContain('chk-reading-sum-points-2');
    expect(agreeing.find(({ id }) => id === 'chk-reading-rate-2')?.verdict).toBe('agrees');
    expect(agreeing.find(({ id }) => id === 'chk-reading-rate-1.2')?.verdict).toBe('agrees-rounded');
  });

  it('holds the published total against the sum of every place that prints all scores', () => {
    const identity = { ...report.identity, published: { total: figure('67.38') } };
    expect(idsOf({ ...report, identity })).toContain('chk-reading-sum-total');
    const less = { ...report, identity, readings: report.readings.slice(0, -1) };
    expect(checksOf(less).map(({ id }) => id)).not.toContain('chk-reading-sum-total');
  });

  it('marks are alike or not, however they are rounded', () => {
    const halves = besideBody([['1', '5', '4']], [{ code: '1', points: '5.0', score: '4.4' }]);
    expect(idsOf(halves)).toEqual(['chk-reading-score-1']);
  });

  it('a second other place has ids of its own', () => {
    const third = readingRow({ code: '2.2', points: '25', score: '21' }, '财政复核');
    const two = { ...report, readings: [...report.readings, third] };
    expect(idsOf(two)).toContain('chk-reading-score-r2-2.2');
    expect(new Set(checksOf(two).map(({ id }) => id)).size).toBe(checksOf(two).length);
  });

  it('compares nothing with a cell that the scored place leaves blank', () => {
    const own = readingRow({ code: '2', points: '50' }, '附件');
    const bare = { ...report, readings: [own, ...report.readings] };
    const ids = checksOf(bare).map(({ id }) => id);
    expect(ids).toContain('chk-reading-points-2');
    expect(ids).not.toContain('chk-reading-score-2');
    expect(readingTotals(bare)).toHaveLength(2);
  });

  it('does not call a sum wrong whose parts are not all printed', () => {
    const fewer = { ...report, readings: report.readings.filter(({ code }) => code !== '2.1') };
    expect(checksOf(fewer).find(({ id }) => id === 'chk-reading-sum-2')?.verdict).toBe('cannot-tell');
  });

  it('a rate without points cannot be told', () => {
    const bare = besideBody([['1', '5', '4']], [{ code: '1', score: '4', rate: '80%' }]);
    expect(checksOf(bare).find(({ kind }) => kind === 'reading-rate')).toMatchObject({
      verdict: 'cannot-tell',
      unknown: { reason: 'points-missing' },
    });
  });

  it('a report of one place has no such checks', () => {
    expect(checksOf({ ...report, readings: [] })).toEqual([]);
    expect(readingTotals({ ...report, readings: [] })).toHaveLength(1);
  });
});

describe('names', () => {
  const verdictOf = (here: string, there: string) =>
    checksOf(besideBody([['1', '5', '4', { name: { 'zh-cn': here } }]], [{ code: '1', name: there }])).find(
      ({ kind }) => kind === 'reading-name',
    )?.verdict;

  it.each([
    ['绩效合理性', '绩效目标合理性', 'ask'],
    ['综合评价（5分）', '综合评价(5 分)', 'agrees'],
    ['立项依据 适应性', '立项依据适应性', 'agrees'],
  ])('%s and %s: %s', (here, there, verdict) => {
    expect(verdictOf(here, there)).toBe(verdict);
  });
});

describe('a parent with a rule of its own', () => {
  it('is held against its rule on the scores of that place', () => {
    const rows: readonly Row[] = [
      ['1', '10', '6', { rule: 'sum(children) - 3' }],
      ['1.1', '5', '5'],
      ['1.2', '5', '4'],
    ];
    const cells: readonly Printed[] = [
      { code: '1', points: '10', score: '5' },
      { code: '1.1', points: '5', score: '5' },
      { code: '1.2', points: '5', score: '3' },
    ];
    const sum = checksOf(besideBody(rows, cells)).find(({ id }) => id === 'chk-reading-sum-1');
    expect(sum).toMatchObject({ verdict: 'agrees', recomputed: '5' });
  });
});

describe('random reports', () => {
  it('two places that print the same are silent', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const printed = printedTree(tree);
        expect(idsOf(twoPlaces(printed, printed))).toEqual([]);
      }),
    );
  });

  /** Checks that look at a cell of the other place. */
  const dependents = (code: string, field: 'score' | 'points' | 'rate' | 'name', leaf: boolean): string[] => {
    const parent = above(code);
    const to = field === 'points' ? 'points-' : '';
    return {
      name: [`chk-reading-name-${code}`],
      rate: [`chk-reading-rate-${code}`],
      points: [`chk-reading-points-${code}`, `chk-reading-rate-${code}`],
      score: [`chk-reading-score-${code}`, `chk-reading-rate-${code}`],
    }[field].concat(
      field === 'score' || field === 'points'
        ? [
            ...(leaf ? [] : [`chk-reading-sum-${to}${code}`]),
            ...(parent === undefined ? [] : [`chk-reading-sum-${to}${parent}`]),
            ...(leaf && field === 'score' ? ['chk-reading-sum-total'] : []),
          ]
        : [],
    );
  };

  /** The cell as something else: half a mark more, twice the points and one, a tenth of a per cent more. */
  const broken = (row: Printed, field: 'score' | 'points' | 'rate' | 'name'): Printed => {
    const { score = '0', points = '0', rate = '0%', name = '' } = row;
    const more = (text: string, by: string): string => fixed(add(ex(text), ex(by)), 1);
    return {
      ...row,
      ...(field === 'score' && { score: more(score, '0.5') }),
      ...(field === 'points' && { points: plain({ n: ex(points).n * 2n + 1n, d: 1n }) }),
      ...(field === 'rate' && { rate: `${more(rate.slice(0, -1), '0.1')}%` }),
      ...(field === 'name' && { name: `${name}情况` }),
    };
  };

  it('one changed cell is found by the checks that look at it, and by no other', () => {
    fc.assert(
      fc.property(
        trees,
        fc.nat(),
        fc.constantFrom('score' as const, 'points' as const, 'rate' as const, 'name' as const),
        (tree, nth, field) => {
          const printed = printedTree(tree);
          const at = nth % printed.length;
          const { code } = printed[at] as Printed;
          const report = twoPlaces(
            printed,
            printed.map((row, one) => (one === at ? broken(row, field) : row)),
          );
          const row = report.byCode.get(code);
          expect(row).toBeDefined();
          const leaf = row !== undefined && isLeaf(row);
          expect(new Set(idsOf(report))).toEqual(new Set(dependents(code, field, leaf)));
        },
      ),
    );
  });
});

describe('the report of Panyu', () => {
  let report: Report;
  let whole: Audit;
  beforeAll(async () => {
    const read = await readReportFolder('content/reports/panyu-2023-digital-government', 'content/schemes');
    report = read.report as Report;
    whole = audit(report, evaluate(report));
  });

  it('adds up to 87.38 in the annex and to 86.38 in the body, both 良', () => {
    const totals = readingTotals(report).map(({ reading, evaluation, isWhole }) => [
      ...[reading.name?.['zh-cn'], evaluation.total && plain(evaluation.total), evaluation.grade.name],
      isWhole,
    ]);
    expect(totals).toEqual([
      ['附件', '87.38', '良', true],
      ['正文', '86.38', '良', true],
    ]);
  });

  it('differs in a rate, a sum, a score and the total, and in four names', () => {
    const found = whole.findings.filter(({ kind }) => groupOf(kind) === 'readings');
    expect(found.map(({ id, verdict, stated, recomputed }) => [id, verdict, stated, recomputed])).toEqual([
      ['chk-reading-name-1.2.1', 'ask', '绩效目标合理性', undefined],
      ['chk-reading-rate-2', 'differs', '77.3%', '75.5%'],
      ['chk-reading-name-2.2.3', 'ask', '项目过程质量控制情况', undefined],
      ['chk-reading-sum-3', 'differs', '47', '46'],
      ['chk-reading-name-3.1.6', 'ask', '项目产出绩效情况综合评价', undefined],
      ['chk-reading-score-3.2.5', 'differs', '4', '5'],
      ['chk-reading-name-3.2.5', 'ask', '项目效益绩效情况综合评价', undefined],
      ['chk-reading-sum-total', 'differs', '87.38', '86.38'],
    ]);
    expect(whole.findings.find(({ id }) => id === 'chk-score-sum-3.2')).toMatchObject({
      ...{ stated: '22', recomputed: '23' },
    });
  });

  it('agrees where it should: every leaf rate, every rate of level 2, three of level 1, all points', () => {
    const agreeing = (pattern: RegExp) =>
      whole.checks.filter(({ id, verdict }) => pattern.test(id) && isAgreement(verdict)).length;
    expect(agreeing(/^chk-reading-rate-\d\.\d\.\d$/)).toBe(23);
    expect(agreeing(/^chk-reading-rate-\d\.\d$/)).toBe(8);
    expect(agreeing(/^chk-reading-rate-\d$/)).toBe(3);
    expect(agreeing(/^chk-reading-sum-\d\.\d$/)).toBe(8);
    expect(agreeing(/^chk-reading-sum-points-/)).toBe(12);
  });

  it('has tables 1 to 4 and 7', () => {
    expect(whole.byId.get('chk-table-numbers-tables')).toMatchObject({
      ...{ verdict: 'ask', params: { found: '1 | 2 | 3 | 4 | 7', missing: '5 | 6' } },
    });
  });
});
