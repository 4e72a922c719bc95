/** Tree → two lines: with names, and with the numbers put in. */
import { compare } from '../exact.ts';
import { isMoney } from '../unit.ts';
import type { Argument, BinaryOperator, Node } from './ast.ts';
import { outcomeOf } from './evaluate.ts';
import { pointsWords } from './functions.ts';
import { both, lineOfNamed, numberAtom, type Pair, type Setting, twice } from './line-pair.ts';
import { figureOf, membersOf } from './members.ts';
import { condition, looked } from './outcome.ts';
import { renderAggregate, renderCell, renderCount, renderMembers } from './render-lists.ts';
import { renderRule, ruleFunctions } from './render-rules.ts';
import {
  atom,
  callOf,
  denied,
  type Line,
  looseness,
  operation,
  quoted,
  row,
  shownShare,
  signed,
} from './typeset.ts';
import { isUnknown } from './value.ts';

type NodeOf<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>;

const number = (node: NodeOf<'number'>): Pair => {
  const unit = /[万亿]?元$/.exec(node.text)?.[0];
  return twice(atom(node.text, unit && isMoney(unit) ? { unit } : {}));
};

const name = (node: NodeOf<'name'>, { context }: Setting): Pair => {
  const found = context.scope.name(node.name);
  const named = atom(node.name);
  if (!isUnknown(found)) return { named, put: lineOfNamed(found) };
  const isPoints = pointsWords.has(node.name) && context.points !== undefined;
  return { named, put: isPoints && context.points ? numberAtom(context.points, false) : named };
};

/** The word that the source uses between or before its operands: `and` or 且, `not` or 非. */
const wordIn = (text: string, zh: string, en: string): string => (text.includes(zh) ? zh : en);

const wordOf = (operator: BinaryOperator, node: NodeOf<'binary'>, source: string): string | undefined => {
  const between = source.slice(node.left.span.end, node.right.span.start);
  if (operator === 'and') return wordIn(between, '且', 'and');
  return operator === 'or' ? wordIn(between, '或', 'or') : undefined;
};

const unary = (node: NodeOf<'unary'>, setting: Setting): Pair => {
  const inner = render(node.operand, setting);
  if (node.operator === '-') return both([inner], ([line]) => signed(line as Line));
  const word = wordIn(setting.source.slice(node.span.start, node.operand.span.start), '非', 'not');
  return both([inner], ([line]) => denied(word, line as Line));
};

/** Only the branch that holds has its numbers put in. */
const branch = (list: readonly Argument[], setting: Setting): Pair => {
  const pairs = list.map(({ value }) => render(value, setting));
  const whole = both(pairs, (lines) => callOf('if', lines));
  const holds = list[0] ? condition(outcomeOf(list[0].value, setting.context), 'if') : undefined;
  const taken = typeof holds === 'boolean' ? pairs[holds ? 1 : 2] : undefined;
  return taken ? { named: whole.named, put: taken.put } : whole;
};

/** A bound that does not bite is left out; one that bites is shown as min or max. */
const clamp = (list: readonly Argument[], setting: Setting): Pair => {
  const [value, low, high] = list.map((argument) => render(argument.value, setting));
  const [at, floor, cap] = list.map((argument) => outcomeOf(argument.value, setting.context));
  const pairs = [value, low, high].filter((pair) => pair !== undefined);
  if (
    !value ||
    !low ||
    !high ||
    at?.kind !== 'number' ||
    floor?.kind !== 'number' ||
    cap?.kind !== 'number'
  ) {
    return both(pairs, (lines) => callOf('clamp', lines));
  }
  if (compare(at.value, cap.value) > 0) return both([value, high], (lines) => callOf('min', lines));
  return compare(at.value, floor.value) < 0 ? both([value, low], (lines) => callOf('max', lines)) : value;
};

const figure = (call: NodeOf<'call'>, { context }: Setting): Pair => {
  const argument = call.arguments[0]?.value;
  const code = argument?.kind === 'code' ? argument.code : '';
  const named = atom(`${call.name}(${code})`);
  const value = looked(figureOf(context.scope, call.name, code) ?? context.scope.score(code));
  if (value.kind === 'unknown') return { named, put: named };
  const ref = `${call.name}.${code}`;
  const put =
    call.name === 'rate' ? atom(shownShare(value.value), { ref }) : numberAtom(value.value, false, ref);
  return { named, put };
};

const totals = (call: NodeOf<'call'>, { context }: Setting): Pair => {
  const value = looked(call.name === 'total' ? context.scope.total() : context.scope.publishedTotal());
  const named = atom(`${call.name}()`);
  return { named, put: value.kind === 'unknown' ? named : numberAtom(value.value, false, call.name) };
};

/** With the texts put in, a sign takes the place of the word: `“…4G…” ∋ “4G”`. */
const containing = (list: readonly Argument[], setting: Setting): Pair => {
  const [text, part] = list.map(({ value }) => render(value, setting));
  if (!text || !part) return twice(callOf('contains', []));
  const held = list[1] ? outcomeOf(list[1].value, setting.context) : undefined;
  const whole = list[0] ? outcomeOf(list[0].value, setting.context) : undefined;
  const isTold = whole?.kind === 'text' && held?.kind === 'text';
  const left = isTold ? quoted(whole.value, held.value) : text.put;
  return {
    named: callOf('contains', [text.named, part.named]),
    put: row([left, part.put], ' ∋ ', looseness.comparison),
  };
};

const figures: ReadonlySet<string> = new Set(['score', 'points', 'rate', 'published', 'published_points']);

const call = (node: NodeOf<'call'>, setting: Setting): Pair => {
  const { name, arguments: list } = node;
  const argument = list[0]?.value;
  if (name === 'if') return branch(list, setting);
  if (name === 'clamp') return clamp(list, setting);
  if (name === 'count' || name === 'distinct') return renderCount(node, setting, render);
  if (name === 'the') return renderCell(node, setting, render);
  if (name === 'contains') return containing(list, setting);
  if (ruleFunctions.has(name)) return renderRule(node, setting, render);
  if (name === 'total' || name === 'published_total') return totals(node, setting);
  if (figures.has(name) && argument?.kind === 'code') return figure(node, setting);
  if (argument?.kind === 'column' || membersOf(node, setting.context.scope))
    return renderAggregate(node, setting, render);
  if (['sum', 'mean', 'min', 'max', ...figures].includes(name)) return renderAggregate(node, setting, render);
  return both(
    list.map(({ value }) => render(value, setting)),
    (lines) => callOf(name, lines),
  );
};

/** Sets a node with names and with numbers. What cannot be told keeps its name. */
export const render = (node: Node, setting: Setting): Pair => {
  switch (node.kind) {
    case 'number':
      return number(node);
    case 'text':
      return { named: atom(`“${node.value}”`), put: quoted(node.value) };
    case 'boolean':
      return twice(atom(setting.source.slice(node.span.start, node.span.end)));
    case 'code':
      return twice(atom(node.code));
    case 'name':
      return membersOf(node, setting.context.scope) ? renderMembers(node, setting) : name(node, setting);
    case 'column':
      return renderMembers(node, setting);
    case 'unary':
      return unary(node, setting);
    case 'binary': {
      const word = wordOf(node.operator, node, setting.source);
      return both([render(node.left, setting), render(node.right, setting)], ([left, right]) =>
        operation(node.operator, left as Line, right as Line, word),
      );
    }
    case 'call':
      return call(node, setting);
  }
};
