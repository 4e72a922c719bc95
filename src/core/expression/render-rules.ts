/** Setting of the rule functions: what was tested, what may be judged, what was deducted. */
import { compare, zero } from '../exact.ts';
import type { Argument, Node } from './ast.ts';
import { outcomeOf } from './evaluate.ts';
import { isShare, ownPoints, rawDeduct, rawRatio } from './judgements.ts';
import { both, numberAtom, type Pair, type Render, type Setting, twice } from './line-pair.ts';
import { condition, type NumberValue } from './outcome.ts';
import { nodesOf } from './references.ts';
import { atom, callOf, type Line, looseness, operation, row, sumOf } from './typeset.ts';
import type { Unknown } from './value.ts';

type Call = Extract<Node, { readonly kind: 'call' }>;
type List = readonly Argument[];

export const ruleFunctions: ReadonlySet<string> = new Set(['levels', 'judged', 'ratio', 'deduct', 'parts']);

const pointsNode: Node = { kind: 'name', name: 'points', span: { start: 0, end: 0 } };

const pointsPair = (setting: Setting, render: Render): Pair => render(pointsNode, setting);

/** The branch that holds, for a call of `if` whose condition can be told. */
const branchOf = (node: Node, { context }: Setting): Node | undefined => {
  const [test, yes, no] = node.kind === 'call' && node.name === 'if' ? node.arguments : [];
  const holds = test && condition(outcomeOf(test.value, context), 'if');
  return typeof holds === 'boolean' ? (holds ? yes : no)?.value : undefined;
};

/** A number of points; a share is shown as `60% × 5`. */
const amount = (node: Node, setting: Setting, render: Render): Pair => {
  const pair = render(node, setting);
  const taken = branchOf(node, setting);
  if (taken) return { named: pair.named, put: amount(taken, setting, render).put };
  if (!isShare(node)) return pair;
  const shared = both([pair, pointsPair(setting, render)], ([share, points]) =>
    operation('*', share as Line, points as Line),
  );
  return { named: pair.named, put: shared.put };
};

/** `4: n ≥ 6` with names, as in the source. */
const labelled = (list: List, setting: Setting, render: Render): readonly Line[] =>
  list.map(({ label, value }) => {
    const named = render(value, setting).named;
    return label ? row([render(label, setting).named, named], ': ') : named;
  });

/** `n = 4, q = 1`: the names that conditions look at, with their numbers. */
const facts = (list: List, setting: Setting, render: Render): readonly Line[] => {
  const seen = new Map<string, Line>();
  for (const node of list.flatMap(({ label, value }) => (label ? nodesOf(value) : []))) {
    if (node.kind !== 'name' || seen.has(node.name)) continue;
    const { named, put } = render(node, setting);
    const isTold = put.parts.some(({ ref }) => ref !== undefined);
    seen.set(node.name, operation('=', named, isTold ? put : atom('?')));
  }
  return [...seen.values()];
};

const because = (reason: readonly Line[], then: Line): Line =>
  reason.length === 0 ? then : row([row(reason, ', '), then], ' → ');

/** The condition that holds and its points; without one, the facts and the points that are left. */
const levels = (call: Call, setting: Setting, render: Render): Pair => {
  const list = call.arguments;
  const named = callOf('levels', labelled(list, setting, render));
  const tested: Argument[] = [];
  for (const [at, argument] of list.entries()) {
    const { label, value } = argument;
    if (!label) {
      const rest = list.slice(at).map((one) => amount(one.value, setting, render).put);
      return { named, put: because(facts(tested, setting, render), row(rest, ' | ')) };
    }
    tested.push(argument);
    const holds = condition(outcomeOf(value, setting.context), 'levels');
    if (typeof holds !== 'boolean') return { named, put: because(facts(tested, setting, render), atom('?')) };
    if (holds) {
      return { named, put: because([render(value, setting).put], amount(label, setting, render).put) };
    }
  }
  return { named, put: named };
};

const judged = (list: List, setting: Setting, render: Render): Pair => {
  const bounds = list.map(({ value }) => amount(value, setting, render));
  const named = callOf(
    'judged',
    bounds.map((bound) => bound.named),
  );
  return {
    named,
    put: row(
      bounds.map(({ put }) => (put.level === looseness.line ? callOf('', [put]) : put)),
      ' … ',
    ),
  };
};

/** The formula behind a rule function, as min or max where the points or zero bound it. */
const bounded = (raw: NumberValue | Unknown, pair: Pair, setting: Setting, render: Render): Pair => {
  const points = ownPoints(setting.context);
  if (raw.kind !== 'number' || points.kind !== 'number') return pair;
  if (compare(raw.value, points.value) > 0) {
    return both([pair, pointsPair(setting, render)], (lines) => callOf('min', lines));
  }
  return compare(raw.value, zero) < 0
    ? both([pair, twice(atom('0'))], (lines) => callOf('max', lines))
    : pair;
};

const ratio = (list: List, setting: Setting, render: Render): Pair => {
  const sides = [pointsPair(setting, render), ...list.map(({ value }) => render(value, setting))];
  const pair = both(sides, ([points, actual, target]) =>
    actual && target
      ? operation('/', operation('*', points as Line, actual), target)
      : callOf(
          'ratio',
          [actual, target].filter((line) => line !== undefined),
        ),
  );
  return bounded(rawRatio(list, setting.context, outcomeOf), pair, setting, render);
};

/** A count as it stands; a condition counts once or not at all. */
const times = (value: Node, setting: Setting, render: Render): Pair => {
  const pair = render(value, setting);
  const outcome = outcomeOf(value, setting.context);
  if (outcome.kind !== 'boolean') return pair;
  const ref = pair.put.parts[0]?.ref;
  return { named: pair.named, put: atom(outcome.value ? '1' : '0', ref === undefined ? {} : { ref }) };
};

const deduct = (list: List, setting: Setting, render: Render): Pair => {
  const lost = list.map(({ label, value }) => {
    const count = times(value, setting, render);
    if (!label) return count;
    return both([amount(label, setting, render), count], ([size, number]) =>
      operation('*', size as Line, number as Line),
    );
  });
  const pair = both([pointsPair(setting, render), ...lost], (lines) =>
    lines.reduce((sofar, line) => operation('-', sofar, line)),
  );
  return bounded(rawDeduct(list, setting.context, outcomeOf), pair, setting, render);
};

/** `1 + 0 + 1`: each part with its points, or 0 where its condition does not hold. */
const parts = (list: List, setting: Setting, render: Render): Pair => {
  const named = callOf('parts', labelled(list, setting, render));
  const puts = list.map(({ label, value }) => {
    const holds = condition(outcomeOf(value, setting.context), 'parts');
    if (typeof holds !== 'boolean' || !label) return atom('?');
    return holds ? amount(label, setting, render).put : numberAtom(zero, false);
  });
  return { named, put: sumOf(puts) };
};

/** Sets a call of `levels`, `judged`, `ratio`, `deduct` or `parts`. */
export const renderRule = (call: Call, setting: Setting, render: Render): Pair => {
  if (call.name === 'levels') return levels(call, setting, render);
  if (call.name === 'judged') return judged(call.arguments, setting, render);
  if (call.name === 'ratio') return ratio(call.arguments, setting, render);
  return call.name === 'deduct'
    ? deduct(call.arguments, setting, render)
    : parts(call.arguments, setting, render);
};
