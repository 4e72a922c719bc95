import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ex, exact, plain } from '../../src/core/exact.ts';
import { gradeOf } from '../../src/core/grade.ts';
import { type GradeSpan, gradeSpans, isWithin } from '../../src/core/grade-spans.ts';
import { scheme } from './small-report.ts';
import { gate, holed } from './switch-report.ts';

const shown = ({ from, fromIncluded, to, toIncluded, grade }: GradeSpan): string =>
  `${fromIncluded ? '[' : '('}${from ? plain(from) : ''}…${to ? plain(to) : ''}${toIncluded ? ']' : ')'} ${grade.name ?? '–'}`;

describe('spans of one grade', () => {
  it('holds every band with its edges, and what lies below the lowest', () => {
    expect(gradeSpans(scheme()).map(shown)).toEqual([
      '(…0) –',
      '[0…60) 差',
      '[60…80) 中',
      '[80…90) 良',
      '[90…) 优',
    ]);
  });

  it('has a span without a grade for every hole of the printed bands', () => {
    expect(gradeSpans(scheme({ gradeBy: 'printed', printedBands: holed, bands: [] })).map(shown)).toEqual([
      '(…3) –',
      '[3…5] 中',
      '(5…6) –',
      '[6…8] 良',
      '(8…9) –',
      '[9…99] 优',
      '(99…) –',
    ]);
  });

  it('joins what a gate makes the same', () => {
    const cap = gate('cap', '1 = 1', { capGrade: '中' });
    expect(gradeSpans(scheme(), [cap]).map(shown)).toEqual(['(…0) –', '[0…60) 差', '[60…) 中']);
  });

  it('gives every total the grade that it has by itself, in exactly one span', () => {
    const grading = [
      scheme(),
      scheme({ printedBands: holed, gradeBy: 'printed' }),
      scheme({
        bands: [
          { name: '优', min: ex('8.5'), minIncluded: false },
          { name: '良', min: ex('0'), minIncluded: true },
        ],
      }),
    ];
    const eighths = fc.integer({ min: -80, max: 800 }).map((n) => exact(BigInt(n), 8n));
    fc.assert(
      fc.property(fc.constantFrom(...grading), eighths, (one, total) => {
        const found = gradeSpans(one).filter((span) => isWithin(span, total));
        expect(found.map(({ grade }) => grade.name)).toEqual([gradeOf(one, total).name]);
      }),
    );
  });
});
