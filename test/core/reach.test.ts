/** What a value may be where its operands are rounded, and the verdicts that follow. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import { reachOf } from '../../src/core/audit/reach.ts';
import { evaluate, settle } from '../../src/core/evaluate.ts';
import type { Claim } from '../../src/core/report.ts';
import { claim, reach, read, reportOf, shown, spend, verdictOf } from './printed-figures.ts';
import { expression, input } from './small-report.ts';

describe('what a value may be', () => {
  const report = reportOf(
    {
      ...{ a: read('1.5亿元'), b: read('428.54万元'), c: read('507.74万元'), d: read('-30.01万元') },
      ...{ share: read('60%'), yuan: read('4285434.4元'), n: read('12.5'), none: read('0.00万元') },
    },
    [],
    {
      spending: [
        spend('1', '甲', read('1.0万元')),
        spend('2', '乙', read('2.0万元')),
        spend('3', '乙', read('30000元')),
      ],
    },
  );

  it.each([
    ['b', '[4285350, 4285450)'],
    ['-b', '(-4285450, -4285350]'],
    ['d', '(-300150, -300050]'],
    ['b + d', '(3985200, 3985400)'],
    ['c - b', '(791900, 792100)'],
    ['b * 2', '[8570700, 8570900)'],
    ['b / c', '(0.843996, 0.844033)'],
    ['share', '[0.595, 0.605)'],
    ['yuan', '[4285434.4, 4285434.4]'],
    ['n * 3', '[37.5, 37.5]'],
    ['score(1) / published_points(1)', '[0.61, 0.61]'],
    ['total()', '[87.38, 87.38]'],
    ['a + b', '[149285350, 159285450)'],
    ['max(b, 0)', '[4285350, 4285450)'],
    ['min(b, 4285400元)', '[4285350, 4285400]'],
    ['clamp(b / c, 0, 84.4%)', '(0.843996, 0.844]'],
    ['round(b / c, 3)', '[0.844, 0.844]'],
    ['b - b', '[0, 0]'],
    ['sum(spending.amount)', '[59000, 61000)'],
    ['sum(spending.amount where category = "乙")', '[49500, 50500)'],
    ['the(spending.amount where no = 1) / sum(spending.amount)', '(0.158333, 0.175)'],
    ['sum(支出.金额 where no = 1) - sum(spending.amount where no = 2)', '(-11000, -9000)'],
    ['count(spending where amount > 1.5万元)', '[2, 2]'],
    ['sum(inputs.value where key = "b")', '[4285350, 4285450)'],
  ])('%s: %s', (source, expected) => {
    expect(shown(reach(report, source))).toBe(expected);
  });

  it.each([
    ['grows on one side and falls on the other', 'abs(none)'],
    ['a denominator that may be zero', 'b / none'],
    ['a peak between the ends', 'share / 60% * (120% - share) / 60%'],
    ['a text', '"x"'],
    ['a truth', 'b > c'],
    ['a name that is not there', 'b + unheard_of'],
  ])('cannot be told for %s', (_, source) => {
    expect(reach(report, source)).toBeUndefined();
  });

  it('goes through the formulas of inputs', () => {
    const derived = { ...report, inputs: [...report.inputs, input('rate', '执行率', 'b / c', '%')] };
    expect(reach(derived, '执行率')).toEqual(reach(report, 'b / c'));
  });

  it('follows a rule to the score of its indicator', () => {
    const points = reachOf(expression('ratio(b, c)'), settle(report).state, '1');
    expect(shown(points)).toBe('(6.751972, 6.752262)');
  });
});

describe('verdicts', () => {
  const operands = { spent: read('428.54万元'), budget: read('507.74万元') };
  const verdict = (figure: string, source: string, more: readonly Claim[] = []) =>
    verdictOf(reportOf(operands, [claim('c', read(figure), source), ...more]));

  it.each([
    ['84.4%', 'spent / budget', 'agrees-rounded'],
    ['84.40%', 'spent / budget', 'agrees-rounded'],
    ['84.4021%', 'spent / budget', 'agrees-rounded'],
    ['84.4033%', 'spent / budget', 'agrees-rounded'],
    ['84.4034%', 'spent / budget', 'differs'],
    ['84.3996%', 'spent / budget', 'agrees-rounded'],
    ['84.3995%', 'spent / budget', 'differs'],
    ['84.5%', 'spent / budget', 'differs'],
    ['79.20万元', 'budget - spent', 'agrees'],
    ['79.21万元', 'budget - spent', 'agrees-rounded'],
    ['79.22万元', 'budget - spent', 'differs'],
    ['792000元', 'budget - spent', 'agrees'],
    ['792099元', 'budget - spent', 'agrees-rounded'],
    ['792101元', 'budget - spent', 'differs'],
    ['84.41%', '428.54万元 / 507.74万元', 'differs'],
    ['1', 'spent / (budget - budget)', 'cannot-tell'],
  ])('%s for %s: %s', (figure, source, expected) => {
    expect(verdict(figure, source)).toBe(expected);
  });

  it('reads what several statements of an input allow together', () => {
    const exactly = [claim('s', read('428.54万元'), 'spent'), claim('t', read('4285434.4元'), 'spent', 's')];
    expect(verdict('84.4021%', 'spent / budget', exactly)).toBe('agrees-rounded');
    expect(verdict('84.4001%', 'spent / budget')).toBe('agrees-rounded');
    expect(verdict('84.4001%', 'spent / budget', exactly)).toBe('differs');
    expect(verdict('79.192万元', 'budget - spent', exactly)).toBe('agrees-rounded');
    expect(verdict('79.208万元', 'budget - spent')).toBe('agrees-rounded');
    expect(verdict('79.208万元', 'budget - spent', exactly)).toBe('differs');
  });

  it('lets statements that contradict each other narrow nothing', () => {
    const apart = [claim('s', read('428.54万元'), 'spent'), claim('t', read('4295434.4元'), 'spent', 's')];
    expect(verdict('79.208万元', 'budget - spent', apart)).toBe('agrees-rounded');
    const report = reportOf(operands, [...apart]);
    expect([verdictOf(report, 's'), verdictOf(report, 't')]).toEqual(['agrees', 'differs']);
  });

  it('says why nothing can be told where rounding decides everything', () => {
    const tiny = { part: read('428.54万元'), whole: read('0.01万元'), less: read('0.01万元') };
    const report = reportOf(tiny, [claim('c', read('77%'), 'part / (whole + less - 0.015万元)')]);
    const { byId } = audit(report, evaluate(report));
    expect(byId.get('c')).toMatchObject({
      verdict: 'cannot-tell',
      unknown: { reason: 'rounding-unclear' },
    });
  });

  it('keeps the reach beside the verdict, only where it was needed', () => {
    const report = reportOf(operands, [
      claim('near', read('84.4%'), 'spent / budget'),
      claim('far', read('84.5%'), 'spent / budget'),
    ]);
    const { byId } = audit(report, evaluate(report));
    expect(byId.get('near')?.reach).toBeUndefined();
    expect(shown(byId.get('far')?.reach)).toBe('(0.843996, 0.844033)');
  });
});
