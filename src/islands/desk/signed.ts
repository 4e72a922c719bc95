/** Differences with their sign, rounded: `+2.29`, `−0.66`, `0.00`. */
import { type Exact, fixed } from '../../core/exact.ts';

export const signed = (by: Exact, places = 2): string => {
  const text = fixed(by, places);
  if (text.startsWith('-')) return /[1-9]/.test(text) ? `−${text.slice(1)}` : text.slice(1);
  return /[1-9]/.test(text) ? `+${text}` : text;
};
