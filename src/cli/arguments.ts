/** The arguments of `check`: a folder and flags, or what is wrong with them. */
import { type Locale, locales } from '../core/report.ts';

export interface CheckArguments {
  readonly folder: string;
  readonly json: boolean;
  readonly strict: boolean;
  readonly locale: Locale;
  /** In the order given: key and text of every `--set`. */
  readonly sets: readonly (readonly [key: string, text: string])[];
}

export type ArgumentProblem =
  | { readonly kind: 'help' }
  | { readonly kind: 'folder-missing' }
  | {
      readonly kind: 'folder-second' | 'flag-unknown' | 'flag-value' | 'set-shape' | 'language';
      readonly found: string;
    };

const valued: ReadonlySet<string> = new Set(['--set', '--lang']);
const plain: ReadonlySet<string> = new Set(['--json', '--strict']);

/** `--set=a=1` as `--set`, `a=1`. */
const split = (argument: string): readonly string[] => {
  const at = argument.indexOf('=');
  return argument.startsWith('--') && at > 0 ? [argument.slice(0, at), argument.slice(at + 1)] : [argument];
};

const localeOf = (text: string): Locale | undefined =>
  locales.find((locale) => locale === text.toLowerCase() || locale.slice(0, 2) === text.toLowerCase());

/** Reads the arguments after the command's name. */
export const readArguments = (given: readonly string[]): CheckArguments | ArgumentProblem => {
  const sets: (readonly [string, string])[] = [];
  const seen = new Set<string>();
  let [folder, locale]: [string | undefined, Locale] = [undefined, 'zh-cn'];
  for (let at = 0; at < given.length; at++) {
    const [flag = '', attached] = split(given[at] as string);
    if (flag === '--help' || flag === '-h') return { kind: 'help' };
    if (!flag.startsWith('-')) {
      if (folder !== undefined) return { kind: 'folder-second', found: flag };
      folder = given[at] as string;
    } else if (plain.has(flag) && attached === undefined) seen.add(flag);
    else if (!valued.has(flag)) return { kind: 'flag-unknown', found: given[at] as string };
    else {
      const value = attached ?? given[++at];
      if (value === undefined || value === '') return { kind: 'flag-value', found: flag };
      const equals = value.search(/[=＝]/);
      const language = localeOf(value);
      if (flag === '--set' && equals <= 0) return { kind: 'set-shape', found: value };
      if (flag === '--set') sets.push([value.slice(0, equals).trim(), value.slice(equals + 1).trim()]);
      else if (language === undefined) return { kind: 'language', found: value };
      else locale = language;
    }
  }
  if (folder === undefined) return { kind: 'folder-missing' };
  return { folder, json: seen.has('--json'), strict: seen.has('--strict'), locale, sets };
};
