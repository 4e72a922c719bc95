/** What the audit found, as text for a terminal: by what the checks are about, with cause and effect. */
import { auditedOf } from '../build/audited.ts';
import { type Dossier, dossierOf } from '../build/dossier.ts';
import type { PublishedReport } from '../build/published-report.ts';
import type { ReportView } from '../build/report-shelf.ts';
import { checkGroups } from '../core/audit/check.ts';
import type { Locale, Report } from '../core/report.ts';
import { auditWords } from '../i18n/audit.ts';
import { type CheckWords, checkWords } from '../i18n/check.ts';
import { checkWords as kindWords } from '../i18n/checks.ts';
import { reportWords } from '../i18n/report.ts';
import { wrapped } from './terminal.ts';

/** Signs of the verdicts that are listed. */
const signs: Readonly<Partial<Record<Dossier['verdict'], string>>> = { differs: '≠', ask: '?' };

/** What a list of checks is made from on a page too: the words are the same. */
const viewOf = (report: Report, locale: Locale): ReportView => ({
  report,
  ...auditedOf(report),
  source: { slug: report.slug, files: {}, schemes: {} },
  files: [],
  locale,
  t: reportWords[locale],
});

const details = (row: Dossier, locale: Locale, words: CheckWords): readonly string[] => {
  const { published, second, joins } = auditWords[locale];
  const figures = [
    row.printed === '' ? undefined : published(row.printed),
    row.second && second(row.second.label, row.second.text),
    row.difference,
  ].filter((part) => part !== undefined);
  return [
    figures.join(joins),
    row.says,
    row.working,
    row.cause,
    row.effects.join(joins),
    row.replies.length > 0 ? words.replied(row.replies.length) : undefined,
  ].filter((line): line is string => line !== undefined && line !== '');
};

const rowLines = (row: Dossier, locale: Locale, words: CheckWords, columns: number): readonly string[] => {
  const place = row.kind === 'claim' ? words.inPlace(row.place) : '';
  return [
    ...wrapped(`${signs[row.verdict] ?? ''} ${row.id}  ${row.name}${place}`, columns, '  ', '    '),
    ...details(row, locale, words).flatMap((line) => wrapped(line, columns, '      ')),
  ];
};

/** What bears on the grade stands first. */
const ranked = (rows: readonly Dossier[]): readonly Dossier[] => [
  ...rows.filter((row) => row.changesGrade),
  ...rows.filter((row) => !row.changesGrade),
];

const togetherLine = ({ together }: PublishedReport, words: CheckWords): readonly string[] =>
  together ? [words.together(together.parts.length, together.total, together.grade ?? words.noGrade)] : [];

/** Everything that does not simply agree; what could not be checked only as a number (all of it: `--json`). */
export const findingLines = (
  published: PublishedReport,
  report: Report,
  locale: Locale,
  columns: number,
): readonly string[] => {
  const words = checkWords[locale];
  const view = viewOf(report, locale);
  const rows = view.audit.findings
    .filter(({ verdict }) => verdict !== 'cannot-tell')
    .map((finding) => dossierOf(view, finding, finding));
  const { differs, ask, 'cannot-tell': unchecked } = view.audit.tally;
  const groups = checkGroups.flatMap((group) => {
    const own = ranked(rows.filter((row) => row.group === group));
    if (own.length === 0) return [];
    const title = words.group(kindWords[locale].groups[group], own.length);
    return [title, ...own.flatMap((row) => rowLines(row, locale, words, columns)), ''];
  });
  const { figures, checked } = published.coverage;
  return [
    ...(rows.length > 0 ? [words.findings(differs, ask), ''] : []),
    ...groups,
    ...togetherLine(published, words).flatMap((line) => wrapped(line, columns, '')),
    ...(unchecked > 0 ? wrapped(words.unchecked(unchecked), columns, '') : []),
    words.coverage(checked, figures),
  ];
};
