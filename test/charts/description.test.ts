/** Charts as data: bridge and execution bar of the report of this site, published and on trial. */
import { beforeAll, describe, expect, test } from 'vitest';
import { bridgeChart, bridgeRows, bridgeSentence } from '../../src/charts/bridge.ts';
import { executionChart, executionRows, executionSentence } from '../../src/charts/execution.ts';
import { percent, share } from '../../src/charts/share.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { ex } from '../../src/core/exact.ts';
import { executionOf } from '../../src/core/execution.ts';
import { goalsOf } from '../../src/core/goal.ts';
import type { Report } from '../../src/core/report.ts';
import { bridgeOf } from '../../src/core/series.ts';
import { cases } from '../golden/cases.ts';
import { readCase } from '../golden/source.ts';

let report: Report;
beforeAll(async () => {
  const one = cases[0];
  if (!one) throw new Error('no case');
  ({ report } = await readCase(one));
});

const steps = (spent?: string) =>
  bridgeOf(report, evaluate(report, new Map(spent === undefined ? [] : [['inputs.spent', spent]])));
const view = (spent?: string) => {
  const now = executionOf(
    report,
    evaluate(report, new Map(spent === undefined ? [] : [['inputs.spent', spent]])),
  );
  const published = executionOf(report, evaluate(report));
  if (!now || !published) throw new Error('no execution');
  return {
    now,
    published,
    goal: { at: ex('0.975'), grade: '优' },
    locale: 'zh-cn',
    rounding: report.scheme.rate,
  } as const;
};

test('shares are percent texts with two decimals', () => {
  expect([share(ex('1'), ex('3')), share(ex('1'), ex('0')), percent(ex('0.7476'))]).toEqual([
    '33.33%',
    '0.00%',
    '74.76%',
  ]);
});

describe('bridge', () => {
  test('from the first budget over its cuts to what was spent and what was not', () => {
    const chart = bridgeChart(steps(), steps(), 'zh-cn');
    expect(chart.bars.map((bar) => [bar.name, bar.from, bar.to, bar.fill, bar.label])).toEqual([
      ['年初预算', '0.0000', '1164.4300', 'budget', '1164.43'],
      ['第一次调减', '1134.4200', '1164.4300', 'cut', '−30.01'],
      ['第二次调减', '507.7400', '1134.4200', 'cut', '−626.68'],
      ['年度预算', '0.0000', '507.7400', 'budget', '507.74'],
      ['支出', '0.0000', '428.5400', 'spent', '428.54'],
      ['未支出', '428.5400', '507.7400', 'rest', '79.20'],
    ]);
    expect([chart.low, chart.high]).toEqual(['0.0000', '1164.4300']);
    expect(bridgeSentence(bridgeRows(steps(), steps(), 'zh-cn'), 'zh-cn')).toContain('未支出 79.20 万元。');
  });

  test('on trial, moved bars are marked and the table keeps the published amounts', () => {
    expect(
      bridgeChart(steps('480'), steps(), 'zh-cn')
        .bars.filter((bar) => bar.moved)
        .map((bar) => bar.label),
    ).toEqual(['480.00', '27.74']);
    expect(bridgeRows(steps('480'), steps(), 'zh-cn').map((row) => row.was)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      '428.54',
      '79.20',
    ]);
  });

  test('more spent than budgeted is called so', () => {
    const bar = bridgeChart(steps('600'), steps(), 'zh-cn').bars.at(-1);
    expect([bar?.name, bar?.from, bar?.to, bar?.label]).toEqual(['超支', '507.7400', '600.0000', '92.26']);
  });
});

describe('execution bar', () => {
  test('rate, veto line, own target and the rate that reaches the next grade', () => {
    expect(executionRows(view())).toEqual([
      ['支出占预算', '84.4%'],
      ['否决线', '60%'],
      ['目标：资金拨付率', '91%'],
      ['可到“优”', '97.5%'],
    ]);
    expect(executionChart(view()).lines.map((line) => [line.at, line.voice])).toEqual([
      ['60.0000', 'rule'],
      ['91.0000', 'target'],
      ['97.5000', 'goal'],
    ]);
    expect(executionSentence(view())).toContain('没有达到');
  });

  test('the veto is said where it bites', () => {
    expect(executionSentence(view('300'))).toContain('低于 60%，这条规则起作用');
    expect(executionSentence(view())).not.toContain('起作用');
  });

  test('a rate above 100% lengthens the track', () => {
    expect(executionChart(view('600')).high).toBe('118.1707');
  });
});

test('what an input alone would need for the next grade', () => {
  expect(goalsOf(report, evaluate(report))).toEqual({
    final_budget: { value: '439.52', grade: '优' },
    spent: { value: '495.05', grade: '优' },
  });
});
