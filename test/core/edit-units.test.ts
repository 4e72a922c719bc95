import { expect, it } from 'vitest';
import { editText, readEdit } from '../../src/core/edits.ts';
import { plain } from '../../src/core/exact.ts';
import { input, money, smallReport } from './small-report.ts';

const report = smallReport([['1', '10', '9']], { inputs: [input('spent', '支出', money('428.54'), '万元')] });

it.each([
  ['495.05', '495.05', '4950500'],
  ['4950500元', '495.05', '4950500'],
  ['0.049505亿元', '495.05', '4950500'],
  ['1,495.05 万元', '1495.05', '14950500'],
])('%s typed into an amount of 万元 stands in links as %s', (typed, kept, yuan) => {
  const read = readEdit(report, 'inputs.spent', typed);
  const edit = 'ok' in read ? read.ok : undefined;
  expect(edit && editText(edit)).toBe(kept);
  expect(edit?.target === 'input' && typeof edit.value === 'object' && plain(edit.value.value)).toBe(yuan);
});
