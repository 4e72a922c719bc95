/** One thing, several wordings: statements of one fact that are no figures. */
import type { Claim, Report } from '../report.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { bareText, codeOf, factsOf, sourcesOf, valueParams } from './facts.ts';

/** One check per fact that some place states in words; other words may have a reason, so it is asked. */
export const checkWording = (report: Report): readonly AuditCheck[] =>
  factsOf(report).flatMap(({ id, statements }) => {
    if (statements.every(({ figure }) => figure)) return [];
    const [first] = statements as readonly [Claim, ...Claim[]];
    const same = statements.every(({ printed }) => bareText(printed) === bareText(first.printed));
    return [
      checkOf({
        kind: 'wording',
        at: id,
        ...codeOf(statements),
        verdict: same ? 'agrees' : 'ask',
        stated: first.printed,
        sources: sourcesOf(statements),
        params: valueParams(statements),
      }),
    ];
  });
