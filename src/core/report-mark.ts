/** A short mark of everything that a score is computed from, so that a link knows whether the report has changed. */
import { plain } from './exact.ts';
import { checksum } from './link.ts';
import type { Input, Report } from './report.ts';
import type { Scheme } from './scheme.ts';

const valueText = ({ value, formula }: Input): string =>
  formula?.source ?? (typeof value === 'object' ? `${value.text} ${value.unit}` : String(value));

const schemeText = ({
  bands,
  printedBands,
  gradeBy,
  gates,
  rounding,
  aggregation,
  policies,
}: Scheme): string =>
  JSON.stringify([
    bands.map(({ name, min, minIncluded }) => [name, plain(min), minIncluded]),
    printedBands.map(({ name, min, max }) => [name, min && plain(min), max && plain(max)]),
    gradeBy,
    gates.map(({ id, when, zero, capGrade, overrideGrade, fail }) => [
      ...[id, when.source, zero, capGrade, overrideGrade, fail],
    ]),
    [rounding.leaf, rounding.group, rounding.total, aggregation.default, [...aggregation.levels]],
    policies,
  ]);

const known = new WeakMap<Report, string>();

/** Six base-36 digits: the same for the same rows, inputs and scheme, in the build and in every browser. */
export const reportMark = (report: Report): string => {
  const made = known.get(report);
  if (made !== undefined) return made;
  const rows = report.indicators.map(({ code, kind, points, weight, score, absence, rule }) => [
    ...[code, kind, points?.text, weight?.text, score?.text, absence, rule?.source],
  ]);
  const inputs = report.inputs.map((input) => [input.key, valueText(input)]);
  const mark = checksum(JSON.stringify([rows, inputs, schemeText(report.scheme)]));
  known.set(report, mark);
  return mark;
};
