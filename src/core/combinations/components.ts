/** Switches that may bear on one another stand in one component; what components do to the total adds up. */
import { prerequisiteGate } from '../evaluate.ts';
import type { Report } from '../report.ts';
import type { Gate } from '../scheme.ts';
import { excludes, type Switch } from '../switches.ts';
import { gateThing, influencesOn, type Thing, thingSet } from './influence.ts';
import { termsOf } from './terms.ts';

export interface Component {
  readonly switches: readonly Switch[];
  /** Ids of the gates that its switches may raise or lift; no other component touches them. */
  readonly gates: readonly string[];
}

/** Gates that bear on the grade of the total, in the order in which they do. */
export const gatesOnTotal = (report: Report): readonly Gate[] => [
  ...report.scheme.gates.filter((gate) => gate.on === undefined),
  ...report.indicators.filter((row) => row.kind === 'prerequisite').map(prerequisiteGate),
];

/** Sets of positions that grow together. */
class Groups {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, at) => at);
  }

  root(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    this.#parent[at] = root;
    return root;
  }

  join(all: readonly number[]): void {
    const [first, ...others] = all;
    if (first === undefined) return;
    for (const other of others) this.#parent[this.root(other)] = this.root(first);
  }
}

/**
 * The components of some switches. `together`: all in one, where the total cannot be taken apart.
 * Order within a component is that of the switches.
 */
export const componentsOf = (
  report: Report,
  switches: readonly Switch[],
  together: boolean,
): readonly Component[] => {
  const all = gatesOnTotal(report).map(({ id }) => id);
  if (together) return [{ switches, gates: all }];
  const groups = new Groups(switches.length);
  const influences = influencesOn(report);
  const sets = switches.map(({ edits }) => edits.map(thingSet));
  const touching = (thing: Thing): readonly number[] => {
    const reached = influences(thing);
    return [...sets.keys()].filter((at) => sets[at]?.some((one) => reached.has(one)));
  };
  const gates = all.map((id) => ({ id, touching: touching(gateThing(id)) }));
  for (const term of termsOf(report, switches)) groups.join(touching(term));
  for (const gate of gates) groups.join(gate.touching);
  for (const [at, one] of switches.entries()) {
    groups.join([at, ...[...switches.keys()].filter((other) => excludes(one, switches[other] as Switch))]);
  }
  const roots = new Set([...switches.keys()].map((at) => groups.root(at)));
  return [...roots].map((root) => ({
    switches: switches.filter((_, at) => groups.root(at) === root),
    gates: gates.flatMap(({ id, touching: [first] }) =>
      first !== undefined && groups.root(first) === root ? [id] : [],
    ),
  }));
};
