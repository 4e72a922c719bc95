/** Fetching and hashing in the browser: what is asked for, and what is said where it cannot be had. */
import { webcrypto } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { type Surroundings, type VerifySettings, verifyPage } from '../../src/state/verify-page.ts';

const data = 'https://example.org/a/b/data/small/';
const settings: VerifySettings = { data, slug: 'small', onFetched: () => {} };
const digest = async (text: string) =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');

const yaml = 'title: 甲\nscheme: 试\n';
const scheme = 'bands: [{name: 优, min: 0}]\n';
const csv = 'code,name,points,score\n1,乙,10,9\n';

let asked: string[] = [];
let answers: Map<string, string | number | undefined>;
const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  subtle: webcrypto.subtle as Surroundings['subtle'],
  fetch: (address) => {
    asked.push(address);
    const answer = answers.get(address);
    if (typeof answer === 'string') return Promise.resolve(new Response(answer));
    return answer === undefined
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response('no', { status: answer }));
  },
  ...more,
});

const record = async () =>
  JSON.stringify({
    ...{ format: '1', engine: '0.1.0', report: 'small', edition: '1', total: '9', grade: '优', checks: [] },
    tables: [
      { path: 'report.yaml', bytes: 1, sha256: await digest(yaml) },
      { path: 'indicators.csv', bytes: 1, sha256: await digest(csv) },
      { path: 'schemes/试.yaml', bytes: 1, sha256: await digest(scheme) },
    ],
  });

beforeEach(async () => {
  asked = [];
  answers = new Map([
    [`${data}audit.json`, await record()],
    [`${data}report.yaml`, yaml],
    [`${data}indicators.csv`, csv],
    [`${data}schemes/${encodeURIComponent('试')}.yaml`, scheme],
  ]);
});

test('the files that the audit names are asked for, below the folder of the data and nowhere else', async () => {
  let told = 0;
  const outcome = await verifyPage(
    {
      ...settings,
      onFetched: () => {
        told = asked.length;
      },
    },
    around(),
  );
  expect(asked).toEqual([...answers.keys()]);
  expect(told, 'told when all are here').toBe(4);
  expect(outcome).toMatchObject({
    kind: 'verified',
    files: 3,
    engine: '0.1.0',
    sha256: await digest(await record()),
  });
  const found = outcome.kind === 'verified' ? outcome.discrepancies : [];
  expect(new Set(found.map(({ kind }) => kind)), 'the record lists no check').toEqual(new Set(['check']));
});

test('other bytes', async () => {
  answers.set(`${data}indicators.csv`, csv.replace('9', '8'));
  const outcome = await verifyPage(settings, around());
  expect(outcome).toMatchObject({
    discrepancies: expect.arrayContaining([
      { kind: 'file', path: 'indicators.csv' },
      { kind: 'total', stated: '9', computed: '8' },
    ]),
  });
});

test.each<[string, Partial<Surroundings>, (() => void) | undefined, object]>([
  ['no cryptography', { subtle: undefined }, undefined, { why: 'insecure' }],
  ['no connection', {}, () => answers.clear(), { why: 'unreachable', path: 'audit.json' }],
  ['no audit', {}, () => answers.set(`${data}audit.json`, 404), { why: 'unreachable', path: 'audit.json' }],
  [
    'a page in place of the audit',
    {},
    () => answers.set(`${data}audit.json`, '<!doctype html>'),
    { why: 'record', path: 'audit.json' },
  ],
  [
    'a host that fails',
    {},
    () => answers.set(`${data}indicators.csv`, 503),
    { why: 'unreachable', path: 'indicators.csv' },
  ],
])('%s: nothing is claimed', async (_, more, change, found) => {
  change?.();
  expect(await verifyPage(settings, around(more))).toEqual({ kind: 'impossible', ...found });
});

test('without cryptography nothing is fetched', async () => {
  await verifyPage(settings, around({ subtle: undefined }));
  expect(asked).toEqual([]);
});

test('the audit of another report', async () => {
  expect(await verifyPage({ ...settings, slug: 'other' }, around())).toEqual({
    kind: 'impossible',
    why: 'record',
    path: 'audit.json',
  });
});

test('a file that the host does not have is a discrepancy, not an obstacle', async () => {
  answers.set(`${data}report.yaml`, 404);
  expect(await verifyPage(settings, around())).toMatchObject({
    kind: 'verified',
    checks: 0,
    discrepancies: expect.arrayContaining([{ kind: 'missing', path: 'report.yaml' }]),
  });
});
