import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import type { AuditCheck, CheckKind } from '../../src/core/audit/check.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { add, exact, fixed, multiply, powerOfTen } from '../../src/core/exact.ts';
import { readFigure } from '../../src/core/number-text.ts';
import type { Claim, Report } from '../../src/core/report.ts';
import { expression, smallReport } from './small-report.ts';

type Stated = readonly [printed: string, place?: string, more?: Partial<Claim>];

/** Claims of one fact, each in a place of its own unless one is given. */
const fact = (stated: readonly Stated[], sameAs = 'c001'): readonly Claim[] =>
  stated.map(([printed, place, more], at) => {
    const figure = readFigure(printed);
    return {
      id: `${sameAs}${at + 1}`,
      sameAs,
      name: { 'zh-cn': '全年支出' },
      place: { 'zh-cn': place ?? `第${at + 1}处` },
      printed,
      row: at + 2,
      ...('value' in figure && { figure }),
      ...more,
    };
  });

const checksOf = (claims: readonly Claim[], more: Partial<Report> = {}): readonly AuditCheck[] => {
  const report = smallReport([['1', '10', '9']], { claims, ...more });
  return audit(report, evaluate(report)).checks;
};
const only = (kind: CheckKind, claims: readonly Claim[], more: Partial<Report> = {}) =>
  checksOf(claims, more).filter((check) => check.kind === kind);
const statementsOf = (...stated: readonly Stated[]) => only('statements', fact(stated))[0];

describe('one fact in several places', () => {
  it.each([
    [['507.74 万元', '507.74万元'], 'agrees'],
    [['84.4%', '84.40%'], 'agrees'],
    [['428.54 万元', '4285434.4 元'], 'agrees-rounded'],
    [['0.43 亿元', '4285.4 万元', '42854344 元'], 'agrees-rounded'],
    [['6 项', '6 个'], 'agrees'],
    [['4 个', '3 个'], 'differs'],
    [['84.4%', '84.46%'], 'differs'],
    [['−30.01 万元', '30.01 万元'], 'differs'],
  ])('%j: %s', (texts, verdict) => {
    expect(statementsOf(...texts.map((text) => [text] as const))?.verdict).toBe(verdict);
  });

  it('428.54 元 against 428.54 万元 is told by what most places print, and by its unit', () => {
    const found = statementsOf(
      ['428.54 元', '正文四'],
      ['428.54 万元', '正文一'],
      ['428.54 万元', '正文五'],
      ['4285434.4 元', '表1'],
      ['428.54 元', '附件'],
    );
    expect(found).toMatchObject({
      id: 'chk-statements-c001',
      verdict: 'differs',
      stated: '428.54 元',
      recomputed: '428.54 万元',
      measure: 'money',
      cause: { kind: 'unit', of: '428.54 元', as: '428.54 万元' },
      params: {
        values: '428.54 元 | 428.54 万元 | 4285434.4 元',
        places: '正文四 ; 附件 | 正文一 ; 正文五 | 表1',
      },
    });
    expect(found?.sources).toHaveLength(5);
  });

  it('the same text in the same place is one statement', () => {
    expect(statementsOf(['12 分', '正文四（一）'], ['12 分', '正文四（一）'])).toBeUndefined();
    expect(statementsOf(['12 分', '正文四（一）'], ['13 分', '正文四（一）'])?.verdict).toBe('differs');
  });

  it('the indicator is named where all statements are about one', () => {
    const cell = { reading: '正文', code: '1', field: 'score' } as const;
    expect(statementsOf(['9', 'a', { cell }], ['9', 'b', { cell }])?.code).toBe('1');
    expect(statementsOf(['9', 'a', { cell }], ['9', 'b'])?.code).toBeUndefined();
  });

  it('a claim keeps its own verdict, and says what is printed elsewhere', () => {
    const sum = { expression: expression('428.54 万元') };
    const claims = only(
      'claim',
      fact([
        ['428.54 万元', '正文一', sum],
        ['428.54 元', '正文四', sum],
      ]),
    );
    expect(claims.map(({ verdict, params }) => [verdict, params?.['values'], params?.['places']])).toEqual([
      ['agrees', '428.54 元', '正文四'],
      ['differs', '428.54 万元', '正文一'],
    ]);
  });

  it('a claim whose fact is told alike everywhere says nothing of it', () => {
    const sum = { expression: expression('84.4%') };
    const claims = only(
      'claim',
      fact([
        ['84.4%', 'a', sum],
        ['84.40%', 'b', sum],
      ]),
    );
    expect(claims.map(({ params }) => params)).toEqual([undefined, undefined]);
  });
});

const fine = fc.record({ units: fc.bigInt(1n, 10n ** 9n), places: fc.integer({ min: 2, max: 4 }) });
const precisions = fc.array(fc.record({ decimals: fc.nat({ max: 3 }), wan: fc.boolean() }), {
  minLength: 2,
  maxLength: 6,
});

describe('random facts', () => {
  /** An amount as it is printed in 元 or 万元, rounded half up. */
  const printed = (yuan: { n: bigint; d: bigint }, { decimals, wan }: { decimals: number; wan: boolean }) =>
    wan ? `${fixed(multiply(yuan, exact(1n, 10_000n)), decimals)} 万元` : `${fixed(yuan, decimals)} 元`;

  it('one amount, printed in any unit and to any decimals, is never called different', () => {
    fc.assert(
      fc.property(fine, precisions, ({ units, places }, styles) => {
        const yuan = exact(units, powerOfTen(places));
        const found = statementsOf(...styles.map((style) => [printed(yuan, style)] as const));
        expect(found?.verdict).not.toBe('differs');
      }),
    );
  });

  it('one of three that is off by one in its last place is the one that is held against the others', () => {
    fc.assert(
      fc.property(fine, precisions, fc.nat({ max: 2 }), ({ units, places }, [style], at) => {
        const yuan = exact(units, powerOfTen(places));
        const how = style ?? { decimals: 0, wan: false };
        const step = multiply(exact(how.wan ? 10_000n : 1n), exact(1n, powerOfTen(how.decimals)));
        const right = printed(yuan, how);
        const wrong = printed(add(yuan, step), how);
        const texts = [right, right, right].map((text, one) => [one === at ? wrong : text] as const);
        expect(statementsOf(...texts)).toMatchObject({
          verdict: 'differs',
          stated: wrong,
          recomputed: right,
        });
      }),
    );
  });
});

describe('wordings', () => {
  const wordingOf = (...texts: readonly string[]) =>
    only('wording', fact(texts.map((text) => [text] as const)))[0];

  it.each([
    [['绩效目标合理性', '绩效合理性'], 'ask'],
    [['综合评价（5分）', '综合评价(5 分)'], 'agrees'],
    [['“资金拨付率”', '「资金拨付率」'], 'agrees'],
    [['100%', '按合同约定开展'], 'ask'],
  ])('%j: %s', (texts, verdict) => {
    expect(wordingOf(...texts)?.verdict).toBe(verdict);
  });

  it('lists each wording once, with its places', () => {
    expect(wordingOf('政府应用系统', '政务应用系统', '政府应用系统')).toMatchObject({
      id: 'chk-wording-c001',
      stated: '政府应用系统',
      params: { values: '政府应用系统 | 政务应用系统', places: '第1处 ; 第3处 | 第2处' },
    });
  });

  it('figures are no wording, and words are no figure', () => {
    expect(wordingOf('4 个', '3 个')).toBeUndefined();
    expect(statementsOf(['较为充分'], ['充分'])).toBeUndefined();
  });

  it('a text on its own is compared with nothing', () => {
    expect(wordingOf('绩效合理性')).toBeUndefined();
  });
});

describe('numbers of tables', () => {
  const tablesIn = (text: string, places: readonly string[] = []) =>
    only('table-numbers', fact(places.map((place) => ['1', place] as const)), {
      narrative: { 'zh-cn': text },
    })[0];

  it('asks for the numbers left out', () => {
    const found = tablesIn('见表 1 和表2；表7列出八行。', ['表3第1行', '表4']);
    expect(found).toMatchObject({
      verdict: 'ask',
      params: { found: '1 | 2 | 3 | 4 | 7', missing: '5 | 6' },
    });
    expect(found?.sources.map(({ table }) => table)).toEqual([
      ...['report', 'report', 'claims', 'claims', 'report'],
    ]);
  });

  it('agrees where none is left out', () => {
    expect(tablesIn('表１、表2')).toMatchObject({ verdict: 'agrees', params: { found: '1 | 2' } });
  });

  it('reads English as well', () => {
    const report = smallReport([], { narrative: { en: 'Table 1 and table 3' } });
    const found = audit(report, evaluate(report)).byId.get('chk-table-numbers-tables');
    expect(found?.params).toEqual({ found: '1 | 3', missing: '2' });
  });

  it.each([['申报表8个指标，自评表 4 个指标'], ['附表3'], ['表2023年'], ['只引用了表7'], ['']])(
    '%s: nothing to say',
    (text) => {
      expect(tablesIn(text)).toBeUndefined();
    },
  );
});
