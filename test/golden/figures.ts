/** Everything the engine says about a report, as text: what Node and the browser must agree on byte for byte. */
import { audit } from '../../src/core/audit/audit.ts';
import { createEngine } from '../../src/core/engine.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import type { Report } from '../../src/core/report.ts';

/** Maps as lists of entries and exact numbers as text, so that nothing is lost on the way. */
const spelled = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${value}n` : value instanceof Map ? [...value] : value;

/** Evaluation and audit of the published report, then the evaluation and the live figures of each edit. */
export const figuresOf = (report: Report, variants: readonly Readonly<Record<string, string>>[]): string => {
  const published = evaluate(report);
  const engine = createEngine(report);
  const edited = variants.map((variant) => {
    const edits = new Map(Object.entries(variant));
    const moved = engine.apply(edits);
    const live = [...engine.codes, 'total'].map((code, at) => [code, engine.score(at), engine.points(at)]);
    return { evaluation: evaluate(report, edits), moved: [...moved].sort((a, b) => a - b), live };
  });
  return JSON.stringify({ published, audit: audit(report, published), edited }, spelled, 1);
};
