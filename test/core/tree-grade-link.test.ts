import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ex } from '../../src/core/exact.ts';
import { gradeOf } from '../../src/core/grade.ts';
import { readLink, writeLink } from '../../src/core/link.ts';
import type { Gate } from '../../src/core/scheme.ts';
import { compareCodes, leavesUnder, parentOf } from '../../src/core/tree.ts';
import { expression, scheme, smallReport } from './small-report.ts';

describe('the tree in the codes', () => {
  const codes = new Set(['1', '1.1', '2.1', '2.1.3.4']);
  it.each([
    ['1.1', '1'],
    ['1.1.9', '1.1'],
    ['2.1', undefined],
    ['2.1.3.4', '2.1'],
    ['3', undefined],
  ])('%s stands below %s', (code, parent) => expect(parentOf(code, codes)).toBe(parent));

  it('orders part by part as numbers', () => {
    expect(['2.10', '2.9', '10', '2', '2.9.1'].toSorted(compareCodes)).toEqual([
      '2',
      '2.9',
      '2.9.1',
      '2.10',
      '10',
    ]);
  });

  it('lists leaves at any depth', () => {
    const report = smallReport([['1'], ['1.1'], ['1.2'], ['1.2.1'], ['2']]);
    expect(leavesUnder(report).map((leaf) => leaf.code)).toEqual(['1.1', '1.2.1', '2']);
    expect(leavesUnder(report, '1.2').map((leaf) => leaf.code)).toEqual(['1.2.1']);
  });
});

const gate = (more: Partial<Gate>): Gate => ({
  id: 'gate',
  name: {},
  when: expression('1 = 1'),
  zero: [],
  setScore: [],
  fail: false,
  ...more,
});

describe('grades', () => {
  const printed = scheme({
    gradeBy: 'printed',
    printedBands: [
      { name: '优', min: ex('90'), minIncluded: true, max: ex('100'), maxIncluded: true },
      { name: '良', min: ex('80'), minIncluded: true, max: ex('89'), maxIncluded: true },
      { name: '中', min: ex('60'), minIncluded: true, max: ex('79'), maxIncluded: true },
      { name: '差', minIncluded: false, max: ex('60'), maxIncluded: true },
    ],
  });

  it.each([
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['59.99', '差'],
  ])('closed bands: %s is %s', (score, name) => expect(gradeOf(scheme(), ex(score)).name).toBe(name));

  it('finds no grade in a hole of the printed bands and names its neighbours', () => {
    const grade = gradeOf(printed, ex('79.78'));
    expect(grade.name).toBeUndefined();
    expect(grade.hole).toEqual({ below: '中', above: '良' });
    expect(grade.closed?.name).toBe('中');
  });

  it('reports an overlap of the printed bands', () => {
    expect(gradeOf(printed, ex('60')).printed).toEqual(['中', '差']);
  });

  it('caps, overrides and fails', () => {
    expect(gradeOf(scheme(), ex('95'), [gate({ capGrade: '中' })])).toMatchObject({
      name: '中',
      gate: { id: 'gate', from: '优' },
    });
    expect(gradeOf(scheme(), ex('50'), [gate({ capGrade: '中' })]).gate).toBeUndefined();
    expect(gradeOf(scheme(), ex('95'), [gate({ overrideGrade: 'RND' })]).name).toBe('RND');
    expect(gradeOf(scheme(), ex('95'), [gate({ fail: true })]).name).toBe('差');
  });
});

describe('links', () => {
  it('is readable', () => {
    const link = writeLink(
      'panyu',
      '0k2n4f',
      new Map([
        ['2.2.2', '0'],
        ['inputs.spent', '495.05'],
      ]),
    );
    expect(link).toMatch(/^w=2;r=0k2n4f;2\.2\.2=0;inputs\.spent=495\.05;k=[0-9a-z]{6}$/);
  });

  it('reads back what it wrote, whatever was typed', () => {
    const edits = fc.uniqueArray(
      fc.tuple(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
      {
        selector: ([key]) => key,
      },
    );
    fc.assert(
      fc.property(edits, (entries) => {
        const state = new Map(entries);
        const read = readLink('slug', writeLink('slug', '0k2n4f', state));
        expect(read.problems).toEqual([]);
        expect(read.mark).toBe(state.size > 0 ? '0k2n4f' : undefined);
        expect([...read.edits]).toEqual([...state]);
      }),
    );
  });

  it('takes nothing from a link that was changed on its way', () => {
    const link = writeLink('panyu', '0k2n4f', new Map([['2.2.2', '0']]));
    expect(readLink('panyu', link.replace('2.2.2=0', '2.2.2=3'))).toEqual({
      edits: new Map(),
      problems: [{ code: 'checksum', found: '2;r=0k2n4f;2.2.2=3;k='.concat(link.slice(-6)) }],
    });
    expect(readLink('other', link).problems[0]?.code).toBe('checksum');
    expect(readLink('panyu', 'w=9;1=2;k=000000').problems[0]?.code).toBe('version');
    expect(readLink('panyu', 'w=garbage').problems[0]?.code).toBe('form');
  });

  it('leaves plain anchors alone', () => {
    expect(readLink('panyu', '#ind-2.1.2')).toEqual({ edits: new Map(), problems: [] });
    expect(readLink('panyu', '#at=ind-2.1.2')).toEqual({ edits: new Map(), problems: [], at: 'ind-2.1.2' });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readLink('slug', text)));
    fc.assert(fc.property(fc.string(), (text) => void readLink('slug', `w=1;${text};k=abcdef`)));
    fc.assert(fc.property(fc.string(), (text) => void readLink('slug', `w=2;${text};k=abcdef`)));
  });
});
