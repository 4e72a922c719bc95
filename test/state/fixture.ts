/** A small report with a judged group, a formula on two inputs, a fact and a gate. */

import { evaluate } from '../../src/core/evaluate.ts';
import { ex } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { expression, input, money, scheme, smallReport } from '../core/small-report.ts';

export const fixture = (more: Partial<Report> = {}): Report =>
  smallReport(
    [
      ['1', '60', '53'],
      ['1.1', '20', '18'],
      ['1.2', '40', '35', { rule: 'if(late, 0, judged(0, points))' }],
      ['2', '40', '32'],
      ['2.1', '40', '32', { rule: 'clamp(rate_spent * points, 0, points)' }],
    ],
    {
      inputs: [
        input('spent', '支出', money('80'), '万元'),
        input('budget', '预算', money('100'), '万元'),
        input('rate_spent', '执行率', 'spent / budget', '%'),
        input('late', '逾期', false),
      ],
      scheme: scheme({
        fullMarks: ex('100'),
        gates: [
          {
            id: 'execution',
            name: { 'zh-cn': '执行率低于60%' },
            when: expression('执行率 < 60%'),
            zero: [],
            setScore: [],
            capGrade: '中',
            fail: false,
          },
        ],
      }),
      ...more,
    },
  );

export const published = (report: Report) => evaluate(report);
