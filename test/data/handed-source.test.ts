/** What a page hands over is less than the report, and computes the same. */
import { expect, test } from 'vitest';
import { publishedReport, reportSlugs } from '../../src/build/report-shelf.ts';
import { expressionOf } from '../../src/core/audit/claims.ts';
import { isReachable } from '../../src/core/audit/followers.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { longestOnPage } from '../../src/core/ledger/large/threshold.ts';
import { locales } from '../../src/core/report.ts';
import { handedSource } from '../../src/data/handed-source.ts';
import { readReport } from '../../src/data/read-report.ts';

const text = (files: Readonly<Record<string, string>>): string => Object.values(files).join('');

test.each(await reportSlugs())('%s reads and scores alike from what its pages hand over', async (slug) => {
  const { source, report, evaluation } = await publishedReport(slug);
  for (const locale of locales) {
    const handed = handedSource(source, report, locale);
    const read = readReport(handed);
    expect(read.issues).toEqual([]);
    if (!read.report) continue;
    const again = evaluate(read.report);
    expect(again.total).toEqual(evaluation.total);
    expect(again.grade).toEqual(evaluation.grade);
    expect([...again.nodes].map(([code, node]) => [code, node.score, node.working])).toEqual(
      [...evaluation.nodes].map(([code, node]) => [code, node.score, node.working]),
    );
    // Claims that no trial can move are told by the page alone; the others keep their rows.
    const moved = report.claims.filter((claim) => {
      const found = expressionOf(report, claim);
      return found !== undefined && isReachable(found);
    });
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(report.claims.length);
    expect(read.report.claims.map(({ id, printed, row }) => [id, printed, row])).toEqual(
      moved.map(({ id, printed, row }) => [id, printed, row]),
    );
    expect(text(handed.files).length).toBeLessThan(text(source.files).length);
  }
});

test('on an English page the English text of a criterion takes the place of the Chinese one', async () => {
  const [slug = ''] = await reportSlugs();
  const { source, report } = await publishedReport(slug);
  const row = report.indicators.find((one) => one.criteria?.en);
  const read = (locale: 'zh-cn' | 'en') =>
    readReport(handedSource(source, report, locale)).report?.byCode.get(row?.code ?? '')?.criteria?.['zh-cn'];
  expect(read('en')).toBe(row?.criteria?.en);
  expect(read('zh-cn')).toBe(row?.criteria?.['zh-cn']);
});

const documents = {
  'report.yaml': { title: 'a', scheme: 's' },
  'schemes/s.yaml': { bands: [{ name: 'x', min: '0' }] },
};

test.each([
  'count(progress where accepted = ""2023-01-02"")',
  'count(进度 where 验收 = ""2023-01-02"")',
  'if(the(progress.accepted where no = 1) < ""2024"", 1, 0)',
])('what an expression asks for is handed over, in its place: %s', (rule) => {
  const source = {
    slug: 'small',
    schemes: {},
    documents,
    files: {
      'indicators.csv': `code,name,points,rule\n1,a,2,"min(${rule}, 2)"\n`,
      'progress.csv': 'no,item,service,accepted,evidence\n\n1,a,b,2023-01-02,complete\n',
    },
  };
  const { report, issues } = readReport(source);
  expect(issues).toEqual([]);
  expect(report && handedSource(source, report, 'zh-cn').files['progress.csv']).toBe(
    'no,item,accepted,evidence\n\n1,a,2023-01-02,complete\n',
  );
});

test('a text that an expression compares stays in its own language on an English page', () => {
  const rule = 'if(contains(the(indicators.evidence where code = ""1""), ""没有""), 0, 2)';
  const source = {
    slug: 'small',
    schemes: {},
    documents,
    files: {
      'indicators.csv':
        'code,name,points,rule,criteria,criteria_en,evidence,evidence_en\n' +
        `1,a,2,"${rule}",标准,rule,没有看到,none seen\n`,
    },
  };
  const { report, issues } = readReport(source);
  expect(issues).toEqual([]);
  const handed = report && handedSource(source, report, 'en');
  const again = handed && readReport(handed).report;
  expect(again && evaluate(again).total).toEqual(report && evaluate(report).total);
  expect(again?.indicators[0]?.evidence).toEqual({ 'zh-cn': '没有看到', en: 'none seen' });
  expect(again?.indicators[0]?.criteria).toEqual({ 'zh-cn': 'rule' });
});

test('a ledger too long for any page is handed over only to an expression that asks for it', () => {
  const rows = (count: number) =>
    `no,category,item,amount\n${Array.from({ length: count }, (_, at) => `${at + 1},a,b,1`).join('\n')}\n`;
  const handed = (count: number, rule = '') => {
    const source = {
      slug: 'a',
      schemes: {},
      documents,
      files: {
        'indicators.csv': `code,name,points,score,rule\n1,a,10,1,"${rule}"\n`,
        'spending.csv': rows(count),
      },
    };
    const { report, issues } = readReport(source);
    expect(issues).toEqual([]);
    return report ? handedSource(source, report, 'zh-cn').files['spending.csv'] : 'no report';
  };
  expect(handed(longestOnPage)?.split('\n').length).toBe(longestOnPage + 2);
  expect(handed(longestOnPage + 1)).toBeUndefined();
  expect(handed(longestOnPage + 1, 'if(count(spending) > 3, 1, 0)')).toContain(`\n${longestOnPage + 1},`);
});
