/** Dates of a large ledger as numbers that sort: `yyyymmdd`, 00 for a part that is not given. */
import { noDay } from '../../core/ledger/large/columns.ts';
import { readDate } from '../date.ts';

const digitsOnly = /^(\d{4})(\d{2})(\d{2})$/;
/** A time of day behind the date, as databases export it. */
const time = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

const readDay = (text: string): number => {
  const written = text.normalize('NFKC').trim().replace(time, '');
  const date = readDate(written.replace(digitsOnly, '$1-$2-$3'));
  if (date === undefined) return noDay;
  return Number.parseInt(date.replaceAll('-', '').padEnd(8, '0'), 10);
};

const [zero, dash] = ['0', '-'].map((sign) => sign.charCodeAt(0)) as [number, number];

/** The day that stands as `2023-06-14` between two places of UTF-8 bytes; NaN for anything else, also for the last days. */
export const plainDay = (bytes: Uint8Array, start: number, end: number): number => {
  if (end - start !== 10) return Number.NaN;
  if (bytes[start + 4] !== dash || bytes[start + 7] !== dash) return Number.NaN;
  let day = 0;
  for (let at = start; at < end; at++) {
    if (at === start + 4 || at === start + 7) continue;
    const digit = (bytes[at] as number) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    day = day * 10 + digit;
  }
  const [month, inMonth] = [Math.floor(day / 100) % 100, day % 100];
  // What every month has; the days beyond are read with their month.
  return month >= 1 && month <= 12 && inMonth >= 1 && inMonth <= 28 ? day : Number.NaN;
};

/** Texts that are remembered: a ledger has few days, but a broken column has as many texts as rows. */
const remembered = 5000;

/** Reads dates, each text once. */
export const dayReader = (): ((text: string) => number) => {
  const known = new Map<string, number>();
  return (text) => {
    const day = known.get(text);
    if (day !== undefined) return day;
    const read = readDay(text);
    if (known.size < remembered) known.set(text, read);
    return read;
  };
};
