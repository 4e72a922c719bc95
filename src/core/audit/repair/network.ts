/** Printed figures and what must hold between them, as the audit reads it: operands as printed, results rounded. */
import { add, divide, type Exact, negate, zero } from '../../exact.ts';
import type { Figure } from '../../figure.ts';
import { contains, intervalOf, meets } from '../../interval.ts';

export interface Variable {
  readonly id: string;
  readonly figure: Figure;
  /** Decimals that a correction may have; those of the printed figure, unless this is more. */
  readonly places?: number;
  /** Smallest and largest value of a correction, in base units. */
  readonly min?: Exact;
  readonly max?: Exact;
  /** Not open to correction. */
  readonly fixed?: boolean;
}

export interface Term {
  readonly id: string;
  readonly sign: 1 | -1;
}

/** Ids of variables; every constraint has an id of its own. */
export type Constraint =
  | {
      readonly kind: 'sum';
      readonly id: string;
      readonly parent: string;
      readonly terms: readonly Term[];
      readonly constant?: Exact;
    }
  /** `stated` is `part ÷ whole` within its rounding. */
  | {
      readonly kind: 'ratio';
      readonly id: string;
      readonly stated: string;
      readonly part: string;
      readonly whole: string;
    }
  /** Two statements of one fact: one value rounds to both. */
  | { readonly kind: 'equal'; readonly id: string; readonly a: string; readonly b: string }
  /** The variable rounds this computed value. */
  | { readonly kind: 'given'; readonly id: string; readonly of: string; readonly value: Exact };

export interface Network {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
}

/** Ids of the variables that a constraint binds, each once. */
export const variablesOf = (constraint: Constraint): readonly string[] => {
  switch (constraint.kind) {
    case 'sum':
      return [...new Set([constraint.parent, ...constraint.terms.map(({ id }) => id)])];
    case 'ratio':
      return [...new Set([constraint.stated, constraint.part, constraint.whole])];
    case 'equal':
      return [...new Set([constraint.a, constraint.b])];
    case 'given':
      return [constraint.of];
  }
};

/** Whether a constraint holds between these figures; undefined where a denominator is zero. */
export const holds = (constraint: Constraint, figureOf: (id: string) => Figure): boolean | undefined => {
  switch (constraint.kind) {
    case 'sum': {
      const total = constraint.terms.reduce((rest, { id, sign }) => {
        const { value } = figureOf(id);
        return add(rest, sign === 1 ? value : negate(value));
      }, constraint.constant ?? zero);
      return contains(intervalOf(figureOf(constraint.parent)), total);
    }
    case 'ratio': {
      const share = divide(figureOf(constraint.part).value, figureOf(constraint.whole).value);
      return share && contains(intervalOf(figureOf(constraint.stated)), share);
    }
    case 'equal':
      return meets(intervalOf(figureOf(constraint.a)), intervalOf(figureOf(constraint.b)));
    case 'given':
      return contains(intervalOf(figureOf(constraint.of)), constraint.value);
  }
};

/** Parts of a network that share no variable open to correction, in the order of their constraints. */
export const componentsOf = ({ variables, constraints }: Network): readonly Network[] => {
  const open = new Set(variables.filter(({ fixed }) => !fixed).map(({ id }) => id));
  const groups: { readonly ids: Set<string>; readonly constraints: Constraint[] }[] = [];
  for (const constraint of constraints) {
    const ids = new Set(variablesOf(constraint).filter((id) => open.has(id)));
    const near = groups.filter((group) => [...ids].some((id) => group.ids.has(id)));
    const [first = { ids: new Set<string>(), constraints: [] }, ...more] = near;
    if (near.length === 0) groups.push(first);
    for (const id of [...ids, ...more.flatMap((group) => [...group.ids])]) first.ids.add(id);
    first.constraints.push(...more.flatMap((group) => group.constraints), constraint);
    for (const group of more) groups.splice(groups.indexOf(group), 1);
  }
  return groups.map((group) => {
    const bound = new Set(group.constraints.flatMap(variablesOf));
    return {
      variables: variables.filter(({ id }) => bound.has(id)),
      constraints: constraints.filter((constraint) => group.constraints.includes(constraint)),
    };
  });
};
