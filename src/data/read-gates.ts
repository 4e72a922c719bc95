/** The gates of a scheme: a condition, and what happens when it holds. */
import type { Expression } from '../core/expression/ast.ts';
import { nearest } from '../core/nearest.ts';
import type { Gate } from '../core/scheme.ts';
import { type Place, present } from './place.ts';
import { readCode } from './tables/indicators.ts';
import type { Keys, MapReader } from './yaml-map.ts';

const effects = ['zero', 'setScore', 'capGrade', 'overrideGrade', 'fail'] as const;
const gateKeys: Keys = Object.fromEntries(['id', 'name', 'when', 'on', ...effects].map((key) => [key, []]));

/** What a gate says of the report it stands before: checked once the report is read. */
export interface GateUses {
  readonly codes: { readonly code: string; readonly place: Place }[];
  readonly conditions: { readonly expression: Expression; readonly place: Place }[];
}

/** The highest grade still possible must be one of the bands, or it could not be compared. */
const capIn = (item: MapReader, grades: readonly string[]): string | undefined => {
  const grade = item.textAt('capGrade');
  if (grade === undefined || grades.includes(grade)) return grade;
  const near = nearest(grade, grades);
  const expected = [...new Set(grades)].join(' | ');
  const details = { found: grade, expected, ...(near && { params: { near } }) };
  item.issue(item.placeOf('capGrade'), 'band-unknown', details);
  return grade;
};

const gateOf = (item: MapReader, grades: readonly string[], uses: GateUses): Gate | undefined => {
  item.require('id', 'when');
  if (!effects.some((effect) => item.has(effect))) {
    item.issue(item.place, 'key-missing', { expected: effects.join(' | ') });
  }
  const codeAt = (text: string, place: Place): string => {
    const code = readCode(text) ?? text;
    uses.codes.push({ code, place });
    return code;
  };
  const [id, when, on] = [item.textAt('id'), item.expressionAt('when'), item.textAt('on')];
  if (when) uses.conditions.push({ expression: when, place: item.placeOf('when') });
  const setScore = item.pairsAt('setScore').flatMap(([text, entry]) => {
    const [code, score] = [codeAt(text, entry.place), item.figure(entry.node)?.value];
    return score ? [{ code, score }] : [];
  });
  const zero = item.listAt('zero').flatMap((node) => {
    const text = item.text(node);
    return text === undefined ? [] : [codeAt(text, node.place)];
  });
  const gate = present<Partial<Gate>>({
    id,
    when,
    zero,
    setScore,
    name: { ...(item.localisedAt('name') ?? { 'zh-cn': id ?? '' }) },
    capGrade: capIn(item, grades),
    overrideGrade: item.textAt('overrideGrade'),
    fail: item.truthAt('fail') ?? false,
    on: on === undefined ? undefined : codeAt(on, item.placeOf('on')),
  });
  return id === undefined || when === undefined ? undefined : (gate as Gate);
};

/** `grades`: names of the bands. */
export const readGates = (
  scheme: MapReader,
  grades: readonly string[],
): { readonly gates: readonly Gate[]; readonly uses: GateUses } => {
  const uses: GateUses = { codes: [], conditions: [] };
  const gates: Gate[] = [];
  for (const node of scheme.listAt('gates')) {
    const item = scheme.map(node, gateKeys);
    const gate = item && gateOf(item, grades, uses);
    if (!item || !gate) continue;
    if (gates.some(({ id }) => id === gate.id)) {
      item.issue(item.placeOf('id'), 'id-duplicate', { found: gate.id });
    } else gates.push(gate);
  }
  return { gates, uses };
};
