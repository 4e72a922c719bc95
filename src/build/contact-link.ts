/**
 * A link that opens a message about a check, with its id and both figures already in it: to the address that
 * report.yaml gives as `contact`. Nothing is sent by following it; the reader writes and sends.
 */
import { inLocale } from '../core/report.ts';
import { reuseWords } from '../i18n/reuse.ts';
import type { Dossier } from './dossier.ts';
import type { ReportView } from './report-shelf.ts';

/** `mailto:` takes a subject and a body, an issue tracker a title and a body. */
const prefilled = (contact: string, subject: string, body: string): string => {
  const isMail = /^mailto:/i.test(contact);
  const query = [
    `${isMail ? 'subject' : 'title'}=${encodeURIComponent(subject)}`,
    `body=${encodeURIComponent(isMail ? body.replaceAll('\n', '\r\n') : body)}`,
  ].join('&');
  return `${contact}${contact.includes('?') ? '&' : '?'}${query}`;
};

/** Lines of the message about one check; `address` is that of the page, where the host is known. */
const messageOf = ({ report, locale }: ReportView, row: Dossier, address: string | undefined) => {
  const t = reuseWords[locale].problem;
  const title = inLocale(report.identity.title, locale);
  const lines = [
    t.check(row.id, row.name),
    t.verdict(row.verdictText),
    ...(row.printed === '' ? [] : [t.published(row.printed)]),
    ...(row.second ? [t.second(row.second.label, row.second.text)] : []),
    ...(row.kind === 'claim' ? [t.place(row.place)] : []),
    ...(address === undefined ? [] : [t.address(`${address}#${row.id}`)]),
    '',
    t.write,
    '',
  ];
  return { subject: t.subject(title, row.id), body: lines.join('\n') };
};

/** The link about one check; undefined where the report names no contact. */
export const contactLink = (view: ReportView, row: Dossier, address?: string): string | undefined => {
  const { contact } = view.report.identity;
  if (contact === undefined) return undefined;
  const { subject, body } = messageOf(view, row, address);
  return prefilled(contact, subject, body);
};

/** The link about the report as a whole. */
export const reportContactLink = ({ report, locale }: ReportView, address?: string): string | undefined => {
  const { contact, title } = report.identity;
  if (contact === undefined) return undefined;
  const t = reuseWords[locale].problem;
  const body = [...(address ? [t.address(address), ''] : []), t.write, ''].join('\n');
  return prefilled(contact, t.subjectReport(inLocale(title, locale)), body);
};
