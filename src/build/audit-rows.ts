/** The rows of the audit page: each check with its section, its rank in both orders and its place. */
import type { AuditFinding } from '../core/audit/audit.ts';
import type { AuditCheck } from '../core/audit/check.ts';
import { byConsequence, byPlace } from '../core/audit/list-order.ts';
import { type AuditSection, sectionKey, sectionOf } from '../core/audit/section.ts';
import { checksOfPage } from './cell-checks.ts';
import { type Dossier, dossierOf } from './dossier.ts';
import { href } from './href.ts';
import type { ReportView } from './report-shelf.ts';
import { rowLinks } from './source-links.ts';

/** Id of the first figure in the text that quotes a claim. */
export const figureId = (claim: string): string => `f-${claim}`;
/** Id of an indicator's row in the score table; the total stands under `total`. */
export const scoreRowId = (code: string): string => `ind-${code}`;
export const totalRow = 'total';

export interface AuditRow {
  readonly dossier: Dossier;
  readonly section: AuditSection;
  /** Place in the order by consequence and in that of the report, from 0. */
  readonly rank: number;
  readonly place: number;
  /** Id of the element on this page where the figure stands; absent where it stands elsewhere or nowhere. */
  readonly goal?: string;
  /** Where the row leads: its place in the document, its row on the report page, or itself. */
  readonly href: string;
  /** Whether the report page lists it too. */
  readonly listed: boolean;
  /** Change of the total with a true sign: `−4.00`. */
  readonly moves?: string;
}

export const reportPageHref = ({ report, locale }: ReportView, fragment = ''): string =>
  href(`/${locale}/reports/${report.slug}/${fragment}`);

/**
 * A fragment of the report page as a link from this one: what stands here too (checks, indicators) stays here.
 */
export const hrefFromAudit = (view: ReportView, fragment: string): string => {
  const id = fragment.slice(1);
  const isHere = view.audit.byId.has(id) || (id.startsWith('ind-') && view.report.byCode.has(id.slice(4)));
  return isHere ? fragment : reportPageHref(view, fragment);
};

/**
 * For each claim the id of the figure in the text that states its fact, where one does: its own, else one that
 * prints the same, else any other of the fact.
 */
const figuresByClaim = ({ report }: ReportView, quoted: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const claims = report.claims.filter(({ id }) => quoted.has(id));
  return new Map(
    report.claims.flatMap(({ id, sameAs, printed }) => {
      const fact = claims.filter((claim) => (claim.sameAs ?? claim.id) === (sameAs ?? id));
      const figure =
        fact.find((claim) => claim.id === id) ?? fact.find((claim) => claim.printed === printed) ?? fact[0];
      return figure ? [[id, figureId(figure.id)] as const] : [];
    }),
  );
};

const onTotal: ReadonlySet<string> = new Set(['total', 'grade', 'full-marks']);

/** The claim that a check is about or that it looks at first. */
const claimOf = ({ kind, id, sources }: AuditCheck): string | undefined =>
  kind === 'claim' ? id : sources[0]?.table === 'claims' ? sources[0].key : undefined;

const goalOf = (
  { report }: ReportView,
  figures: ReadonlyMap<string, string>,
  check: AuditCheck,
): string | undefined => {
  const claim = claimOf(check);
  const figure = claim === undefined ? undefined : figures.get(claim);
  if (figure !== undefined) return figure;
  const code = report.claims.find(({ id }) => id === claim)?.cell?.code ?? check.code;
  if (code !== undefined && report.byCode.has(code)) return scoreRowId(code);
  return onTotal.has(check.kind) ? scoreRowId(totalRow) : undefined;
};

const signed = (finding: AuditFinding | undefined): string | undefined => {
  const by = finding?.effectOnTotal;
  if (by === undefined || /^-?0(\.0+)?$/.test(by)) return undefined;
  return by.startsWith('-') ? by.replace('-', '−') : `+${by}`;
};

/** A dossier whose links lead on from this page. */
const fromAudit = (view: ReportView, dossier: Dossier): Dossier => {
  const lead = <Link extends { readonly href?: string }>(links: readonly Link[]): readonly Link[] =>
    links.map((link) => (link.href === undefined ? link : { ...link, href: hrefFromAudit(view, link.href) }));
  const { operands, rows, steps } = dossier;
  return { ...dossier, operands: lead(operands), rows: lead(rows), steps: lead(steps) };
};

const hrefOf = (view: ReportView, check: AuditCheck, goal: string | undefined): string => {
  if (goal !== undefined) return `#${goal}`;
  const target = rowLinks(view.report, check.sources, view.locale).find((row) => row.href)?.href;
  return target === undefined || check.kind === 'claim' ? `#${check.id}` : hrefFromAudit(view, target);
};

/** Every check as a row, in the order by consequence. `quoted`: claims that the text on the page links to. */
export const auditRows = (view: ReportView, quoted: ReadonlySet<string>): readonly AuditRow[] => {
  const { audit, report } = view;
  const findings = new Map(audit.findings.map((finding) => [finding.id, finding]));
  const figures = figuresByClaim(view, quoted);
  const dossiers = audit.checks.map((check) => dossierOf(view, check, findings.get(check.id)));
  const listed = checksOfPage(audit);
  const places = new Map(byPlace(dossiers).map(({ id }, at) => [id, at]));
  return byConsequence(dossiers).map((dossier, rank) => {
    const check = audit.byId.get(dossier.id) as AuditCheck;
    const goal = goalOf(view, figures, check);
    const moves = signed(findings.get(dossier.id));
    return {
      dossier: fromAudit(view, dossier),
      section: sectionOf(report, check),
      rank,
      place: places.get(dossier.id) ?? 0,
      ...(goal !== undefined && { goal }),
      href: hrefOf(view, check, goal),
      listed: listed.has(dossier.id),
      ...(moves !== undefined && { moves }),
    };
  });
};

export const keyOf = ({ section }: AuditRow): string => sectionKey(section);
