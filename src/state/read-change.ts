/** What a reader typed into a field, read against the report in force. Pure. */
import { type AppliedEdit, type EditKey, editText, isFrameEdit, readEdit } from '../core/edits.ts';
import type { Evaluation, Origin } from '../core/evaluation.ts';
import { compare, type Exact, equals, exactFrom, plain } from '../core/exact.ts';
import { expressionAt, type FrameEdit } from '../core/frame-edits.ts';
import type { Issue } from '../core/issue.ts';
import { digitsOf, parametersOf } from '../core/parameters.ts';
import type { Report } from '../core/report.ts';
import type { Band } from '../core/scheme.ts';

/** Code of the indicator that a key names, with or without its prefix. */
export const codeOfKey = (key: EditKey): string => key.replace(/^(points|weight)\./, '');

/** The same for an edit of the frame. */
const isFrameAsPublished = (report: Report, edit: FrameEdit): boolean => {
  const { scheme } = report;
  switch (edit.target) {
    case 'absence':
      return report.byCode.get(edit.code)?.absence === 'na';
    case 'band': {
      const band = scheme.bands[edit.rank];
      return band !== undefined && equals(band.min, edit.value);
    }
    case 'bands':
      return edit.printed === (scheme.gradeBy === 'printed');
    case 'gate':
      return edit.heeded;
    case 'parameter': {
      const expression = expressionAt(report, edit.place, edit.name);
      const stated = expression && parametersOf(expression).find(({ at }) => at === edit.at);
      const digits = stated && exactFrom(digitsOf(stated));
      const typed = exactFrom(edit.digits);
      return digits !== undefined && typed !== undefined && equals(digits, typed);
    }
  }
};

/** Whether an edit says what the report says anyway; it is then no edit. */
export const isAsPublished = (report: Report, published: Evaluation, edit: AppliedEdit): boolean => {
  if (isFrameEdit(edit)) return isFrameAsPublished(report, edit);
  if (edit.target === 'input') {
    const given = report.inputs.find((input) => input.key === edit.key)?.value;
    if (typeof given !== 'object' || typeof edit.value !== 'object') return given === edit.value;
    return equals(given.value, edit.value.value);
  }
  if (edit.target === 'score') {
    // A score put in place of a formula cuts the formula, even where both give the same figure.
    const node = published.nodes.get(edit.code);
    return node?.origin === 'judged' && node.score !== undefined && equals(node.score, edit.value);
  }
  const given = report.byCode.get(edit.code)?.[edit.target]?.value;
  return given !== undefined && equals(given, edit.value);
};

/** The row that an edit concerns, as it is in force. */
export interface Row {
  readonly origin: Origin | undefined;
  readonly score: Exact | undefined;
  readonly points: Exact | undefined;
  /** Bands in force: an edge does not pass its neighbours. */
  readonly bands: readonly Band[];
}

/** What an edge of a band may be; undefined where the edit is none, or is within. */
const beyondNeighbours = (edit: AppliedEdit, bands: readonly Band[]): string | undefined => {
  if (edit.target !== 'band') return undefined;
  const [above, below] = [bands[edit.rank - 1]?.min, bands[edit.rank + 1]?.min];
  const isHigh = above !== undefined && compare(edit.value, above) > 0;
  const isLow = below !== undefined && compare(edit.value, below) < 0;
  return isHigh || isLow ? `${below ? plain(below) : 0} … ${above ? plain(above) : ''}`.trim() : undefined;
};

/**
 * The canonical text to keep for a key, undefined where it equals the published value, or why it is refused:
 * a score may not pass its points, nor may points fall below a score that somebody set.
 */
export const readChange = (
  report: Report,
  published: Evaluation,
  row: Row,
  key: EditKey,
  text: string,
): { readonly text: string | undefined } | { readonly issue: Issue } => {
  const read = readEdit(report, key, text, row.points);
  if ('issue' in read) return read;
  const edit = read.ok;
  const within = beyondNeighbours(edit, row.bands);
  if (within !== undefined) {
    return { issue: { code: 'edit-value', file: 'edits', column: key, found: text, expected: within } };
  }
  const isSet = row.origin === 'judged' || row.origin === 'edit';
  if (edit.target === 'points' && isSet && row.score && compare(edit.value, row.score) < 0) {
    const expected = `${plain(row.score)} …`;
    return { issue: { code: 'edit-value', file: 'edits', column: key, found: text, expected } };
  }
  return { text: isAsPublished(report, published, edit) ? undefined : editText(edit) };
};
