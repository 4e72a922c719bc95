/**
 * Settings as one readable text, so that a run can be repeated from a line in print or on a command line:
 * `seed=1;count=10000;weights=25%;judged=yes;readings=yes`. What is left out is as usual; `weights=no` for none.
 */

import { decimalsOf, divide, type Exact, exact, exactFrom, multiply, plain } from '../exact.ts';
import { readTruth } from '../truth.ts';
import { problemsIn, type SimulationSettings, usualSettings } from './settings.ts';

export const settingKeys = ['seed', 'count', 'weights', 'judged', 'readings'] as const;
export type SettingKey = (typeof settingKeys)[number];

/** `unknown`: no such key; `twice`: given before; otherwise the key whose value cannot be used. */
export interface SettingFault {
  readonly kind: 'unknown' | 'twice' | SettingKey;
  /** The part as given. */
  readonly found: string;
}

const hundred = exact(100n);

/** What has a meaning in the text or in a shell is written as in an address: `%` and two hexadecimal digits. */
const escaped = (seed: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in a command
  seed.replace(/[\x00-\x7f]/g, (sign) =>
    /[\w.~-]/.test(sign) ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
const unescaped = (text: string): string =>
  text.replace(/%([0-7][\dA-Fa-f])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const weightsText = (share: Exact | undefined): string => {
  if (!share) return 'no';
  return decimalsOf(share) === undefined ? `${share.n}/${share.d}` : `${plain(multiply(share, hundred))}%`;
};

/** The text of settings; reading it gives the same settings again. */
export const settingsText = ({ seed, count, weights, judged, readings }: SimulationSettings): string =>
  [
    `seed=${escaped(seed)}`,
    `count=${count}`,
    `weights=${weightsText(weights)}`,
    `judged=${judged ? 'yes' : 'no'}`,
    `readings=${readings ? 'yes' : 'no'}`,
  ].join(';');

/** A whole number as people type it: full-width digits, separators of thousands. NaN for anything else. */
export const readCount = (text: string): number => {
  const digits = text.normalize('NFKC').replace(/(?<=\d)[\s,_](?=\d{3})/g, '');
  return /^\s*\d{1,15}\s*$/.test(digits) ? Number(digits) : Number.NaN;
};

/** A share: `25%`, `0.25`, `1/4`. */
export const readShare = (text: string): Exact | undefined => {
  const plainText = text.normalize('NFKC').replaceAll('⁄', '/').trim();
  const [, upper = '', lower] = /^(\d+)\/(\d+)$/.exec(plainText) ?? [];
  if (lower !== undefined) return BigInt(lower) === 0n ? undefined : exact(BigInt(upper), BigInt(lower));
  const inPercent = plainText.endsWith('%');
  const value = exactFrom(inPercent ? plainText.slice(0, -1).trimEnd() : plainText);
  return value && inPercent ? divide(value, hundred) : value;
};

/** What one part sets; undefined where its value cannot be used. */
const readPart = (key: SettingKey, text: string): Partial<SimulationSettings> | undefined => {
  if (key === 'seed') return text === '' ? undefined : { seed: unescaped(text) };
  if (key === 'count') {
    const count = readCount(text);
    return problemsIn({ ...usualSettings, count }).length > 0 ? undefined : { count };
  }
  const truth = readTruth(text);
  if (key !== 'weights') return truth === undefined ? undefined : { [key]: truth };
  if (truth === false) return {};
  const weights = readShare(text);
  return !weights || problemsIn({ ...usualSettings, weights }).length > 0 ? undefined : { weights };
};

const isKey = (text: string): text is SettingKey => settingKeys.some((key) => key === text);

/** Reads settings, or everything that is wrong with them. */
export const readSettings = (
  text: string,
): { readonly ok: SimulationSettings } | { readonly faults: readonly SettingFault[] } => {
  const faults: SettingFault[] = [];
  const seen = new Set<string>();
  const { weights: usualWeights, ...usual } = usualSettings;
  let read: Partial<SimulationSettings> = {};
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const at = part.indexOf('=');
    const key = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
    const refuse = (kind: SettingFault['kind']): void => {
      faults.push({ kind, found: part.trim() });
    };
    if (!isKey(key)) refuse('unknown');
    else if (seen.has(key)) refuse('twice');
    else {
      seen.add(key);
      const set = at < 0 ? undefined : readPart(key, part.slice(at + 1).replace(/^ +| +$/g, ''));
      if (set) read = { ...read, ...set };
      else refuse(key);
    }
  }
  if (faults.length > 0) return { faults };
  const weights = seen.has('weights') ? {} : { weights: usualWeights as Exact };
  return { ok: { ...usual, ...weights, ...read } };
};
