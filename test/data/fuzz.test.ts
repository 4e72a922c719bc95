import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '../../src/core/report.ts';
import { decode } from '../../src/data/decode.ts';
import { issueMessage } from '../../src/i18n/issues.ts';
import { caseFiles, readFiles } from './corpus.ts';

const seed = 20230614;
const base = caseFiles('base');
const names = [...base.keys()];

/** Whatever the files hold: a report or issues, never both, never neither, never a throw. */
const expectOutcome = (files: ReadonlyMap<string, Uint8Array>): void => {
  const { report, issues } = readFiles(files);
  expect(report === undefined).toBe(issues.length > 0);
  for (const issue of issues)
    for (const locale of locales) expect(issueMessage(issue, locale)).toContain(issue.file);
};

test('random bytes decode to text or to a problem', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const read = decode(bytes);
      expect('text' in read || 'found' in read).toBe(true);
    }),
    { seed, numRuns: 2000 },
  );
});

test('a file of random bytes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 200 }), (name, bytes) => {
      expectOutcome(new Map([...base, [name, bytes]]));
    }),
    { seed, numRuns: 300 },
  );
});

test('a good file with bytes changed, taken out or put in', () => {
  const change = fc.record({ at: fc.nat(), cut: fc.nat(4), insert: fc.uint8Array({ maxLength: 4 }) });
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (name, changes) => {
        let bytes = [...(base.get(name) as Uint8Array)];
        for (const { at, cut, insert } of changes) {
          const from = at % (bytes.length + 1);
          bytes = [...bytes.slice(0, from), ...insert, ...bytes.slice(from + cut)];
        }
        expectOutcome(new Map([...base, [name, Uint8Array.from(bytes)]]));
      },
    ),
    { seed, numRuns: 600 },
  );
});

/** Pieces that mean something to the reader, put where they do not belong. */
const pieces = [
  ...[
    '"',
    '""',
    ',',
    '，',
    ';',
    '\n',
    '\r\n',
    '\t',
    '=',
    '＝',
    '：',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '#',
    '&a',
    '*a',
    '!x',
  ],
  ...[
    '2.1',
    '2.10',
    '１',
    '万元',
    '%',
    '/',
    '—',
    '无',
    '是',
    '84.40%',
    '-',
    '1e9',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    'levels(4, 0)',
    'judged(60%, 80%)',
    'sum(children)',
    'score(1)',
    'total()',
    '(((',
    'if(',
    ' where ',
    'points',
  ],
  ...['extends: base', 'scheme: base', '[x](#c999)', '](#ind-9)', '\u0000', '\ufeff', '\u3000', '\u{20000}'],
];

test('a good file with pieces in the wrong place', () => {
  const change = fc.record({ at: fc.nat(), cut: fc.nat(12), piece: fc.constantFrom(...pieces) });
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (name, changes) => {
        let text = new TextDecoder().decode(base.get(name));
        for (const { at, cut, piece } of changes) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + piece + text.slice(from + cut);
        }
        expectOutcome(new Map([...base, [name, new TextEncoder().encode(text)]]));
      },
    ),
    { seed, numRuns: 1200 },
  );
});
