import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/data/csv.ts';

const rows = (text: string) => readCsv('t.csv', text).rows.map(({ row, cells }) => [row, ...cells]);

describe('row numbers are those of a spreadsheet', () => {
  test.each<[string, string, (string | number)[][]]>([
    ['the header is row 1', 'a,b\n1,2\n', [[2, '1', '2']]],
    [
      'a line break in a cell is no new row',
      'a,b\n1,"x\ny"\n2,z',
      [
        [2, '1', 'x\ny'],
        [3, '2', 'z'],
      ],
    ],
    [
      'blank rows are skipped and counted',
      'a,b\n\n1,2\n,\n \n3,4\n',
      [
        [3, '1', '2'],
        [6, '3', '4'],
      ],
    ],
    ['blank rows before the header count too', '\n\na,b\n1,2', [[4, '1', '2']]],
    [
      'CR LF',
      'a,b\r\n1,2\r\n3,4\r\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    ['CR alone', 'a,b\r1,2\r', [[2, '1', '2']]],
    [
      'mixed line ends',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        [2, '1', '2'],
        [3, '3', '4'],
        [4, '5', '6'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  test('blank rows are counted, the end of the file is not one', () => {
    expect(readCsv('t.csv', 'a,b\n\n1,2\n,\n').blank).toBe(2);
    expect(readCsv('t.csv', 'a,b\n1,2').blank).toBe(0);
  });
});

test('cells stay text as written: 1.10, 0012, blanks, quotes', () => {
  expect(rows('a,b,c\n1.10,0012," x ""y"" "')).toEqual([[2, '1.10', '0012', ' x "y" ']]);
});

describe('the delimiter is the one of the header', () => {
  test.each([
    ['code,name', ','],
    ['code;name', ';'],
    ['code\tname', '\t'],
    ['编码，名称', '，'],
    ['编码，名称,分值,得分', ','],
    ['"a;b;c",name', ','],
    ['code', ','],
    ['', ','],
  ])('%j', (text, delimiter) => {
    expect(readCsv('t.csv', text).delimiter).toBe(delimiter);
  });
});

describe('records that cannot be read are issues and left out', () => {
  test('more or fewer cells than the header', () => {
    const { rows: read, issues, complete } = readCsv('t.csv', 'a,b\n1\n1,2,3\n4,5\n');
    expect(read.map(({ row }) => row)).toEqual([4]);
    expect(complete).toBe(false);
    expect(issues).toEqual([
      { code: 'csv-ragged', file: 't.csv', row: 2, found: '1', expected: '2' },
      { code: 'csv-ragged', file: 't.csv', row: 3, found: '3', expected: '2' },
    ]);
  });

  test('a blank cell too many may hide an amount without quotes', () => {
    expect(readCsv('t.csv', 'no,amount,note\n1,1,234,\n').issues).toMatchObject([
      { code: 'csv-ragged', row: 2 },
    ]);
  });

  test('a quote that never closes is one issue, at its row', () => {
    const { rows: read, issues } = readCsv('t.csv', 'a,b\n1,2\n3,"x\n5,6\n');
    expect(read.map(({ row }) => row)).toEqual([2]);
    expect(issues).toEqual([{ code: 'csv-quote', file: 't.csv', row: 3, found: '"x', expected: '""' }]);
  });

  test('text after a closing quote', () => {
    expect(readCsv('t.csv', 'a,b\n1,"x"y\n').issues).toMatchObject([{ code: 'csv-quote', row: 2 }]);
  });
});
