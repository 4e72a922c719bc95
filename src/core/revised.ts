/**
 * A report under the edits of its frame: bands, gates, rules and rows as the reader would have them. All other
 * edits change figures of the report; these change what it is scored by, so everything that looks at the report
 * (rulers, searches, simulations) is given the revised one.
 */
import { type AppliedEdit, type EditKey, type Edits, isFrameEdit, noEdits, readable } from './edits.ts';
import { compare, type Exact, subtract } from './exact.ts';
import { type FrameEdit, frameKey, frameText, saysAbsent } from './frame-edits.ts';
import { withParameters } from './parameters.ts';
import type { Indicator, Report } from './report.ts';
import type { Band, PrintedBand, Scheme } from './scheme.ts';

type Of<Target extends FrameEdit['target']> = Extract<FrameEdit, { readonly target: Target }>;

const ofTarget = <Target extends FrameEdit['target']>(
  edits: readonly FrameEdit[],
  target: Target,
): readonly Of<Target>[] => edits.filter((edit): edit is Of<Target> => edit.target === target);

/** An edge that a better band has passed goes with it: that band holds no score any more, and keeps its rank. */
const descending = (bands: readonly Band[]): readonly Band[] => {
  const kept: Band[] = [];
  for (const band of bands) {
    const above = kept.at(-1);
    kept.push(above && compare(band.min, above.min) > 0 ? { ...band, min: above.min } : band);
  }
  return kept;
};

/** The printed edge below a lower edge keeps its distance to it, so that a hole stays as wide as it was. */
const movedPrinted = (
  printed: readonly PrintedBand[],
  bands: readonly Band[],
  edges: ReadonlyMap<string, Exact>,
): readonly PrintedBand[] => {
  const shiftOf = (name: string | undefined): Exact | undefined => {
    const now = name === undefined ? undefined : edges.get(name);
    const before = bands.find((band) => band.name === name)?.min;
    return now && before && subtract(now, before);
  };
  const moved = (edge: Exact | undefined, by: Exact | undefined): Exact | undefined =>
    edge && by ? subtract(edge, { n: -by.n, d: by.d }) : edge;
  return printed.map((band) => {
    const above = bands[bands.findIndex(({ name }) => name === band.name) - 1]?.name;
    const min = moved(band.min, shiftOf(band.name));
    const max = moved(band.max, shiftOf(above));
    return { ...band, ...(min && { min }), ...(max && { max }) };
  });
};

const revisedBands = (
  scheme: Scheme,
  edits: readonly Of<'band'>[],
): Pick<Scheme, 'bands' | 'printedBands'> => {
  const edges = new Map(
    edits.flatMap(({ rank, value }) => {
      const name = scheme.bands[rank]?.name;
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
  const bands = scheme.bands.map((band) => ({ ...band, min: edges.get(band.name) ?? band.min }));
  return {
    bands: descending(bands),
    printedBands: movedPrinted(scheme.printedBands, scheme.bands, edges),
  };
};

/** Digits by place, for each rule or condition. */
const digitsBy = (edits: readonly Of<'parameter'>[], place: Of<'parameter'>['place']) => {
  const found = new Map<string, Map<number, string>>();
  for (const { name, at, digits } of edits.filter((edit) => edit.place === place)) {
    const own = found.get(name) ?? new Map<number, string>();
    found.set(name, own.set(at, digits));
  }
  return found;
};

const revisedScheme = (scheme: Scheme, edits: readonly FrameEdit[]): Scheme => {
  const bandEdits = ofTarget(edits, 'band');
  const reading = ofTarget(edits, 'bands').at(-1);
  const unheeded = new Set(ofTarget(edits, 'gate').flatMap(({ id, heeded }) => (heeded ? [] : [id])));
  const conditions = digitsBy(ofTarget(edits, 'parameter'), 'when');
  return {
    ...scheme,
    ...(bandEdits.length > 0 && revisedBands(scheme, bandEdits)),
    ...(reading && { gradeBy: reading.printed ? ('printed' as const) : ('bands' as const) }),
    gates: scheme.gates
      .filter(({ id }) => !unheeded.has(id))
      .map((gate) => {
        const digits = conditions.get(gate.id);
        return digits ? { ...gate, when: withParameters(gate.when, digits) } : gate;
      }),
  };
};

const withoutScore = ({ score: _, ...row }: Indicator): Indicator => ({ ...row, absence: 'na' });

const revisedRows = (report: Report, edits: readonly FrameEdit[]): Pick<Report, 'indicators' | 'byCode'> => {
  const absent = new Set(ofTarget(edits, 'absence').map(({ code }) => code));
  const rules = digitsBy(ofTarget(edits, 'parameter'), 'rule');
  if (absent.size === 0 && rules.size === 0) return report;
  const indicators = report.indicators.map((row) => {
    const digits = rules.get(row.code);
    const ruled = digits && row.rule ? { ...row, rule: withParameters(row.rule, digits) } : row;
    return absent.has(row.code) ? withoutScore(ruled) : ruled;
  });
  return { indicators, byCode: new Map(indicators.map((row) => [row.code, row])) };
};

/** The last revision of each report: an edit of a score asks for the same one again and again. */
const known = new WeakMap<Report, { readonly name: string; readonly report: Report }>();

/** The report under edits that hold exact values; the report itself where none of them concerns its frame. */
export const revisedBy = (report: Report, applied: readonly AppliedEdit[]): Report => {
  if (!applied.some(isFrameEdit)) return report;
  const edits = applied.filter(isFrameEdit);
  const name = edits.map((edit) => `${frameKey(edit)}=${frameText(edit)}`).join(';');
  const last = known.get(report);
  if (last?.name === name) return last.report;
  const revised = { ...report, ...revisedRows(report, edits), scheme: revisedScheme(report.scheme, edits) };
  known.set(report, { name, report: revised });
  return revised;
};

/** Whether an edit can be one of the frame at all: asked at every keystroke, before anything is read. */
export const mayFrame = (key: EditKey, text: string): boolean =>
  !/^(?:inputs|points|weight)\./.test(key) && (!/^[\d.]+$/.test(key) || saysAbsent(text));

/** The report as a reader's edits would have it; edits that cannot be read are left out. */
export const revised = (report: Report, edits: Edits = noEdits): Report =>
  [...edits].some(([key, text]) => mayFrame(key, text)) ? revisedBy(report, readable(report, edits)) : report;
