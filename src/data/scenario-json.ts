/** Trials in JSON: `{"format": "fusuan-scenarios", "version": 1, "report": …, "scenarios": […]}`. */
import { readLink } from '../core/link.ts';
import type { Report } from '../core/report.ts';
import { hasChangedSince } from '../core/report-mark.ts';
import type { ScenarioIssue } from '../core/scenario-problem.ts';
import { type GivenScenario, type GivenScenarios, tidyName } from './scenario-parts.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands somewhere, short enough for a message. */
const excerpt = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** Line of a fault in the text, where the parser tells its place. */
const lineOf = (text: string, error: unknown): number | undefined => {
  const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return at === undefined ? undefined : text.slice(0, Number.parseInt(at, 10)).split('\n').length;
};

const shape = (file: string, column: string, value: unknown, expected: string): ScenarioIssue => ({
  code: 'json-shape',
  file,
  column,
  found: excerpt(value),
  expected,
});

class Reading {
  readonly issues: ScenarioIssue[] = [];
  /** Whether a link in the document was made for the report as it was before. */
  changed = false;
  readonly #file: string;
  readonly #report: Report;

  constructor(report: Report, file: string) {
    this.#report = report;
    this.#file = file;
  }

  document(document: unknown): readonly GivenScenario[] {
    if (!isRecord(document)) return this.#misshapen('{ }', document, '{"version": 1, "scenarios": […]}');
    const { version, report, scenarios } = document;
    if (version !== 1) {
      this.issues.push({
        code: 'version',
        file: this.#file,
        column: 'version',
        found: excerpt(version),
        expected: '1',
      });
      return [];
    }
    if (report !== this.#report.slug) {
      const place = { file: this.#file, column: 'report' };
      this.issues.push({
        code: 'other-report',
        ...place,
        found: excerpt(report),
        expected: this.#report.slug,
      });
      return [];
    }
    if (!Array.isArray(scenarios))
      return this.#misshapen('scenarios', scenarios, '[{"name": …, "edits": …}]');
    return scenarios.flatMap((one, at) => this.#scenario(one, `scenarios[${at}]`));
  }

  #misshapen(column: string, value: unknown, expected: string): readonly [] {
    this.issues.push(shape(this.#file, column, value, expected));
    return [];
  }

  #scenario(given: unknown, path: string): readonly GivenScenario[] {
    if (!isRecord(given)) return this.#misshapen(path, given, '{"name": …, "edits": …}');
    const name = typeof given['name'] === 'string' ? tidyName(given['name']) : '';
    const { link } = given;
    const mark = typeof link === 'string' ? readLink(this.#report.slug, link).mark : undefined;
    if (hasChangedSince(this.#report, mark)) this.changed = true;
    const entries = this.#entries(given, path);
    return [{ name, edits: entries.flatMap((entry, at) => this.#edit(entry, `${path}.edits[${at}]`)) }];
  }

  /** Pairs of key and value: a list of pairs, an object, or the text of a link. */
  #entries({ edits, link }: Readonly<Record<string, unknown>>, path: string): readonly unknown[] {
    if (Array.isArray(edits)) return edits;
    if (isRecord(edits)) return Object.entries(edits);
    if (edits === undefined && typeof link === 'string') {
      const read = readLink(this.#report.slug, link);
      if (read.problems.length === 0) return [...read.edits];
      return this.#misshapen(`${path}.link`, link, 'w=2;…;k=…');
    }
    return this.#misshapen(`${path}.edits`, edits, '[["2.1.2", "8"]]');
  }

  #edit(entry: unknown, column: string): GivenScenario['edits'] {
    const [key, value] = Array.isArray(entry) ? entry : [];
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    if (typeof key !== 'string' || typeof text !== 'string' || key.trim() === '' || text.trim() === '')
      return this.#misshapen(column, entry, '["2.1.2", "8"]');
    const place = { file: this.#file, column };
    return [{ key: key.trim(), text, keyAt: place, textAt: place }];
  }
}

/** Reads the document of `writeScenarioJson`; edits may also be an object, or a link in their place. */
export const readScenarioJson = (report: Report, text: string, file: string): GivenScenarios => {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const row = lineOf(text, error);
    return { scenarios: [], issues: [{ code: 'json-syntax', file, ...(row !== undefined && { row }) }] };
  }
  const reading = new Reading(report, file);
  const scenarios = reading.document(document);
  return { scenarios, issues: reading.issues, changed: reading.changed };
};
