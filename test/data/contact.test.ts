/** The address for questions: https or one mailbox, and nothing that could run or be read on the way. */
import { describe, expect, test } from 'vitest';
import { readContact } from '../../src/data/contact.ts';
import { readReport } from '../../src/data/read-report.ts';
import { readYaml } from '../../src/data/yaml.ts';

test.each([
  'https://example.org/owner/repo/issues/new',
  'https://example.org/new?template=figure&labels=data',
  'HTTPS://例子.中国/问题',
  'mailto:reports@example.org',
  'mailto:审计@例子.中国',
])('%s is taken as written', (text) => {
  expect(readContact(text)).toBe(text);
});

test.each([
  'http://example.org/',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://example.org',
  '//example.org/x',
  'example.org',
  'reports@example.org',
  'https://',
  'https:///x',
  'https://user:word@example.org/',
  'https://example.org/#top',
  'https://example.org/a b',
  'https://example.org/\u0000',
  'mailto:',
  'mailto:reports',
  'mailto:a@b',
  'mailto:a@example.org,b@example.org',
  'mailto:a@example.org?bcc=b@example.org',
  '\nmailto:a@example.org',
  '',
])('%j is refused', (text) => {
  expect(readContact(text)).toBeUndefined();
});

describe('in report.yaml', () => {
  const read = (contact: string) =>
    readReport(
      {
        slug: 'r',
        schemes: { s: 'bands: [{name: 优, min: 0}]' },
        files: {
          'report.yaml': `title: 甲\nscheme: s\n${contact}\n`,
          'indicators.csv': 'code,name,points,score\n1,乙,10,9\n',
        },
      },
      readYaml,
    );

  test('by its English and its Chinese key', () => {
    expect(read('contact: mailto:a@example.org').report?.identity.contact).toBe('mailto:a@example.org');
    expect(read('联系: https://example.org/new').report?.identity.contact).toBe('https://example.org/new');
    expect(read('').report?.identity).not.toHaveProperty('contact');
  });

  test('a map is no address', () => {
    expect(read('contact: {zh-cn: mailto:a@example.org}').issues).toMatchObject([
      { code: 'value-type', column: 'contact', expected: 'text' },
    ]);
  });
});
