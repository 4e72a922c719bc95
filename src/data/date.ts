/** Dates as people write them, to ISO text. A year or a year and month stay as short as they are. */
import { daysInMonth } from '../core/iso-date.ts';

const shapes = [
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/,
  /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/,
  /^(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?$/,
  /^(\d{4})\s*年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日)?)?$/,
  /^(\d{4})$/,
];

/** `2023年6月14日`, `2023/6/14`, `2023.6.14`, `2023-06-14` → `2023-06-14`; undefined for anything else. */
export const readDate = (text: string): string | undefined => {
  const written = text.normalize('NFKC').trim();
  const found = shapes.map((shape) => shape.exec(written)).find((match) => match !== null);
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map((part) => (part ? Number.parseInt(part, 10) : undefined));
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > daysInMonth(year ?? 0, month ?? 0))) return undefined;
  return [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].filter(Boolean).join('-');
};
