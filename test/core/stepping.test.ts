import { describe, expect, test } from 'vitest';
import { ex, plain } from '../../src/core/exact.ts';
import { inputRange } from '../../src/core/input-range.ts';
import { type Move, moveIn, moveScore, nearestStop } from '../../src/core/stepping.ts';
import { figure, money } from './small-report.ts';

const moved = (score: string, move: Move, points?: string) =>
  plain(moveScore({ kind: 'any' }, points === undefined ? undefined : ex(points), ex(score), move));

describe('steps of a score', () => {
  test.each<[string, Move, string]>([
    ['4.5', 1, '5'],
    ['4.5', -1, '4'],
    ['4.88', 1, '5'],
    ['4.88', -1, '4.5'],
    ['0', -1, '0'],
    ['6.9', 1, '7'],
    ['7', 1, '7'],
    ['0.5', 10, '5.5'],
    ['3', 10, '7'],
    ['3', -10, '0'],
    ['3', 'most', '7'],
    ['3', 'least', '0'],
  ])('%s moved by %s is %s of 7', (score, move, expected) => expect(moved(score, move, '7')).toBe(expected));

  test('without points there is no upper end', () => {
    expect(moved('3', 10)).toBe('8');
    expect(moved('3', 'most')).toBe('3');
  });

  test('listed scores are gone through one by one, from between them too', () => {
    const listed = { kind: 'choice', values: [ex('0'), ex('2'), ex('4')] } as const;
    const go = (score: string, move: Move) => plain(moveScore(listed, ex('4'), ex(score), move));
    expect([go('3.5', 1), go('3.5', -1), go('2', -1), go('4', 1), go('0', -1), go('2', 10)]).toEqual([
      '4',
      '2',
      '0',
      '4',
      '0',
      '4',
    ]);
  });

  test('a judged range is kept, within the points', () => {
    const judged = { kind: 'range', min: ex('1'), max: ex('9') } as const;
    expect(plain(moveScore(judged, ex('5'), ex('4.75'), 1))).toBe('5');
    expect(plain(moveScore(judged, ex('5'), ex('1'), -1))).toBe('1');
  });
});

describe('range of an input', () => {
  test('reaches half as far again, in the printed unit, with a round step', () => {
    const { min, max, step } = inputRange(money('428.54'));
    expect([plain(min), plain(max), plain(step)]).toEqual(['0', '700', '5']);
  });
  test('counts stay whole, negative figures are mirrored, zero has room', () => {
    expect(plain(inputRange(figure('8')).step)).toBe('1');
    const cut = inputRange(money('-30.01'));
    expect([plain(cut.min), plain(cut.max)]).toEqual(['-50', '0']);
    expect(plain(inputRange(figure('0')).max)).toBe('10');
  });
  test('a slider catches the published value and the goal', () => {
    const range = inputRange(money('428.54'));
    const stop = (at: string) => plain(nearestStop(range, ex(at), [ex('428.54'), ex('495.05')]));
    expect([stop('428.1'), stop('426.2'), stop('495.03'), stop('701'), stop('431.9')]).toEqual([
      '428.54',
      '425',
      '495.05',
      '700',
      '430',
    ]);
  });
  test('keys go from the value itself to the next round one', () => {
    expect(plain(moveIn(inputRange(money('428.54')), ex('428.54'), 1))).toBe('430');
  });
});
