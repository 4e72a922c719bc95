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
