/** Whether a function is called with as many arguments, labels and words as it takes. */
import { compare, roundingModes } from '../exact.ts';
import type { Node } from './ast.ts';
import type { FunctionShape } from './functions.ts';
import { typeOf } from './node-type.ts';

type Call = Extract<Node, { readonly kind: 'call' }>;

/** The first label or `where` that the function has no use for, or the argument that lacks its label. */
const labelFault = (call: Call, shape: FunctionShape): Node | undefined => {
  for (const { label, value, where } of call.arguments) {
    if (label && shape.takes !== 'labelled') return label;
    if (where && shape.takes !== 'aggregate' && shape.takes !== 'cell') return where;
    if (!label && (call.name === 'deduct' || call.name === 'parts')) return value;
  }
  return undefined;
};

/** In `levels`, what stands without a condition comes last, and something must. */
const levelsFault = (call: Call): Node | undefined => {
  const firstBare = call.arguments.findIndex(({ label }) => !label);
  if (firstBare < 0) return call;
  return call.arguments.slice(firstBare).find(({ label }) => label)?.label;
};

const judgedFault = (call: Call): Node | undefined => {
  const [low, high] = call.arguments.map(({ value }) => value);
  if (low?.kind !== 'number' || high?.kind !== 'number') return undefined;
  const sameKind = low.text.endsWith('%') === high.text.endsWith('%');
  return sameKind && compare(low.value, high.value) > 0 ? call : undefined;
};

const roundFault = (call: Call): Node | undefined => {
  const mode = call.arguments[2]?.value;
  if (!mode) return undefined;
  return mode.kind === 'text' && (roundingModes as readonly string[]).includes(mode.value) ? undefined : mode;
};

/** `the` takes a column of a table, `missing` the name of a column. */
const columnFault = (call: Call, shape: FunctionShape): Node | undefined => {
  const value = call.arguments[0]?.value;
  if (shape.takes === 'cell' && value?.kind !== 'column') return value;
  return shape.takes === 'column' && value?.kind !== 'name' ? value : undefined;
};

/** Codes and groups are arguments of their own kind: `score(2.1)`, `points(children)`. */
const codesFault = (call: Call, shape: FunctionShape): Node | undefined => {
  const value = call.arguments[0]?.value;
  if (!value || (shape.takes !== 'codes' && shape.takes !== 'members')) return undefined;
  const fits = value.kind === 'code' || (shape.takes === 'codes' && typeOf(value) === 'list');
  return fits ? undefined : value;
};

/** The node at fault, if the call does not have the shape of its function. */
export const argumentFault = (call: Call, shape: FunctionShape): Node | undefined => {
  const size = call.arguments.length;
  if (size < shape.least || size > shape.most) return call;
  const fault = labelFault(call, shape) ?? codesFault(call, shape) ?? columnFault(call, shape);
  if (fault) return fault;
  if (call.name === 'levels') return levelsFault(call);
  if (call.name === 'judged') return judgedFault(call);
  return call.name === 'round' ? roundFault(call) : undefined;
};
