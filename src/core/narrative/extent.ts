/** How far a figure reaches beyond its digits: 约, currency and sign before them, the unit behind them. */
import type { Span } from './span.ts';
import { blanks, unitSource } from './units-in-text.ts';
import type { VisibleText } from './visible-text.ts';

/** 约 ends other words too: 节约 5 万元 is not about 5. */
const lead = /(?:(?<![节合预公签违制契简])约为?|大约|\babout )?[^\S\n]*(?:[¥￥$€£]|\bRMB )?[^\S\n]*[-+−±]?$/u;
const unit = new RegExp(`${blanks}${unitSource}`, 'yu');
/** Before a sign: nothing that it could join as a dash. */
const opensFigure = /[\s|([{（:：,，、；;=≤≥<>]/u;

/** Whether the characters touch each other in the source, without a mark between them. */
export const touches = ({ places }: VisibleText, { start, end }: Span): boolean => {
  for (let at = start + 1; at < end; at++) if (places[at] !== (places[at - 1] as number) + 1) return false;
  return true;
};

/** A dash behind a digit or a word joins, as in `10-15` and `附件-3`; `−` and `±` may follow a word. */
const isSign = (sign: string, previous: string): boolean =>
  /[−±]/.test(sign) ? !/[\d)%]/.test(previous) : opensFigure.test(previous);

const startOf = (visible: VisibleText, text: string, start: number): number => {
  const near = text.slice(Math.max(0, start - 16), start);
  const found = (lead.exec(near)?.[0] ?? '').trimStart();
  const sign = /[-+−±]$/.exec(found)?.[0] ?? '';
  const joined = sign !== '' && found === sign && !isSign(sign, near.at(-2) ?? ' ');
  const from = start - found.length;
  return joined || !touches(visible, { start: from, end: start + 1 }) ? start : from;
};

/**
 * The number with what belongs to it, within one stretch of the source; undefined where letters follow that
 * are no unit, as in `2F` and `3D`. `text` is the visible text, folded.
 */
export const extentOf = (visible: VisibleText, text: string, digits: Span): Span | undefined => {
  unit.lastIndex = digits.end;
  const found = unit.exec(text);
  if (!found && /[A-Za-z]/.test(text[digits.end] ?? '')) return undefined;
  const end = digits.end + (found?.[0].length ?? 0);
  const whole = touches(visible, { start: digits.end - 1, end });
  return { start: startOf(visible, text, digits.start), end: whole ? end : digits.end };
};
