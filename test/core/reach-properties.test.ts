/** Right by rounding is never accused, wrong beyond rounding always is: claims over rounded operands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  ex,
  exact,
  multiply,
  powerOfTen,
  round,
  subtract,
  sum,
} from '../../src/core/exact.ts';
import type { Figure } from '../../src/core/figure.ts';
import { type Interval, intervalOf } from '../../src/core/interval.ts';
import { claim, printed, reach, reportOf, spend, verdictOf } from './printed-figures.ts';

/** Exact amounts of 元 and fen, and how a report prints them. */
const amount = fc.bigInt({ min: 10n ** 7n, max: 10n ** 11n }).map((fen) => exact(fen, 100n));
const print = fc.record({ unit: fc.constantFrom('万元', '亿元'), decimals: fc.integer({ min: 0, max: 4 }) });
const operand = fc.tuple(amount, print, fc.boolean()).map(([value, { unit, decimals }, minus]) => {
  const signed = minus ? subtract(exact(0n), value) : value;
  return { value: signed, figure: printed(signed, unit, unit === '亿元' ? decimals + 4 : decimals) };
});
const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
const named = (figures: readonly Figure[]) => Object.fromEntries(figures.map((one, at) => [keys[at], one]));
const operands = fc.array(operand, { minLength: 1, maxLength: 6 });
const positive = operand.filter(({ value, figure }) => value.n > 0n && intervalOf(figure).min.n > 0n);
const decimalsOfResult = fc.integer({ min: 0, max: 4 });
const neverAccused = /^agrees(-rounded)?$/;

describe('figures worked out from unrounded values and audited from the printed ones', () => {
  test('a sum of inputs is never accused', () => {
    fc.assert(
      fc.property(operands, print, (list, { unit, decimals }) => {
        const total = sum(list.map(({ value }) => value));
        const source = keys.slice(0, list.length).join(' + ');
        const report = reportOf(named(list.map(({ figure }) => figure)), [
          claim('c', printed(total, unit, decimals), source),
        ]);
        expect(verdictOf(report)).toMatch(neverAccused);
      }),
    );
  });

  test('a rate, a change and a rate of change are never accused', () => {
    fc.assert(
      fc.property(positive, positive, decimalsOfResult, (part, whole, decimals) => {
        const rate = divide(part.value, whole.value) as Exact;
        const change = subtract(rate, exact(1n));
        const report = reportOf(named([part.figure, whole.figure]), [
          claim('rate', printed(rate, '%', decimals), 'a / b'),
          claim('change', printed(change, '%', decimals), '(a - b) / b'),
          claim('less', printed(subtract(whole.value, part.value), '元', decimals), 'b - a'),
        ]);
        for (const id of ['rate', 'change', 'less']) expect(verdictOf(report, id)).toMatch(neverAccused);
      }),
    );
  });

  test('sums, shares and means of a table are never accused', () => {
    const rows = fc.array(fc.tuple(positive, fc.constantFrom('甲', '乙')), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, print, decimalsOfResult, (list, { unit, decimals }, places) => {
        const spending = list.map(([{ figure }, category], at) => spend(String(at), category, figure));
        const all = sum(list.map(([{ value }]) => value));
        const some = sum(list.filter(([, category]) => category === '甲').map(([{ value }]) => value));
        const [share, mean] = [divide(some, all) as Exact, divide(all, exact(BigInt(list.length))) as Exact];
        const where = 'sum(spending.amount where category = "甲")';
        const claims = [
          claim('sum', printed(all, unit, decimals), 'sum(spending.amount)'),
          claim('share', printed(share, '%', places), `${where} / sum(spending.amount)`),
          claim('mean', printed(mean, unit, decimals), 'mean(spending.amount)'),
          claim(
            'first',
            printed(list[0]?.[0].value as Exact, unit, decimals),
            'the(spending.amount where no = 0)',
          ),
        ];
        const report = reportOf({}, claims, { spending });
        for (const { id } of claims) expect(verdictOf(report, id)).toMatch(neverAccused);
      }),
    );
  });

  test('a result beyond the reach always differs', () => {
    const sources = ['a + b', 'a - b', 'a / b * 1元', 'max(a, b)'];
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.constantFrom(...sources),
        decimalsOfResult,
        fc.boolean(),
        (first, second, source, decimals, above) => {
          const figures = named([first.figure, second.figure]);
          const found = reach(reportOf(figures, []), source) as Interval;
          const step = exact(1n, powerOfTen(decimals));
          const beyond = above ? add(found.max, step) : subtract(found.min, step);
          const report = reportOf(figures, [claim('c', printed(beyond, '元', decimals), source)]);
          expect(verdictOf(report)).toBe('differs');
        },
      ),
    );
  });

  test('of exact operands a result off by one in the last place always differs', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 2, maxLength: 6 }),
        decimalsOfResult,
        fc.constantFrom(1n, -1n),
        (values, decimals, off) => {
          const spending = values.map((value, at) => spend(String(at), '甲', printed(value, '元', 2)));
          const step = exact(off, powerOfTen(decimals));
          const total = add(round(sum(values), decimals), step);
          const score = add(round(ex('87.38'), decimals), step);
          const part = divide(values[0] as Exact, values[1] as Exact) as Exact;
          const rate = add(round(multiply(part, exact(100n)), decimals), step);
          const report = reportOf(
            named(values.map((value) => printed(value, '元', 2))),
            [
              claim('table', printed(total, '元', decimals), 'sum(spending.amount)'),
              claim('inputs', printed(total, '元', decimals), keys.slice(0, values.length).join(' + ')),
              claim('rate', printed(divide(rate, exact(100n)) as Exact, '%', decimals), 'a / b'),
              claim('score', printed(score, '', decimals), 'published(1) + published(2)'),
            ],
            { spending },
          );
          for (const id of ['table', 'inputs', 'rate', 'score'])
            expect(verdictOf(report, id)).toBe('differs');
          for (const { reach: found } of audit(report, evaluate(report)).checks.filter(
            (one) => one.kind === 'claim',
          ))
            expect(found && compare(found.min, found.max)).toBe(0);
        },
      ),
    );
  });
});
