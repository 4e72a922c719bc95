/** Sections of the report and the orders of the list of checks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import { byConsequence, byPlace, type Listed } from '../../src/core/audit/list-order.ts';
import { compareSections, sectionKey, sectionOf, sectionOfPlace } from '../../src/core/audit/section.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { compare, ex } from '../../src/core/exact.ts';
import { expression, figure, smallReport } from './small-report.ts';

describe('the section of a place', () => {
  it.each([
    ['正文一（一）1', 'chapter-1'],
    ['正文四（三）2（5）', 'chapter-4'],
    ['正文七', 'chapter-7'],
    ['正文十二（一）', 'chapter-12'],
    ['正文二十', 'chapter-20'],
    ['正文 3.2', 'chapter-3'],
    ['四、绩效分析', 'chapter-4'],
    ['三（二）', 'chapter-3'],
    ['第五部分', 'chapter-5'],
    ['第 2 章', 'chapter-2'],
    ['Body 4(3)2(5)', 'chapter-4'],
    ['表1第一类', 'table-1'],
    ['表1合计', 'table-1'],
    ['表12第3行', 'table-12'],
    ['附表2', 'table-2'],
    ['表七', 'table-7'],
    ['Table 3, row 1', 'table-3'],
    ['附件，备注说明', 'appendix'],
    ['附录', 'appendix'],
    ['附表', 'appendix'],
    ['Annex', 'appendix'],
    ['封面', 'other'],
    ['', 'other'],
    ['第12行', 'other'],
    ['2023年部门预算', 'other'],
  ])('%s', (place, key) => {
    expect(sectionKey(sectionOfPlace(place))).toBe(key);
  });

  it('sorts chapters, tables, the appendix, then the parts of the page', () => {
    const places = ['附件', '表4', '正文十', '封面', '正文二', '表12', '表3'];
    const sorted = places.map(sectionOfPlace).sort(compareSections).map(sectionKey);
    expect(sorted).toEqual([
      'chapter-2',
      'chapter-10',
      'table-3',
      'table-4',
      'table-12',
      'appendix',
      'other',
    ]);
  });
});

describe('the section of a check', () => {
  const rows = [
    ['1', '100', '85'],
    ['1.1', '50', '45'],
    ['1.2', '50', '40'],
  ] as const;
  const report = smallReport(rows, {
    identity: { title: { 'zh-cn': '小报告' }, published: { total: figure('85') } },
    claims: [
      {
        id: 'c1',
        name: { 'zh-cn': '总分' },
        place: { 'zh-cn': '正文六', en: 'Body 6' },
        printed: '85',
        figure: figure('85'),
        expression: expression('total()'),
        row: 2,
      },
    ],
  });
  const { byId } = audit(report, evaluate(report));
  const keyOf = (id: string): string => {
    const check = byId.get(id);
    if (!check) throw new Error(`no check ${id}`);
    return sectionKey(sectionOf(report, check));
  };

  it('is where the report prints a claim, and the table of every other check', () => {
    expect(keyOf('c1')).toBe('chapter-6');
    expect(keyOf('chk-total-total')).toBe('page-tree');
    expect(keyOf('chk-above-points-1.1')).toBe('page-tree');
  });

  it.each([
    ['spending', 'page-money'],
    ['subtotals', 'page-money'],
    ['progress', 'page-progress'],
    ['targets', 'page-targets'],
    ['scheme', 'page-annex'],
    ['readings', 'page-annex'],
  ] as const)('a check of %s', (table, key) => {
    const check = {
      id: 'x',
      kind: 'ledger-total',
      verdict: 'agrees',
      at: 'x',
      stated: '',
      sources: [{ table, key: '1' }],
    } as const;
    expect(sectionKey(sectionOf(report, check))).toBe(key);
  });

  it('a check of claims stands where the first of them is printed', () => {
    const check = {
      id: 'x',
      kind: 'statements',
      verdict: 'agrees',
      at: 'x',
      stated: '',
      sources: [{ table: 'claims', key: 'c1' }],
    } as const;
    expect(sectionKey(sectionOf(report, check))).toBe('chapter-6');
  });
});

describe('the order of the list', () => {
  const row = (name: string, more: Partial<Listed> = {}): Listed & { readonly name: string } => ({
    name,
    kind: 'claim',
    verdict: 'differs',
    changesGrade: false,
    ...more,
  });
  const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).join(' ');

  it('what changes the grade, then the total by size, then differing figures, then the rest', () => {
    const rows = [
      row('words'),
      row('rate', { difference: '1.8' }),
      row('half', { moves: '0.50', difference: '0.5' }),
      row('nothing', { moves: '0.00', difference: '2' }),
      row('agreeing', { verdict: 'agrees', difference: '0' }),
      row('four', { moves: '-4.00' }),
      row('grade', { changesGrade: true, moves: '0.10' }),
      row('ten', { moves: '10.00' }),
    ];
    expect(names(byConsequence(rows))).toBe('grade ten four half rate nothing words agreeing');
  });

  it('claims stand in their order before the checks of tables', () => {
    const rows = [
      row('sum', { kind: 'score-sum' }),
      row('first'),
      row('total', { kind: 'total' }),
      row('second'),
    ];
    expect(names(byPlace(rows))).toBe('first second sum total');
  });

  const listed = fc.record({
    name: fc.uuid(),
    kind: fc.constantFrom('claim' as const, 'score-sum' as const),
    verdict: fc.constantFrom('differs' as const, 'ask' as const, 'agrees' as const, 'cannot-tell' as const),
    changesGrade: fc.boolean(),
    moves: fc.option(
      fc.integer({ min: -900, max: 900 }).map((n) => `${n < 0 ? '-' : ''}${Math.abs(n)}.25`),
      {
        nil: undefined,
      },
    ),
  });

  it('keeps every row, never puts a change of the grade below none, nor a larger effect below a smaller', () => {
    fc.assert(
      fc.property(fc.array(listed), (rows) => {
        const given = rows.map(({ moves, ...row }) => (moves === undefined ? row : { ...row, moves }));
        const sorted = byConsequence(given);
        expect(new Set(sorted)).toEqual(new Set(given));
        const size = (row: Listed) => ex((row.moves ?? '0').replace('-', ''));
        for (const [at, next] of sorted.slice(1).entries()) {
          const before = sorted[at] as Listed;
          if (before.changesGrade === next.changesGrade)
            expect(compare(size(before), size(next))).not.toBe(-1);
          else expect(before.changesGrade).toBe(true);
        }
      }),
    );
  });
});
