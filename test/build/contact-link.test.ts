/** A message about a check opens with its id and figures in it, whatever signs they hold. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { contactLink, reportContactLink } from '../../src/build/contact-link.ts';
import { type Dossier, dossiersOf } from '../../src/build/dossier.ts';
import { type ReportView, reportView } from '../../src/build/report-shelf.ts';

let plain: ReportView;
let row: Dossier;
beforeAll(async () => {
  plain = await reportView('panyu-2023-digital-government', 'zh-cn');
  row = dossiersOf(plain).find(({ printed, kind }) => printed === '77.3%' && kind === 'claim') as Dossier;
});

const withContact = (contact: string): ReportView => ({
  ...plain,
  report: { ...plain.report, identity: { ...plain.report.identity, contact } },
});

test('without a contact there is no link', () => {
  expect(contactLink(plain, row)).toBeUndefined();
  expect(reportContactLink(plain)).toBeUndefined();
});

test('to a page that takes title and body, beside what its address holds already', () => {
  const link = contactLink(
    withContact('https://example.org/new?labels=data'),
    row,
    'https://site.example/zh-cn/reports/x/',
  );
  const url = new URL(link ?? '');
  expect(`${url.origin}${url.pathname}`).toBe('https://example.org/new');
  expect([...url.searchParams.keys()]).toEqual(['labels', 'title', 'body']);
  expect(url.searchParams.get('title')).toContain(`核对 ${row.id}`);
  const lines = url.searchParams.get('body')?.split('\n') ?? [];
  expect(lines).toEqual(expect.arrayContaining(['结论：不吻合', '公布：77.3%', '复算：75.5%']));
  expect(lines).toContain(`页面：https://site.example/zh-cn/reports/x/#${row.id}`);
  expect(lines[0]).toMatch(new RegExp(`^核对编号：${row.id}（.+）$`));
});

test('to a mailbox, with the lines that mail asks for', () => {
  const link = contactLink(withContact('mailto:a@example.org'), row) ?? '';
  expect(link).toMatch(/^mailto:a@example\.org\?subject=[^&?#\s]+&body=[^&?#\s]+$/);
  expect(decodeURIComponent(link.split('&body=')[1] ?? '')).toContain('\r\n公布：77.3%\r\n');
});

test('a check that prints nothing has no empty lines in its place', () => {
  const bare: Dossier = { ...row, kind: 'score-step', printed: '' };
  const { second, ...without } = bare;
  const body = new URL(contactLink(withContact('https://example.org/'), without) ?? '').searchParams.get(
    'body',
  );
  expect(body?.split('\n').slice(0, 3)).toEqual([expect.stringMatching(/^核对编号/), '结论：不吻合', '']);
});

test('any printed text comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (printed) => {
      const link = contactLink(withContact('https://example.org/new'), { ...row, printed }) ?? '';
      expect(new URL(link).searchParams.get('body')).toContain(`公布：${printed}\n`);
      expect(new URL(link).hash).toBe('');
    }),
  );
});
