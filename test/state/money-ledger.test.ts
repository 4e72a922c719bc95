/** What a reader chose of the ledger, as it stands in the address. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerUnits } from '../../src/core/ledger/in-unit.ts';
import { ledgerOrders } from '../../src/core/ledger/sort.ts';
import { readLedgerView, wholeLedger, writeLedgerView } from '../../src/state/money-ledger.ts';

test('the whole ledger leaves no trace', () => {
  expect(writeLedgerView(wholeLedger)).toBe('');
  expect(readLedgerView('')).toEqual(wholeLedger);
  expect(readLedgerView('#spending-4')).toEqual(wholeLedger);
});

test('a choice is readable', () => {
  const view = { query: '专线 电信', category: '政府专线租用', order: 'amount', unit: '万元' } as const;
  expect(writeLedgerView(view)).toBe('q=专线+电信&cat=政府专线租用&sort=amount&unit=万元');
});

test('parts of the address that belong to others stay, a place of the page gives way', () => {
  const view = { ...wholeLedger, query: '电费' };
  expect(writeLedgerView(view, '#thread=2&q=old&sort=no')).toBe('thread=2&q=电费');
  expect(writeLedgerView(wholeLedger, '#thread=2&q=old')).toBe('thread=2');
  expect(writeLedgerView(view, '#sec-ledger')).toBe('q=电费');
});

test('words that say nothing are passed over', () => {
  expect(readLedgerView('#sort=shape&unit=USD&x=1')).toEqual(wholeLedger);
});

test('whatever is chosen can be read again, as typed and as a browser writes it', () => {
  const text = fc.string({ unit: 'grapheme' });
  const choice = fc.record({
    query: text,
    category: text,
    order: fc.constantFrom(...ledgerOrders),
    unit: fc.constantFrom(...ledgerUnits),
  });
  fc.assert(
    fc.property(choice, (view) => {
      const fragment = writeLedgerView(view);
      expect(readLedgerView(`#${fragment}`)).toEqual(view);
      expect(readLedgerView(new URL(`https://example.org/#${fragment}`).hash)).toEqual(view);
    }),
  );
});
