/** A leaf's score against its points and its own rule, as applied and as printed. */
import type { Edits } from '../edits.ts';
import type { Evaluation, NodeResult } from '../evaluation.ts';
import { compare, decimalsOf, type Exact, fixed, least, plain, zero } from '../exact.ts';
import { unknown } from '../expression/value.ts';
import type { Indicator, Report } from '../report.ts';
import { allowedText, allows, nearestAllowed } from './allowed.ts';
import { type AuditCheck, checkOf, type Source } from './check.ts';
import { comparison, untold } from './compare.ts';

/** Printed and recomputed score lie between 0 and the points; a deduction may carry its sign. */
const isWithin = ({ score, points }: NodeResult, leaf: Indicator): boolean =>
  [leaf.score?.value, score].every(
    (one) =>
      !one ||
      ((leaf.kind === 'deduction' || compare(one, zero) >= 0) && (!points || compare(one, points) <= 0)),
  );

/** An edit that puts a score in force, up to the points of its row. */
const adoptScore = (leaf: Indicator, score: Exact | undefined): { readonly adopt?: Edits } => {
  if (!score) return {};
  const points = leaf.points?.value;
  const value = points && leaf.kind === 'score' ? least(score, points) : score;
  const text = decimalsOf(value) === undefined ? fixed(value, 2) : plain(value);
  return { adopt: new Map([[leaf.code, text]]) };
};

const source = (code: string, ...columns: readonly string[]): readonly Source[] =>
  columns.map((column) => ({ table: 'indicators', key: code, column }));

/** The score against the points. */
const pointsCheck = (leaf: Indicator, result: NodeResult, stated: string): AuditCheck => {
  const { code, points } = leaf;
  const verdict = isWithin(result, leaf) ? 'agrees' : 'differs';
  return checkOf({
    kind: 'above-points',
    at: code,
    code,
    verdict,
    stated,
    sources: source(code, 'score', 'points'),
    ...(points && { allowed: `0 … ${points.text}` }),
    ...(verdict === 'differs' && adoptScore(leaf, points?.value)),
  });
};

/** The score against what its rule as printed, or else its rule, leaves to judgement. */
const attainableCheck = (leaf: Indicator, result: NodeResult, score: Exact, stated: string): AuditCheck => {
  const { code } = leaf;
  const set = leaf.ruleAsWritten ? result.asWritten?.attainable : result.attainable;
  const verdict = !set || allows(set, score) ? 'agrees' : 'differs';
  const allowed = set && allowedText(set);
  return checkOf({
    kind: 'unattainable',
    at: code,
    code,
    verdict,
    stated,
    sources: source(code, 'score', leaf.ruleAsWritten ? 'rule_as_written' : 'rule'),
    ...(allowed && { allowed }),
    ...(set && verdict === 'differs' && adoptScore(leaf, nearestAllowed(set, score))),
  });
};

/** Whether any leaf of the report has a rule: only then is the lack of one worth saying. */
const hasRules = (report: Report): boolean => report.indicators.some((row) => row.rule !== undefined);

/** A score that nobody can recompute, in a report whose other scores have rules. */
const missingRule = (report: Report, leaf: Indicator, stated: string): AuditCheck[] =>
  leaf.rule || !leaf.criteria || !hasRules(report)
    ? []
    : [
        checkOf({
          kind: 'rule-missing',
          at: leaf.code,
          code: leaf.code,
          verdict: 'cannot-tell',
          stated,
          sources: source(leaf.code, 'criteria', 'score'),
          unknown: unknown('not-checkable', leaf.code),
        }),
      ];

/** Every check of one leaf that has a printed score. */
export const leafChecks = (report: Report, evaluation: Evaluation, leaf: Indicator): AuditCheck[] => {
  const result = evaluation.nodes.get(leaf.code);
  if (!leaf.score || !result) return [];
  const { code, score } = leaf;
  const checks: AuditCheck[] = leaf.kind === 'prerequisite' ? [] : [pointsCheck(leaf, result, score.text)];
  if (result.origin === 'formula') {
    const working = result.working ? { working: result.working } : {};
    const about = {
      kind: 'formula',
      at: code,
      code,
      sources: source(code, 'score', 'rule'),
      ...working,
    } as const;
    checks.push(
      result.score
        ? comparison(about, score, result.score)
        : untold(about, score, result.unknown ?? unknown('score-missing', code)),
    );
  }
  const printed = result.asWritten?.value;
  if (printed && result.asWritten) {
    const sources = source(code, 'score', 'rule_as_written');
    const { working } = result.asWritten;
    checks.push(
      comparison(
        { kind: 'as-written', at: code, code, sources, working, ...adoptScore(leaf, printed) },
        score,
        printed,
      ),
    );
  } else if (leaf.ruleAsWritten ?? (result.origin !== 'formula' && leaf.rule)) {
    checks.push(attainableCheck(leaf, result, score.value, score.text));
  }
  return [...checks, ...missingRule(report, leaf, score.text)];
};
