/** Right by rounding is never accused, wrong beyond rounding always is: claims over rounded operands. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import { reachOf } from '../../src/core/audit/reach.ts';
import { evaluate, settle } from '../../src/core/evaluate.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  ex,
  exact,
  fixed,
  multiply,
  plain,
  powerOfTen,
  round,
  subtract,
  sum,
} from '../../src/core/exact.ts';
import type { Figure } from '../../src/core/figure.ts';
import { type Interval, intervalOf } from '../../src/core/interval.ts';
import type { Claim, Report } from '../../src/core/report.ts';
import { factorOf, isMoney } from '../../src/core/unit.ts';
import { expression, input, smallReport } from './small-report.ts';

/** A value in base units as a report would print it. */
const printed = (value: Exact, unit: string, decimals: number): Figure => {
  const inUnit = divide(value, factorOf(unit)) as Exact;
  return {
    value: multiply(round(inUnit, decimals), factorOf(unit)),
    money: isMoney(unit),
    decimals,
    unit,
    text: `${fixed(inUnit, decimals)}${unit}`,
  };
};
/** `428.54万元` as a figure. */
const read = (text: string): Figure => {
  const [, digits = '', unit = ''] = /^([-\d.]+)(.*)$/.exec(text) ?? [];
  return printed(multiply(ex(digits), factorOf(unit)), unit, digits.split('.')[1]?.length ?? 0);
};

const claim = (id: string, figure: Figure, source: string, sameAs?: string): Claim => ({
  id,
  name: { 'zh-cn': id },
  place: { 'zh-cn': '正文' },
  printed: figure.text,
  figure,
  expression: expression(source),
  row: 2,
  ...(sameAs !== undefined && { sameAs }),
});
const spend = (no: string, category: string, amount: Figure) => ({
  no,
  category: { 'zh-cn': category },
  item: { 'zh-cn': no },
  amount,
  row: 2,
});

const reportOf = (
  figures: Readonly<Record<string, Figure>>,
  claims: readonly Claim[],
  more: Partial<Report> = {},
): Report =>
  smallReport(
    [
      ['1', '8', '4.88'],
      ['2', '92', '82.5'],
    ],
    { inputs: Object.entries(figures).map(([key, one]) => input(key, key, one, one.unit)), claims, ...more },
  );
const verdictOf = (report: Report, id = 'c') => audit(report, evaluate(report)).claims.get(id)?.verdict;
const reach = (report: Report, source: string): Interval | undefined =>
  reachOf(expression(source), settle(report).state);
const shown = (found: Interval | undefined): string =>
  found
    ? `${found.minIncluded ? '[' : '('}${plain(found.min, 6)}, ${plain(found.max, 6)}${found.maxIncluded ? ']' : ')'}`
    : '?';

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
    const { claims } = audit(report, evaluate(report));
    expect(claims.get('c')).toMatchObject({
      verdict: 'cannot-tell',
      unknown: { reason: 'rounding-unclear' },
    });
  });

  it('keeps the reach beside the verdict, only where it was needed', () => {
    const report = reportOf(operands, [
      claim('near', read('84.4%'), 'spent / budget'),
      claim('far', read('84.5%'), 'spent / budget'),
    ]);
    const { claims } = audit(report, evaluate(report));
    expect(claims.get('near')?.reach).toBeUndefined();
    expect(shown(claims.get('far')?.reach)).toBe('(0.843996, 0.844033)');
  });
});

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
          for (const { reach: found } of audit(report, evaluate(report)).claims.values())
            expect(found && compare(found.min, found.max)).toBe(0);
        },
      ),
    );
  });
});
