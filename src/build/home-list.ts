/** What the list of reports needs of each, and the one mismatch that the home page shows as an example. */
import type { Verdict } from '../core/audit/verdict.ts';
import type { Exact } from '../core/exact.ts';
import { moneyFacts } from '../core/headline.ts';
import type { Identity } from '../core/report.ts';
import type { Scheme } from '../core/scheme.ts';
import { resultLike } from './dossier-texts.ts';
import { type PublishedReport, publishedReport, reportSlugs } from './report-shelf.ts';

export interface Example {
  readonly claim: string;
  readonly name: PublishedReport['report']['claims'][number]['name'];
  readonly printed: string;
  readonly recomputed: string;
  readonly working: string;
}

export interface ListedReport {
  readonly slug: string;
  readonly identity: Identity;
  readonly scheme: Scheme;
  /** As published, else as recomputed. */
  readonly total?: string;
  readonly recomputedTotal?: Exact;
  readonly grade?: string;
  readonly money?: { readonly rate: Exact; readonly spent: Exact; readonly final: Exact };
  readonly tally: Readonly<Record<Verdict, number>>;
  readonly figures: number;
  readonly checked: number;
  readonly example?: Example;
}

/** A rate that does not follow from its own parts is the plainest mismatch to show. */
const exampleOf = ({ report, audit }: PublishedReport): Example | undefined => {
  for (const claim of report.claims) {
    const check = audit.byId.get(claim.id);
    const { figure } = claim;
    if (check?.verdict !== 'differs' || figure?.unit !== '%' || figure.decimals === 0) continue;
    if (check.recomputed === undefined || !check.working || !check.value) continue;
    const calculation = check.working.parts.map((part) => part.text).join('');
    const working = `${calculation} × 100% ＝ ${resultLike(figure, check.value)}`;
    return {
      claim: claim.id,
      name: claim.name,
      printed: claim.printed,
      recomputed: check.recomputed,
      working,
    };
  }
  return undefined;
};

const listed = (slug: string, of: PublishedReport): ListedReport => {
  const { report, evaluation, audit } = of;
  const facts = moneyFacts(report, evaluation);
  const total = report.identity.published.total?.text;
  const grade = report.identity.published.grade ?? evaluation.grade.name;
  const example = exampleOf(of);
  return {
    slug,
    identity: report.identity,
    scheme: report.scheme,
    ...(total !== undefined && { total }),
    ...(evaluation.total && { recomputedTotal: evaluation.total }),
    ...(grade !== undefined && { grade }),
    ...(facts?.rate &&
      facts.spent && { money: { rate: facts.rate, spent: facts.spent, final: facts.final } }),
    tally: audit.tally,
    figures: audit.coverage.figures,
    checked: audit.coverage.checked,
    ...(example && { example }),
  };
};

let known: Promise<readonly ListedReport[]> | undefined;
const readAll = async (): Promise<readonly ListedReport[]> => {
  const all: ListedReport[] = [];
  for (const slug of await reportSlugs()) all.push(listed(slug, await publishedReport(slug)));
  return all.toSorted((a, b) => (b.identity.year ?? '').localeCompare(a.identity.year ?? ''));
};

/** All reports, newest year first; read once per build, anew on every request in development. */
export const listedReports = (): Promise<readonly ListedReport[]> => {
  if (!known || import.meta.env?.DEV) known = readAll();
  return known;
};
