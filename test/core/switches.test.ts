import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edits, readEdit, sameEdit } from '../../src/core/edits.ts';
import type { Report } from '../../src/core/report.ts';
import {
  editsOf,
  excludes,
  isOn,
  partsOf,
  type Switch,
  switchesOf,
  turnedOff,
  turnedOn,
  turnedTo,
} from '../../src/core/switches.ts';
import { input, money, type Row, smallReport } from './small-report.ts';
import { alternative, anySwitchReport } from './switch-report.ts';

const rows: readonly Row[] = [
  ['1', '5', '4'],
  ['2', '5', '4'],
  ['3', '5', '4'],
];
const report = smallReport(rows, {
  inputs: [input('spent', '支出', money('80'), '万元'), input('late', '逾期', false)],
  alternatives: [
    alternative('one', [['1', '3']]),
    alternative('one-else', [['1', '2.0']]),
    alternative('two', [['2', '1']]),
    alternative('late', [['inputs.逾期', '是']]),
    alternative('three-spent', [
      ['3', '0'],
      ['inputs.spent', '60'],
    ]),
    alternative('both', [
      ['1', '2'],
      ['2', '1.00'],
    ]),
    alternative('all', [
      ['1', '2'],
      ['2', '1'],
      ['inputs.late', 'yes'],
    ]),
    alternative('most', [['inputs.spent', '100']], 'trial'),
    alternative('nearly', [
      ['2', '1'],
      ['inputs.spent', '100'],
    ]),
  ],
});
const all = switchesOf(report);
const named = (id: string): Switch => all.find((one) => one.id === id) as Switch;
const on = (inForce: Edits): readonly string[] =>
  all.filter((one) => isOn(report, inForce, one)).map(({ id }) => id);
const withOn = (inForce: Edits, id: string): Edits => turnedOn(report, inForce, all, named(id));
const none: Edits = new Map();

describe('switches', () => {
  it('are choices, bundles of them, or trials: bundles are told by the data', () => {
    expect(all.map(({ id, role }) => [id, role])).toEqual([
      ['one', 'choice'],
      ['one-else', 'choice'],
      ['two', 'choice'],
      ['late', 'choice'],
      ['three-spent', 'choice'],
      ['both', 'bundle'],
      ['all', 'bundle'],
      ['most', 'trial'],
      // Half of it stands in a trial only, so it says something of its own.
      ['nearly', 'choice'],
    ]);
    expect(partsOf(named('all'), all).map(({ id }) => id)).toEqual(['one-else', 'two', 'late']);
  });

  it('exclude each other where they set one figure differently, however it is written', () => {
    expect(excludes(named('one'), named('one-else'))).toBe(true);
    expect(excludes(named('one-else'), named('both'))).toBe(false);
    expect(excludes(named('three-spent'), named('most'))).toBe(true);
    expect(excludes(named('one'), named('two'))).toBe(false);
  });

  it('go on with canonical edits and off again, and leave the reader’s own alone', () => {
    const own: Edits = new Map([['3', '5']]);
    const lit = withOn(own, 'late');
    expect([...lit]).toEqual([
      ['3', '5'],
      ['inputs.late', '1'],
    ]);
    expect(on(lit)).toEqual(['late']);
    expect(turnedOff(report, lit, all, [named('late')])).toEqual(own);
  });

  it('go off where the reader types another value, and on where the reader types theirs', () => {
    expect(on(new Map([['1', '3']]))).toEqual(['one']);
    expect(on(new Map([['1', '3.5']]))).toEqual([]);
    expect(on(new Map([['inputs.spent', '60.0']]))).toEqual([]);
    expect(
      on(
        new Map([
          ['3', '0'],
          ['inputs.spent', '60.0'],
        ]),
      ),
    ).toEqual(['three-spent']);
  });

  it('take the place of what they exclude, whole', () => {
    const lit = withOn(withOn(none, 'one'), 'one-else');
    expect([...lit]).toEqual([['1', '2']]);
    const more = withOn(withOn(none, 'three-spent'), 'most');
    expect([...more]).toEqual([['inputs.spent', '100']]);
  });

  it('of a bundle stand and fall one by one, the bundle goes at one click', () => {
    const lit = withOn(none, 'all');
    expect(on(lit)).toEqual(['one-else', 'two', 'late', 'both', 'all']);
    expect(on(turnedOff(report, lit, all, [named('two')]))).toEqual(['one-else', 'late']);
    expect(on(withOn(lit, 'one'))).toEqual(['one', 'two', 'late']);
    expect(turnedOff(report, lit, all, [named('all')])).toEqual(none);
  });

  it('share an edit until one of them goes', () => {
    const lit = withOn(withOn(none, 'two'), 'nearly');
    expect(on(lit)).toEqual(['two', 'most', 'nearly']);
    expect(turnedOff(report, lit, all, [named('nearly')])).toEqual(none);
    expect(on(turnedOff(report, lit, all, [named('two')]))).toEqual(['most']);
  });

  it('are set to one combination at once; trials and the reader’s own edits stay', () => {
    const lit = withOn(withOn(new Map([['points.3', '6']]), 'one'), 'most');
    const wanted = [named('two'), named('late')];
    expect([...turnedTo(report, lit, all, wanted)]).toEqual([
      ['points.3', '6'],
      ['inputs.spent', '100'],
      ['2', '1'],
      ['inputs.late', '1'],
    ]);
  });
});

const holdsAll = (of: Report, inForce: Edits, one: Switch): boolean =>
  one.edits.every((edit) =>
    [...inForce].some(([key, text]) => {
      const read = readEdit(of, key, text);
      return 'ok' in read && sameEdit(read.ok, edit);
    }),
  );

describe('any sequence of clicks', () => {
  it('puts on what was clicked, never two that exclude each other, and leaves nothing behind', () => {
    fc.assert(
      fc.property(
        anySwitchReport,
        fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 8 }),
        (of, clicks) => {
          const switches = switchesOf(of);
          let inForce: Edits = none;
          for (const [pick, put] of switches.length > 0 ? clicks : []) {
            const one = switches[pick % switches.length] as Switch;
            inForce = put ? turnedOn(of, inForce, switches, one) : turnedOff(of, inForce, switches, [one]);
            expect(isOn(of, inForce, one)).toBe(put);
            const lit = switches.filter((each) => isOn(of, inForce, each));
            expect(lit).toEqual(switches.filter((each) => holdsAll(of, inForce, each)));
            expect(lit.some((each) => lit.some((other) => excludes(each, other)))).toBe(false);
            expect(new Map([...inForce].toSorted())).toEqual(new Map([...editsOf(lit)].toSorted()));
          }
          expect(turnedOff(of, inForce, switches, switches)).toEqual(none);
        },
      ),
    );
  });
});
