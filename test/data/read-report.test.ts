import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ex } from '../../src/core/exact.ts';
import type { Report, ReportSource } from '../../src/core/report.ts';
import { readReport } from '../../src/data/read-report.ts';
import { readYaml } from '../../src/data/yaml.ts';
import { withDocuments } from '../../src/data/yaml-files.ts';
import { caseFiles, filesBelow, readFiles, root } from './corpus.ts';

const twoFiles = (indicators: string, more: Partial<ReportSource> = {}): ReportSource => ({
  slug: 'two-files',
  files: {
    'report.yaml': '标题: 两个文件的报告\n评分方案: {bands: [{name: 合格, min: 60}, {name: 不合格, min: 0}]}',
    'indicators.csv': indicators,
  },
  schemes: {},
  ...more,
});

const sound = (source: ReportSource): Report => {
  const { report, issues } = readReport(source, readYaml);
  expect(issues).toEqual([]);
  return report as Report;
};

describe('a report of two files', () => {
  const report = sound(twoFiles('编码，名称，分值，得分\n1，管理，４０，36.5\n2，效果，60，50分\n'));

  test('has its title, its scheme and its tree', () => {
    expect(report.identity).toEqual({ title: { 'zh-cn': '两个文件的报告' }, published: {} });
    expect(report.scheme.bands.map(({ name }) => name)).toEqual(['合格', '不合格']);
    expect(report.roots).toEqual(['1', '2']);
    expect(report.byCode.get('1')?.points).toMatchObject({ value: ex('40'), text: '４０' });
    expect(report.byCode.get('2')?.score).toMatchObject({ value: ex('50'), unit: '分' });
  });

  test('has no rows in the tables that are not there', () => {
    expect([report.inputs, report.claims, report.narrative]).toEqual([[], [], {}]);
  });
});

describe('what is read generously', () => {
  const yaml = (text: string): ReportSource => {
    const source = twoFiles('code,name,score\n1,a,3\n');
    return { ...source, files: { ...source.files, 'report.yaml': text } };
  };

  test('null, ~ and nothing mean absent', () => {
    const published = 'published: {total: null, grade: ~, date: }';
    const { identity } = sound(yaml(`title: t\nscheme: {bands: ~}\nyear: null\nkind:\n${published}\n`));
    expect(identity).toEqual({ title: { 'zh-cn': 't' }, published: {} });
  });

  test('a population is read with its source and its year, also by Chinese keys', () => {
    const given = 'population: {value: "120,500 人", source: {zh-cn: 统计公报, en: Bulletin}, year: 2022}';
    const { identity } = sound(yaml(`title: t\nscheme: {bands: []}\n${given}\n`));
    const source = { 'zh-cn': '统计公报', en: 'Bulletin' };
    expect(identity.population).toEqual({ value: ex('120500'), source, year: '2022' });
    const chinese = '人口: {人数: 3, 来源: 村委会, 年份: 2022}';
    expect(sound(yaml(`title: t\nscheme: {bands: []}\n${chinese}\n`)).identity.population).toEqual({
      value: ex('3'),
      source: { 'zh-cn': '村委会' },
      year: '2022',
    });
  });

  test('a required text that is null is missing', () => {
    const { issues } = readReport(yaml('title: ~\nscheme: {bands: []}\n'), readYaml);
    expect(issues).toMatchObject([{ code: 'value-missing', column: 'title' }]);
  });

  test('a title in English only stands for both languages', () => {
    const { identity } = sound(yaml('title: {en: Only}\nscheme: {bands: []}\n'));
    expect(identity.title).toEqual({ 'zh-cn': 'Only', en: 'Only' });
  });

  test('headers in capitals', () => {
    const [first] = sound(twoFiles('Code,NAME,Name_EN,Points,SCORE\n1,a,b,4,3\n')).indicators;
    expect(first).toMatchObject({ name: { 'zh-cn': 'a', en: 'b' }, score: { text: '3' } });
  });

  test('a weight may be a percentage, a deduction may carry its sign', () => {
    const { byCode } = sound(twoFiles('code,name,weight,kind,score\n1,a,60%,,3\n2,b,40%,扣分,-2\n'));
    expect(byCode.get('1')?.weight).toMatchObject({ value: ex('0.6'), unit: '%' });
    expect(byCode.get('2')?.score).toMatchObject({ value: ex('-2') });
  });
});

describe('the tree is in the codes', () => {
  test('a row belongs to its nearest ancestor that has a row; depth may differ', () => {
    const { byCode, roots } = sound(
      twoFiles('code,name,score\n1,a,3\n1.1.1,b,1\n1.1.2.5,c,2\n2.10,d,4\n2.9,e,5\n'),
    );
    expect(roots).toEqual(['1', '2.10', '2.9']);
    expect(byCode.get('1')?.children).toEqual(['1.1.1', '1.1.2.5']);
    expect(byCode.get('1.1.2.5')).toMatchObject({ parent: '1', level: 2, children: [] });
    expect(byCode.get('2.10')).toMatchObject({ level: 1 });
  });

  test('full-width digits and dots are the same code', () => {
    expect(sound(twoFiles('code,name,score\n１．１,a,3\n')).roots).toEqual(['1.1']);
  });
});

describe('why a score is not there', () => {
  const absence = (row: string) => {
    const header = 'code,name,points,score,status,rule';
    return sound(twoFiles(`${header}\n1,a,${row}\n9,z,1,1,,\n`)).byCode.get('1')?.absence;
  };

  test.each([
    [',,,', 'na'],
    ['/,,,', 'na'],
    ['4,,,', 'unknown'],
    ['4,/,,', 'na'],
    ['4,—,,', 'na'],
    ['4,无,,', 'na'],
    ['4,N/A,,', 'na'],
    ['4,不适用,,', 'na'],
    ['4,*,,', 'na'],
    ['4,,合并,', 'merged'],
    ['4,/,not-visible,', 'not-visible'],
    ['4,,,"levels(4, 0)"', undefined],
    ['4,0,,', undefined],
    [',3,,', undefined],
  ])('%s', (row, expected) => {
    expect(absence(row)).toBe(expected);
  });

  test('a parent without a score is no absence', () => {
    const { byCode } = sound(twoFiles('code,name,points,score\n1,a,,/\n1.1,b,4,3\n'));
    expect(byCode.get('1')?.absence).toBeUndefined();
  });
});

test('files named after what every object has are unknown files, no more', () => {
  const more = ['constructor.csv', '__proto__', 'toString'].map((name) => [name, new Uint8Array()] as const);
  const { issues } = readFiles(new Map([...caseFiles('base'), ...more]));
  expect(issues.map(({ code, file }) => `${code} ${file}`)).toEqual([
    'file-unknown __proto__',
    'file-unknown constructor.csv',
    'file-unknown toString',
  ]);
});

describe('figures stay as printed', () => {
  const { report } = readFiles(caseFiles('base'));

  test('money in 元, whatever the unit of the row', () => {
    expect(report?.spending.map(({ amount }) => amount?.value)).toEqual([
      ex('600000'),
      ex('125000'),
      ex('200000'),
    ]);
    expect(report?.budget[1]?.amount).toMatchObject({ value: ex('-100000'), money: true, unit: '万元' });
  });

  test('a number without a percent sign is no percentage', () => {
    const rate = sound(
      twoFiles('code,name,score\n1,a,3\n', {
        files: {
          ...twoFiles('code,name,score\n1,a,3\n').files,
          'inputs.csv': 'key,name,value\na,甲,84.4\nb,乙,84.4%\n',
        },
      }),
    ).inputs.map(({ value }) => (typeof value === 'object' ? value.value : value));
    expect(rate).toEqual([ex('84.4'), ex('0.844')]);
  });

  test('a claim whose printed text is no figure keeps the text', () => {
    expect(report?.claims[3]).toMatchObject({ printed: '约3亿元', reason: { 'zh-cn': '其他年度没有数据' } });
    expect(report?.claims[3]).not.toHaveProperty('figure');
  });

  test('an alternative is a reading unless it says otherwise, in either language', () => {
    const alternatives = 'id,名称,kind,edits\na,甲,,1=1\nb,乙,判断,1=1\nc,丙,trial,1=1\n';
    const plain = twoFiles('code,name,score\n1,a,3\n');
    const read = sound({ ...plain, files: { ...plain.files, 'alternatives.csv': alternatives } });
    expect(read.alternatives.map(({ kind }) => kind)).toEqual(['reading', 'judgement', 'trial']);
    expect(report?.alternatives.map(({ kind }) => kind)).toEqual(['reading']);
  });

  test('dates are ISO, a mark for none is none', () => {
    expect(report?.progress[1]).toMatchObject({
      start: '2023-03-01',
      end: '2023-05-31',
      accepted: '2023-06-14',
    });
    expect(report?.progress[0]).not.toHaveProperty('accepted');
  });
});

describe('a scheme that extends another', () => {
  const schemes = {
    base: 'version: "3"\nname: {zh-cn: 甲, en: A}\nbands: [{name: 优, min: 90}, {name: 差, min: 0}]\nrounding: {leaf: {places: 2}, total: {places: 1}}\npolicies: {na: zero}',
    middle: 'extends: base\nname: 乙\npolicies: {unknown: zero}',
  };
  const report = sound({
    ...twoFiles('code,name,score\n1,a,3\n'),
    schemes,
    files: {
      'report.yaml':
        'title: t\nscheme:\n  extends: middle\n  rounding: {total: {places: 0, mode: down}}\n  bands: [{name: 过, min: 60}]',
      'indicators.csv': 'code,name,score\n1,a,3\n',
    },
  });

  test('own keys replace, maps merge one level deep, lists replace whole', () => {
    expect(report.scheme).toMatchObject({
      id: 'two-files',
      version: '3',
      name: { 'zh-cn': '乙' },
      rounding: { leaf: { places: 2, mode: 'half-up' }, total: { places: 0, mode: 'down' } },
      policies: { na: 'zero', unknown: 'zero', merged: 'leave-out', notVisible: 'cannot-tell' },
    });
    expect(report.scheme.bands.map(({ name }) => name)).toEqual(['过']);
    expect(report.scheme.name).not.toHaveProperty('en');
  });
});

describe('one report in several dresses reads equal', () => {
  const { report } = readFiles(caseFiles('base'));

  test('UTF-8 with its mark, and CR LF as Excel writes it', () => {
    const files = new Map(
      [...caseFiles('base')].map(([file, bytes]) => {
        const text = new TextDecoder().decode(bytes).replaceAll('\n', '\r\n');
        return [file, Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text))];
      }),
    );
    const { report: marked, issues } = readFiles(files);
    expect(issues).toEqual([]);
    expect({ ...marked, narrative: {} }).toEqual({ ...report, narrative: {} });
  });

  test('GB18030', () => {
    const { report: chinese, issues } = readFiles(filesBelow(join(root, 'base-gb18030')));
    expect(issues).toEqual([]);
    expect(chinese).toEqual(report);
  });

  test('YAML handed over parsed, without a reader for it', () => {
    const source = { slug: 'case', ...textsOf(caseFiles('base')) };
    const handed = JSON.parse(JSON.stringify(withDocuments(source, readYaml))) as ReportSource;
    expect(Object.keys(handed.documents ?? {})).toEqual(['report.yaml', 'schemes/base.yaml']);
    expect(readReport(handed)).toEqual({ report, issues: [] });
  });
});

const textsOf = (files: ReadonlyMap<string, Uint8Array>): Pick<ReportSource, 'files' | 'schemes'> => {
  const texts = [...files].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)] as const);
  return {
    files: Object.fromEntries(texts.filter(([file]) => !file.startsWith('schemes/'))),
    schemes: { base: texts.find(([file]) => file === 'schemes/base.yaml')?.[1] ?? '' },
  };
};
