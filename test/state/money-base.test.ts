/** The base of the rate in the address. */
import fc from 'fast-check';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readBase, useBase, writeBase } from '../../src/state/money-base.ts';
import { readLedgerView, wholeLedger, writeLedgerView } from '../../src/state/money-ledger.ts';

const ids = ['initial', 'final', '立项 1'];

describe('the fragment', () => {
  test('names a base of the report, or none', () => {
    expect(readBase('#base=initial', ids)).toBe('initial');
    expect(readBase('#q=x&base=final&unit=万元', ids)).toBe('final');
    expect(readBase('#base=other', ids)).toBeUndefined();
    expect(readBase('#sec-ledger', ids)).toBeUndefined();
    expect(readBase('#base', ids)).toBeUndefined();
    expect(readBase('#database=final', ids)).toBeUndefined();
  });

  test('keeps what other parts of the page have there, letter by letter', () => {
    expect(writeBase('#q=电信+专线&sort=amount', 'final')).toBe('q=电信+专线&sort=amount&base=final');
    expect(writeBase('#base=initial&goal-set=declared', 'final')).toBe('goal-set=declared&base=final');
    expect(writeBase('#base=initial', undefined)).toBe('');
    expect(writeBase('#sec-time', 'final')).toBe('base=final');
  });

  test('whatever is written is read again, and the ledger reads its own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.string({ unit: 'grapheme' }), (id, query) => {
        const fragment = writeBase(`#${writeLedgerView({ ...wholeLedger, query })}`, id);
        expect(readBase(`#${fragment}`, ids)).toBe(id);
        expect(readLedgerView(`#${fragment}`).query).toBe(query);
        expect(readBase(`#${writeLedgerView({ ...wholeLedger, unit: '万元' }, fragment)}`, ids)).toBe(id);
      }),
    );
  });
});

describe('on the page', () => {
  const page = { hash: '', pathname: '/money/', search: '' };
  const written: string[] = [];
  beforeEach(() => {
    written.length = 0;
    vi.stubGlobal('location', page);
    vi.stubGlobal('addEventListener', () => {});
    vi.stubGlobal('history', {
      state: null,
      replaceState: (_state: unknown, _title: string, url: string) => written.push(url),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('a choice goes into the address beside the rest; the own base of the report leaves no trace', () => {
    page.hash = '#q=x';
    createRoot((dispose) => {
      const [base, choose] = useBase(ids, 'final', () => {});
      expect(base()).toBe('final');
      choose('initial');
      expect(base()).toBe('initial');
      choose('final');
      expect(written).toEqual(['/money/#q=x&base=initial', '/money/#q=x']);
      dispose();
    });
  });
});
