/** The working of an aggregation with the numbers put in, e.g. `12 + 20.38 + 47 + 8`. Every line is true. */
import { type Member, present, rescaling } from './aggregate.ts';
import { absolute, type Exact, equals, plain } from './exact.ts';
import { isUnknown, type Unknown, type Working, type WorkingPart } from './expression/value.ts';
import type { Aggregation } from './scheme.ts';

const joined = (members: readonly Member[], text: (member: Member) => WorkingPart): readonly WorkingPart[] =>
  members.flatMap((member, at) => [
    ...(at === 0 ? [] : [{ text: member.kind === 'deduction' ? ' − ' : ' + ' }]),
    text(member),
  ]);

/** A deduction counts by its size, whatever sign it is printed with. */
const number = (member: Member): WorkingPart => {
  const { score } = member;
  const size = isUnknown(score) || member.kind !== 'deduction' ? score : absolute(score);
  return { text: isUnknown(size) ? '?' : plain(size, 4), ref: `score.${member.code}` };
};

const weightText = (member: Member): string => {
  const weight = isUnknown(member.weight) ? member.points : member.weight;
  return isUnknown(weight) ? '?' : plain(weight);
};

const open: WorkingPart = { text: '(' };

const sumParts = (members: readonly Member[]): readonly WorkingPart[] => {
  const terms = joined(present(members), number);
  const scale = rescaling(members);
  if (scale === undefined || isUnknown(scale)) return terms;
  return [open, ...terms, { text: `) × ${plain(scale.all)} ÷ ${plain(scale.applicable)}` }];
};

const weightedParts = (taking: readonly Member[]): readonly WorkingPart[] => [
  open,
  ...taking.flatMap((member, at) => [
    ...(at === 0 ? [] : [{ text: ' + ' }]),
    number(member),
    { text: ` × ${weightText(member)}` },
  ]),
  { text: `) ÷ (${taking.map(weightText).join(' + ')})` },
];

const partsOf = (how: Aggregation, members: readonly Member[]): readonly WorkingPart[] => {
  if (how === 'sum') return sumParts(members);
  const taking = present(members).filter((member) => member.kind === 'score');
  if (how === 'weighted-mean') return weightedParts(taking);
  const terms = joined(taking, number);
  if (how === 'mean') return [open, ...terms, { text: `) ÷ ${taking.length}` }];
  return [{ text: `${how}(` }, ...terms.map((part) => (part.ref ? part : { text: ', ' })), { text: ')' }];
};

/** `joined` is what the members give, `score` what is left of it after the scheme's rounding. */
export const workingOfJoin = (
  how: Aggregation,
  members: readonly Member[],
  result: Exact | Unknown,
  score: Exact | Unknown,
): Working => ({
  symbolic: joined(present(members), (member) => ({ text: member.name }))
    .map((part) => part.text)
    .join(''),
  parts: partsOf(how, members),
  result: isUnknown(result)
    ? '?'
    : isUnknown(score) || equals(result, score)
      ? plain(result, 4)
      : `${plain(result, 4)} ≈ ${plain(score)}`,
});
