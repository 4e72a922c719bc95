/** The switch of bases as the build renders it: the base of the report, with its sum and its score. */
import { generateHydrationScript, renderToString } from 'solid-js/web';
import { expect, test } from 'vitest';
import { moneyBaseWords } from '../../src/i18n/money-base.ts';
import IslandMoneyBase from '../../src/islands/IslandMoneyBase.tsx';
import type { BaseProps } from '../../src/state/base-text.ts';

const props: BaseProps = {
  locale: 'zh-cn',
  published: { id: 'final', total: '87.38', grade: '良' },
  veto: { length: '60.00%', text: '60%' },
  rows: [
    {
      id: 'final',
      name: '年度预算',
      isPublished: true,
      amount: '507.74',
      rate: '84.4%',
      working: '428.54 ÷ 507.74 × 100% ＝ 84.4%',
      length: '84.40%',
      document: '调整表',
      vetoed: false,
      gate: '不触发否决条款。',
      outcome: '不触发否决条款。总分 87.38，等级“良”。',
      total: '87.38',
      grade: '良',
      desk: '/desk',
    },
    {
      id: 'first',
      name: '年初预算',
      isPublished: false,
      amount: '1164.43',
      rate: '36.8%',
      working: '428.54 ÷ 1164.43 × 100% ＝ 36.8%',
      length: '36.80%',
      vetoed: true,
      gate: '触发。',
      outcome: '触发。总分 82.50。',
      total: '82.50',
    },
  ],
};

test('shows the base of the report, nothing on trial, and every base to choose', () => {
  expect(generateHydrationScript()).not.toBe('');
  const html = renderToString(() => <IslandMoneyBase {...props} />);
  expect(html).not.toMatch(/undefined|NaN|\[object|\sstyle=/);
  expect(html.match(/type="radio"/g)).toHaveLength(2);
  expect(html).toContain('428.54 ÷ 507.74 × 100% ＝ 84.4%');
  expect(html).toContain(moneyBaseWords['zh-cn'].isPublished);
  expect(html).not.toContain('82.50');
  expect(html.match(/trying/g)).toBeNull();
});
