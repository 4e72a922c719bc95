/** A short mark of everything that a score is computed from, so that a link knows whether the report has changed. */
import { type Exact, plain } from './exact.ts';
import { checksum } from './link.ts';
import type { Input, Report } from './report.ts';
import type { Scheme } from './scheme.ts';

const valueText = ({ value, formula }: Input): string =>
  formula?.source ?? (typeof value === 'object' ? `${value.text} ${value.unit}` : String(value));

const exactText = (value: Exact | undefined): string | undefined => value && plain(value);

const schemeText = (scheme: Scheme): string =>
  JSON.stringify([
    scheme.bands.map(({ name, min, minIncluded }) => [name, plain(min), minIncluded]),
    scheme.printedBands.map(({ name, min, max, minIncluded, maxIncluded }) => [
      ...[name, exactText(min), exactText(max), minIncluded, maxIncluded],
    ]),
    [scheme.gradeBy, scheme.gradeLevels, exactText(scheme.fullMarks)],
    scheme.gates.map(({ id, when, zero, setScore, capGrade, overrideGrade, fail, on }) => [
      ...[id, when.source, zero, capGrade, overrideGrade, fail, on],
      setScore.map(({ code, score }) => [code, plain(score)]),
    ]),
    [scheme.rounding.leaf, scheme.rounding.group, scheme.rounding.total],
    [scheme.aggregation.default, [...scheme.aggregation.levels]],
    scheme.policies,
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

/** Whether a link of this mark was made when the report was another; a link without a mark cannot tell. */
export const hasChangedSince = (report: Report, mark: string | undefined): boolean =>
  mark !== undefined && mark !== reportMark(report);
