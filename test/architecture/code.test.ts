/** Rules about what the code may say: exact figures, no evaluated text, no inline styles, small files. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { codeOf, filesBelow, root, type SourceFile, syntaxOf, walk } from './files.ts';

const sources = filesBelow('src', ['.ts', '.tsx', '.astro']);
const outsideCore = sources.filter(({ path }) => !path.startsWith('src/core/'));

/** Conversions to and roundings of binary floats. Figures are exact, so outside the core none is needed. */
const floatFunctions = new Set(['Number', 'parseFloat', 'Number.parseFloat', 'Math.round']);
const floatMethods = new Set(['toFixed', 'toPrecision']);

/**
 * Where a float is right, because the value is no figure of a report. Each entry names one function of one
 * file, so that nothing else in the file slips through.
 */
const justified: readonly { readonly path: string; readonly within: string; readonly why: string }[] = [];

/** Name of the nearest named function around a node; `''` at the top of a file. */
const functionAround = (node: ts.Node): string => {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if ((ts.isFunctionDeclaration(at) || ts.isMethodDeclaration(at)) && at.name) return at.name.getText();
    if ((ts.isArrowFunction(at) || ts.isFunctionExpression(at)) && ts.isVariableDeclaration(at.parent))
      return at.parent.name.getText();
  }
  return '';
};

interface Use {
  readonly path: string;
  readonly within: string;
  readonly text: string;
}

const usesOf = (file: SourceFile, wanted: (node: ts.Node) => boolean): Use[] => {
  const uses: Use[] = [];
  walk(syntaxOf(file), (node) => {
    if (wanted(node))
      uses.push({ path: file.path, within: functionAround(node), text: node.getText().slice(0, 60) });
  });
  return uses;
};

const isFloatUse = (node: ts.Node): boolean => {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusToken)
    return !ts.isNumericLiteral(node.operand);
  if (ts.isPropertyAccessExpression(node)) return floatMethods.has(node.name.text);
  if (!ts.isCallExpression(node)) return ts.isIdentifier(node) && isPassedOn(node);
  return floatFunctions.has(node.expression.getText());
};

/** `texts.map(Number)`: the function handed over instead of called. */
const isPassedOn = (node: ts.Identifier): boolean =>
  floatFunctions.has(node.text) && ts.isCallExpression(node.parent) && node.parent.arguments.includes(node);

test('no figure becomes a float outside the core', () => {
  const uses = outsideCore.flatMap((file) => usesOf(file, isFloatUse));
  const wrong = uses.filter(
    (use) => !justified.some(({ path, within }) => path === use.path && within === use.within),
  );
  expect(wrong).toEqual([]);
  const stale = justified.filter(
    ({ path, within }) => !uses.some((use) => use.path === path && use.within === within),
  );
  expect(stale, 'an exception that nothing needs any more').toEqual([]);
});

test('the markup of Astro pages converts no figures either', () => {
  const wrong = outsideCore
    .filter(({ path }) => path.endsWith('.astro'))
    .filter((file) =>
      /\.toFixed\(|\bMath\.round\(|\bparseFloat\(|\bNumber\(/.test(file.text.replace(codeOf(file), '')),
    );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no text is run as code', () => {
  const wrong = sources.flatMap((file) =>
    usesOf(
      file,
      (node) =>
        (ts.isCallExpression(node) && node.expression.getText() === 'eval') ||
        (ts.isNewExpression(node) && node.expression.getText() === 'Function'),
    ),
  );
  expect(wrong).toEqual([]);
});

test('no inline styles and no inline scripts, which a strict content security policy refuses', () => {
  const markup = sources.filter(({ path }) => /\.(tsx|astro)$/.test(path));
  const wrong = markup.filter(({ text }) =>
    /\sstyle=|\sset:style\b|\bis:inline\b(?![^>]*application\/json)/.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('files stay small', () => {
  const files = [
    ...filesBelow('src', ['.ts', '.tsx', '.astro', '.css']),
    ...filesBelow('test', ['.ts', '.tsx']),
  ];
  const long = files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('continuous integration runs the test command of the README', () => {
  const command = 'npm ci && npm test';
  expect(readFileSync(join(root, '.ci', 'run'), 'utf8').split('\n')).toContain(command);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(command);
});
