/** Trials as files: what is written is read again, and what is wrong is named with its place. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edits } from '../../src/core/edits.ts';
import { writeLink } from '../../src/core/link.ts';
import { sameTrial } from '../../src/core/read-edits.ts';
import { isLeaf, locales, type Report } from '../../src/core/report.ts';
import { reportMark } from '../../src/core/report-mark.ts';
import { scenarioProblems } from '../../src/core/scenario-problem.ts';
import {
  readScenarioText,
  type Scenario,
  writeScenarioCsv,
  writeScenarioJson,
} from '../../src/data/scenario-file.ts';
import { tidyName } from '../../src/data/scenario-parts.ts';
import { scenarioIssueMessage } from '../../src/i18n/scenario-problems.ts';
import { sampleReport } from '../core/sample-report.ts';

let report: Report;
beforeAll(async () => {
  report = await sampleReport();
});

const words = (key: string) => ({ name: `=名称"${key}",\n`, published: '-1' });
const asCsv = (scenarios: readonly Scenario[]) => writeScenarioCsv(scenarios, words);
const plainOf = (scenarios: readonly Scenario[]) =>
  scenarios.map(({ name, edits }) => ({ name, edits: Object.fromEntries(edits) }));

/** Names with what tables and spreadsheets trip over. */
const name = fc
  .array(
    fc.constantFrom(
      '严',
      '格',
      '"',
      "'",
      ',',
      ';',
      '\n',
      '\t',
      ' ',
      '=',
      '+',
      '-',
      '@',
      'a',
      '1',
      '，',
      '\ufeff',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => tidyName(parts.join('')))
  .filter((text) => text !== '');

const editsOf = (given: Report) =>
  fc
    .dictionary(
      fc.constantFrom(
        ...given.indicators.filter(isLeaf).map(({ code }) => code),
        'inputs.spent',
        'inputs.familiar',
      ),
      fc.constantFrom('0', '1'),
      { minKeys: 1, maxKeys: 5, noNullPrototype: true },
    )
    .map((one): Edits => new Map(Object.entries(one)));

describe('what is written is read again', () => {
  const trials = (given: Report) =>
    fc.uniqueArray(fc.record({ name, edits: editsOf(given) }), {
      selector: (one) => one.name,
      maxLength: 4,
      minLength: 1,
    });

  test('as a table and as JSON, whatever the names', () => {
    fc.assert(
      fc.property(trials(report), (scenarios) => {
        for (const text of [asCsv(scenarios), writeScenarioJson(report, scenarios)]) {
          const read = readScenarioText(report, text);
          expect(read.issues).toEqual([]);
          expect(plainOf(read.scenarios)).toEqual(plainOf(scenarios));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no code stands in a table as a number or a date that a spreadsheet would rewrite', () => {
    const edits = new Map([
      ['1.1.1', '1'],
      ['inputs.spent', '480'],
    ]);
    const cells = asCsv([{ name: '甲', edits }])
      .split('\r\n')
      .slice(1, -1);
    expect(cells.map((line) => line.split(',')[1])).toEqual(['score.1.1.1', 'inputs.spent']);
    const read = readScenarioText(report, '试算,键,值\n甲,score.1.1.1,1\n乙,1.1.1,1\n乙,score.9.9,1\n');
    expect(plainOf(read.scenarios)).toEqual([
      { name: '甲', edits: { '1.1.1': '1' } },
      { name: '乙', edits: { '1.1.1': '1' } },
    ]);
    expect(read.issues).toMatchObject([{ code: 'edit-key', row: 4 }]);
  });

  test('as a link, a fragment, or the bare text of it', () => {
    const edits = new Map([
      ['2.2.2', '2'],
      ['inputs.spent', '480'],
    ]);
    const link = writeLink(report.slug, reportMark(report), edits);
    for (const text of [link, `#${link}`, ` https://a.b/zh-cn/reports/${report.slug}/#${link}&at=ind-1 `]) {
      const { scenarios, issues } = readScenarioText(report, text);
      expect(issues).toEqual([]);
      expect(plainOf(scenarios)).toEqual([{ name: '', edits: Object.fromEntries(edits) }]);
    }
  });

  test('a link made before the report changed is read, and says so; in JSON as well', () => {
    const edits = new Map([['2.2.2', '2']]);
    const old = writeLink(report.slug, '000000', edits);
    expect(readScenarioText(report, old)).toMatchObject({ changed: true, issues: [] });
    expect(readScenarioText(report, writeLink(report.slug, reportMark(report), edits)).changed).toBe(false);
    const json = (link: string) =>
      JSON.stringify({ version: 1, report: report.slug, scenarios: [{ link, edits: [['2.2.2', '2']] }] });
    expect(readScenarioText(report, json(old)).changed).toBe(true);
    expect(readScenarioText(report, json(writeLink(report.slug, reportMark(report), edits))).changed).toBe(
      false,
    );
  });

  test('the link at the end of a copied list of changes', () => {
    const link = writeLink(report.slug, reportMark(report), new Map([['2.2.2', '2']]));
    const text = `报告：试算，不是公布结果\n1. 一项由 1 改为 2 (+1.00)\nhttps://a.b/zh-cn/reports/${report.slug}/#${link}\n`;
    expect(plainOf(readScenarioText(report, text).scenarios)).toEqual([
      { name: '', edits: { '2.2.2': '2' } },
    ]);
    expect(readScenarioText(report, `https://a.b/reports/${report.slug}/#w=2`).issues).toMatchObject([
      { code: 'no-changes' },
    ]);
  });

  test('no cell is a formula to a spreadsheet, and numbers stay numbers', () => {
    const csv = asCsv([{ name: '=1+1', edits: new Map([['2.2.2', '2']]) }]);
    expect(csv.startsWith('\ufeffscenario,key,name,value,published\r\n')).toBe(true);
    expect(csv).toMatch(/'=1\+1,score\.2\.2\.2,"'=名称""2\.2\.2"",\n",2,-1\r\n$/);
  });

  test('JSON names the report, its title and a link that the page takes', () => {
    const edits = new Map([['2.2.2', '2']]);
    expect(JSON.parse(writeScenarioJson(report, [{ name: '甲', edits }]))).toEqual({
      format: 'fusuan-scenarios',
      version: 1,
      report: report.slug,
      title: report.identity.title['zh-cn'],
      ...(report.identity.edition !== undefined && { edition: report.identity.edition }),
      scenarios: [
        { name: '甲', link: writeLink(report.slug, reportMark(report), edits), edits: [['2.2.2', '2']] },
      ],
    });
  });
});

describe('what is wrong is named, all at once', () => {
  const problems = (text: string, file = 'my.csv') =>
    readScenarioText(report, text, file).issues.map(({ code, row, column, found, params }) =>
      [code, row, params?.['cell'] ?? column, found].filter((part) => part !== undefined).join(' '),
    );

  test('in a table: unknown keys, impossible values, empty cells, ragged rows', () => {
    const text =
      '试算,键,值\n甲,2.2.2,2\n甲,9.9,1\n甲,2.2.3,99\n甲,,1\n乙,1.1.1,\n乙,1.1.1,abc\n乙,1.1.1,3,4\n丙,2.2.2,1\n丙,2.2.2,0\n';
    expect(problems(text)).toEqual([
      'csv-ragged 8 4',
      'value-missing 5 B5',
      'value-missing 6 C6',
      'edit-key 3 B3 9.9',
      'edit-value 4 C4 99',
      'edit-value 7 C7 abc',
      'key-duplicate 10 B10 2.2.2',
    ]);
    expect(plainOf(readScenarioText(report, text).scenarios)).toEqual([
      { name: '甲', edits: { '2.2.2': '2' } },
      { name: '丙', edits: { '2.2.2': '1' } },
    ]);
  });

  test('a table without the columns it needs', () => {
    expect(problems('scenario,name\n甲,乙\n')).toEqual(['column-missing 1 key', 'column-missing 1 value']);
  });

  test('in JSON: broken text, other versions, other reports, wrong shapes', () => {
    const of = (more: object) => JSON.stringify({ version: 1, report: report.slug, scenarios: [], ...more });
    expect(problems('{\n"version": 1,\n')[0]).toMatch(/^json-syntax/);
    expect(problems('[1]')).toEqual(['json-shape { } [1]']);
    expect(problems(of({ version: 2 }))).toEqual(['version version 2']);
    expect(problems(of({ report: 'other' }))).toEqual(['other-report report other']);
    expect(problems(of({ scenarios: 1 }))).toEqual(['json-shape scenarios 1']);
    const mixed = [{ name: '甲', edits: [['2.2.2', '2'], ['2.2.2'], ['7.7', 1]] }, { link: 'w=1;a' }];
    expect(problems(of({ scenarios: mixed }))).toEqual([
      'json-shape scenarios[0].edits[1] ["2.2.2"]',
      'json-shape scenarios[1].link w=1;a',
      'edit-key scenarios[0].edits[2] 7.7',
    ]);
  });

  test('in links: cut, of another version, of another report, or none at all', () => {
    const link = writeLink(report.slug, reportMark(report), new Map([['2.2.2', '2']]));
    expect(problems(link.slice(0, -1), 'x')).toEqual([`link-checksum ${link.slice(2, -1)}`]);
    expect(problems('w=1;2.2.2', 'x')).toEqual(['link-form 1;2.2.2']);
    expect(problems('#w=9;2.2.2=2;k=000000', 'x')).toEqual(['link-version 9']);
    expect(problems(`https://a.b/zh-cn/reports/other-one/what-if/#${link}`, 'x')).toEqual([
      'other-report other-one',
    ]);
    expect(problems(' \n ', 'x')).toEqual(['nothing']);
  });

  test('a score beyond its points is refused unless the report offers it itself', () => {
    const text = (code: string, score: string) =>
      writeLink(report.slug, reportMark(report), new Map([[code, score]]));
    expect(problems(text('2.2.2', '3.5'), 'x')).toEqual(['edit-value 2.2.2 3.5']);
    const beyond = report.alternatives
      .flatMap(({ edits }) => edits)
      .find(([key, value]) => Number(value) > Number(report.byCode.get(key)?.points?.text ?? Infinity));
    if (beyond) expect(problems(text(...(beyond as [string, string])), 'x')).toEqual([]);
  });

  test('every problem has a whole sentence in both languages', () => {
    for (const code of scenarioProblems) {
      const issue = { code, file: 'a.json', row: 2, column: 'report', found: 'x', expected: 'y' } as const;
      for (const locale of locales) {
        const message = scenarioIssueMessage(issue, locale);
        expect(message).toContain('a.json');
        expect(message).not.toMatch(/undefined|null| {2}|“”|!|！/);
      }
    }
    const table = {
      code: 'edit-value',
      file: 'a.csv',
      row: 4,
      column: 'value',
      found: '9',
      expected: '0 … 3',
      params: { cell: 'D4' },
    } as const;
    expect(scenarioIssueMessage(table, 'zh-cn')).toBe(
      'a.csv，第 4 行，“value”列（D4）：“9”不能用作这里的值，应为：从 0 到 3 的数。',
    );
  });
});

test('two trials are the same in whatever order they were made', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['a', '1'],
    ['b', '2'],
  ];
  expect(sameTrial(new Map(pairs), new Map(pairs.toReversed()))).toBe(true);
  expect(sameTrial(new Map(pairs), new Map([['a', '1']]))).toBe(false);
  expect(
    sameTrial(
      new Map(pairs),
      new Map([
        ['a', '1'],
        ['b', '3'],
      ]),
    ),
  ).toBe(false);
});
