/**
 * What scores, points, inputs and gates are computed from, so that edits that never meet can be told apart.
 * Everything here errs to the side of more influence: what is said to be apart is apart.
 */
import { type AppliedEdit, inputNamed } from '../edits.ts';
import { prerequisiteGate } from '../evaluate.ts';
import type { Expression } from '../expression/ast.ts';
import { pointsWords } from '../expression/functions.ts';
import { referencesOf } from '../expression/references.ts';
import { isLeaf, type Report } from '../report.ts';

/** A figure that others may be computed from: `score 2.1`, `points 2.1`, `weight 2.1`, `input spent`, `gate g`. */
export type Thing = string;
export const scoreOf = (code: string): Thing => `score ${code}`;
export const gateThing = (id: string): Thing => `gate ${id}`;
/** What moves a parent besides its children: the rest of a rule `sum(children) - …`. */
export const shiftOf = (code: string): Thing => `shift ${code}`;
export const theTotal: Thing = 'total';
const pointsThing = (code: string): Thing => `points ${code}`;
const weightThing = (code: string): Thing => `weight ${code}`;

/** The figure that an edit sets. */
export const thingSet = (edit: AppliedEdit): Thing => {
  switch (edit.target) {
    case 'input':
      return `input ${edit.key}`;
    case 'absence':
      return scoreOf(edit.code);
    case 'gate':
      return gateThing(edit.id);
    case 'parameter':
      return edit.place === 'rule' ? scoreOf(edit.name) : gateThing(edit.name);
    // Bands grade a total; no figure is computed from them.
    case 'band':
    case 'bands':
      return 'bands';
    default:
      return `${edit.target} ${edit.code}`;
  }
};

class Influence {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** What a figure is computed from at first hand. */
  of(thing: Thing): readonly Thing[] {
    const at = thing.indexOf(' ');
    const [kind, name] = at < 0 ? [thing, ''] : [thing.slice(0, at), thing.slice(at + 1)];
    if (kind === 'total') return [...this.#rows(), pointsThing('total')];
    if (kind === 'score') return this.#score(name);
    if (kind === 'points') return this.#points(name);
    if (kind === 'shift') return this.#shift(name);
    if (kind === 'gate') return this.#gate(name);
    return kind === 'input' ? this.#input(name) : [];
  }

  /** Every figure of the rows below a code; of all rows without one. */
  #rows(below?: string): readonly Thing[] {
    const rows = this.#report.indicators.filter(
      ({ code }) => below === undefined || this.#isBelow(code, below),
    );
    return rows.flatMap(({ code }) => [scoreOf(code), pointsThing(code), weightThing(code)]);
  }

  #isBelow(code: string, above: string): boolean {
    for (let at = this.#report.byCode.get(code)?.parent; at !== undefined; ) {
      if (at === above) return true;
      at = this.#report.byCode.get(at)?.parent;
    }
    return false;
  }

  #score(code: string): readonly Thing[] {
    const row = this.#report.byCode.get(code);
    const { gates } = this.#report.scheme;
    const forcing = gates.filter(
      (gate) => gate.zero.includes(code) || gate.setScore.some((set) => set.code === code),
    );
    return [
      pointsThing(code),
      ...forcing.map(({ id }) => gateThing(id)),
      ...(row?.rule ? this.#expression(row.rule, code) : []),
      ...(row && !isLeaf(row) ? this.#rows(code) : []),
    ];
  }

  /** Points are joined from those below, and whether a row below counts may depend on its score. */
  #points(code: string): readonly Thing[] {
    const row = this.#report.byCode.get(code);
    return row && !isLeaf(row) ? this.#rows(code) : [];
  }

  #shift(code: string): readonly Thing[] {
    const rule = this.#report.byCode.get(code)?.rule;
    return rule ? this.#expression(rule, code, true) : [];
  }

  #gate(id: string): readonly Thing[] {
    const gate = this.#report.scheme.gates.find((one) => one.id === id);
    if (gate) return this.#expression(gate.when);
    const row = this.#report.indicators.find((row) => prerequisiteGate(row).id === id);
    return row ? [scoreOf(row.code)] : [];
  }

  #input(key: string): readonly Thing[] {
    const formula = this.#report.inputs.find((input) => input.key === key)?.formula;
    return formula ? this.#expression(formula) : [];
  }

  #expression(expression: Expression, self?: string, withoutChildren = false): readonly Thing[] {
    const uses = referencesOf(expression);
    const named = [...uses.names].flatMap((name) => {
      if (self !== undefined && pointsWords.has(name)) return [pointsThing(self)];
      const input = inputNamed(this.#report, name);
      return input ? [`input ${input.key}`] : [];
    });
    const usesRows = (uses.usesChildren && !withoutChildren) || uses.usesLeaves;
    return [
      ...named,
      ...[...uses.codes].flatMap((code) => [scoreOf(code), pointsThing(code)]),
      ...[...uses.pointsOf].map(pointsThing),
      ...[...uses.below].flatMap((code) => this.#rows(code)),
      ...(usesRows ? this.#rows(self) : []),
      ...(uses.usesTotal ? [theTotal] : []),
    ];
  }
}

/** Everything that a figure depends on, itself included, directly or through others. */
export const influencesOn = (report: Report): ((thing: Thing) => ReadonlySet<Thing>) => {
  const influence = new Influence(report);
  return (thing) => {
    const reached = new Set<Thing>([thing]);
    for (const next of reached) for (const one of influence.of(next)) reached.add(one);
    return reached;
  };
};
