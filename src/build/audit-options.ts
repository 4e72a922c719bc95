/** What the list of checks can be narrowed to: only sections and kinds that occur. */
import { checkGroups } from '../core/audit/check.ts';
import { type AuditSection, compareSections, sectionKey } from '../core/audit/section.ts';
import { auditViewWords } from '../i18n/audit-view.ts';
import { checkWords } from '../i18n/checks.ts';
import type { AuditTab } from '../state/audit-view.ts';
import type { AuditRow } from './audit-rows.ts';
import { markOf } from './mark-figures.ts';
import type { ReportView } from './report-shelf.ts';

interface Option {
  readonly key: string;
  readonly label: string;
}

export interface AuditOptions {
  readonly counts: Readonly<Record<AuditTab, number>>;
  readonly sections: { readonly inReport: readonly Option[]; readonly onPage: readonly Option[] };
  readonly groups: readonly Option[];
}

export const auditOptions = ({ locale, t }: ReportView, rows: readonly AuditRow[]): AuditOptions => {
  const words = auditViewWords[locale];
  const count = (tab: AuditTab) => rows.filter(({ dossier }) => markOf(dossier.verdict) === tab).length;
  const sections = [...new Map(rows.map(({ section }) => [sectionKey(section), section])).values()];
  const optionOf = (section: AuditSection): Option => ({
    key: sectionKey(section),
    label: section.kind === 'page' ? t.sections[section.part] : words.sectionName(section),
  });
  const groups = new Set(rows.map(({ dossier }) => dossier.group));
  const sorted = sections.sort(compareSections);
  return {
    counts: { no: count('no'), ask: count('ask'), na: count('na'), ok: count('ok') },
    sections: {
      inReport: sorted.filter(({ kind }) => kind !== 'page').map(optionOf),
      onPage: sorted.filter(({ kind }) => kind === 'page').map(optionOf),
    },
    groups: checkGroups
      .filter((group) => groups.has(group))
      .map((group) => ({ key: group, label: checkWords[locale].groups[group] })),
  };
};
