/** A formula set twice: with names, and with the numbers put in. */
import { divide, type Exact, fixed } from '../exact.ts';
import { factorOf, isMoney, moneyUnits } from '../unit.ts';
import type { Node } from './ast.ts';
import type { Context } from './outcome.ts';
import { atom, type Line, levelOfText, shown, textOf } from './typeset.ts';
import type { Named } from './value.ts';

export interface Pair {
  readonly named: Line;
  readonly put: Line;
}

/** What rendering needs beside the tree: where names are looked up, and how the source spells its words. */
export interface Setting {
  readonly context: Context;
  readonly source: string;
}
export type Render = (node: Node, setting: Setting) => Pair;

/** The same line twice: for literals, which have no other name. */
export const twice = (line: Line): Pair => ({ named: line, put: line });

/** Applies one way of setting to both lines. */
export const both = (pairs: readonly Pair[], set: (lines: readonly Line[]) => Line): Pair => ({
  named: set(pairs.map(({ named }) => named)),
  put: set(pairs.map(({ put }) => put)),
});

/** A number of 元 or of no unit, with its origin. */
export const numberAtom = (value: Exact, money: boolean, ref?: string): Line =>
  atom(shown(value), { ...(ref !== undefined && { ref }), ...(money && { unit: '元' }) });

/** The unit in which a text states an amount of 元, from the text itself or by its size; 0 needs none. */
export const moneyUnitOf = (value: Exact, text: string): string | undefined => {
  if (value.n === 0n) return undefined;
  const stated = /[万亿]?元$/.exec(text)?.[0];
  if (stated && isMoney(stated)) return stated;
  const digits = text.replace(/^−/, '-').replace(/[,\s…]/g, '');
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return moneyUnits.find((unit) => {
    const inUnit = divide(value, factorOf(unit));
    return inUnit && (fixed(inUnit, places) === digits || fixed(inUnit, places, 'down') === digits);
  });
};

/** A derived input with more parts than this is put in as its number. */
const mostParts = 40;

/** What stands for a name once the numbers are put in. */
export const lineOfNamed = ({ value, text, ref, working }: Named): Line => {
  if (working && working.length > 0 && working.length <= mostParts) {
    return { parts: working, level: levelOfText(textOf(working)) };
  }
  const unit = value.kind === 'number' && value.money ? moneyUnitOf(value.value, text) : undefined;
  return atom(text, { ref, ...(unit && { unit }) });
};
