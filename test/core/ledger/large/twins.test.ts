/** Signs that a search takes for usual are never irregular: rows without others need no closer look. */
import { expect, test } from 'vitest';
import { hasUsualTwins, twins, unusual } from '../../../../src/core/ledger/large/twins.ts';

const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const isIrregular = (sign: string): boolean => {
  const { irregular } = twins();
  irregular.lastIndex = 0;
  return irregular.test(sign);
};

test('every irregular sign is an unusual one', () => {
  expect(signs.filter((sign) => isIrregular(sign) && !unusual.test(sign))).toEqual([]);
  expect(signs.filter(isIrregular).length).toBeGreaterThan(1000);
  expect(unusual.test('政务外网“光纤”，2023 年（1-12月）：1,234.50')).toBe(false);
  expect(['㎡', '½', 'ß', '\u0301'].every((sign) => unusual.test(sign))).toBe(true);
});

test('figures and Chinese words have no twins among the usual signs; letters and brackets have', () => {
  expect(['990.26', '-12', '光纤', '第二'].some(hasUsualTwins)).toBe(false);
  expect(['mas', '(', ','].every(hasUsualTwins)).toBe(true);
});
