/** The arguments of `check`: a folder and flags, and what is wrong with them. */
import { type Locale, locales } from '../core/report.ts';
import { type SimulationSettings, usualSettings } from '../core/simulate/settings.ts';
import { readSettings, type SettingFault } from '../core/simulate/settings-text.ts';

export interface CheckArguments {
  readonly folder: string | undefined;
  readonly json: boolean;
  readonly strict: boolean;
  readonly locale: Locale;
  /** Text or file of the last `--scenario`. */
  readonly scenario?: string;
  /** In the order given: key and text of every `--set`. */
  readonly sets: readonly (readonly [key: string, text: string])[];
  /** Settings of `--simulate`, the usual ones where it has none; absent without it. */
  readonly simulate?: SimulationSettings;
  readonly help: boolean;
  /** In the order of the arguments; with one of them nothing is checked. */
  readonly problems: readonly ArgumentProblem[];
}

export interface ArgumentProblem {
  readonly kind:
    | 'folder-missing'
    | 'folder-second'
    | 'flag-unknown'
    | 'flag-value'
    | 'set-shape'
    | 'language'
    | `simulate-${SettingFault['kind']}`;
  /** The argument as given; the flag for `flag-value`. */
  readonly found: string;
}

const valued: ReadonlySet<string> = new Set(['--set', '--lang', '--scenario']);
/** A value may follow; one with a sign in it is taken, anything else is the next argument. */
const simulate = '--simulate';
const plain: ReadonlySet<string> = new Set(['--json', '--strict', '--help', '-h']);

/** `--set=a=1` as `--set`, `a=1`. */
const split = (argument: string): readonly string[] => {
  const at = argument.indexOf('=');
  return argument.startsWith('--') && at > 0 ? [argument.slice(0, at), argument.slice(at + 1)] : [argument];
};

const localeOf = (text: string): Locale | undefined =>
  locales.find((locale) => locale === text.toLowerCase() || locale.slice(0, 2) === text.toLowerCase());

/** Reads the arguments after the command's name. */
export const readArguments = (given: readonly string[]): CheckArguments => {
  const sets: (readonly [string, string])[] = [];
  const seen = new Set<string>();
  const problems: ArgumentProblem[] = [];
  const refuse = (kind: ArgumentProblem['kind'], found: string): void => {
    problems.push({ kind, found });
  };
  let settings: SimulationSettings | undefined;
  const readSimulate = (text: string): void => {
    const read = readSettings(text);
    if ('ok' in read) settings = read.ok;
    else for (const { kind, found } of read.faults) refuse(`simulate-${kind}`, found);
  };
  let [folder, locale]: [string | undefined, Locale] = [undefined, 'zh-cn'];
  let scenario: string | undefined;
  for (let at = 0; at < given.length; at++) {
    const [flag = '', attached] = split(given[at] as string);
    if (!flag.startsWith('-')) {
      if (folder === undefined) folder = flag;
      else refuse('folder-second', flag);
    } else if (plain.has(flag) && attached === undefined) seen.add(flag === '-h' ? '--help' : flag);
    else if (flag === simulate) {
      const isNext = attached === undefined && /^[^-].*=/.test(given[at + 1] ?? '');
      const value = attached ?? (isNext ? given[++at] : undefined);
      if (value === undefined) settings = usualSettings;
      else readSimulate(value);
    } else if (!valued.has(flag)) refuse('flag-unknown', given[at] as string);
    else {
      const isNext = attached === undefined && given[at + 1]?.startsWith('--') === false;
      const value = attached ?? (isNext ? given[++at] : undefined);
      if (value === undefined || value === '') {
        refuse('flag-value', flag);
        continue;
      }
      if (flag === '--scenario') {
        scenario = value;
        continue;
      }
      const equals = value.search(/[=＝]/);
      const language = localeOf(value);
      if (flag === '--set' && equals <= 0) refuse('set-shape', value);
      else if (flag === '--set') sets.push([value.slice(0, equals).trim(), value.slice(equals + 1).trim()]);
      else if (language === undefined) refuse('language', value);
      else locale = language;
    }
  }
  if (folder === undefined) refuse('folder-missing', '');
  const [json, strict, help] = ['--json', '--strict', '--help'].map((flag) => seen.has(flag)) as [
    boolean,
    boolean,
    boolean,
  ];
  const more = { ...(settings && { simulate: settings }), ...(scenario !== undefined && { scenario }) };
  return { folder, json, strict, help, locale, sets, ...more, problems };
};
