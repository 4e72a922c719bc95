/** The files of the project as text, for the rules that hold over all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

export const root = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** Path from the root of the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every file below `folder` with one of the endings, sorted by path. */
export const filesBelow = (folder: string, endings: readonly string[]): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** The TypeScript in a file: all of it, or the frontmatter and the scripts of an Astro page. */
export const codeOf = ({ path, text }: SourceFile): string => {
  if (!path.endsWith('.astro')) return text;
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1] ?? '');
  return [frontmatter, ...scripts].join('\n');
};

/** What a file imports, by any form of import or export from, as written. */
export const importsOf = (file: SourceFile): readonly string[] =>
  ts.preProcessFile(codeOf(file), true, true).importedFiles.map((found) => found.fileName);

/** The path that a relative import names, with `/`; undefined for a library. */
export const target = (file: SourceFile, specifier: string): string | undefined =>
  specifier.startsWith('.')
    ? relative(root, join(root, file.path, '..', specifier.replace(/[?#].*$/, '')))
        .split(sep)
        .join('/')
    : undefined;

/** The syntax tree of the TypeScript in a file. */
export const syntaxOf = (file: SourceFile): ts.SourceFile =>
  ts.createSourceFile(
    file.path,
    codeOf(file),
    ts.ScriptTarget.ESNext,
    true,
    file.path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Calls `visit` for every node below `node`. */
export const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};
