/** What to suggest for a code that is not there: a near code would be a guess, its neighbours are a list. */
import { parentOf } from '../core/tree.ts';

/** The codes that stand where `code` would stand: below its nearest ancestor, else the top rows. */
export const neighbours = (code: string, codes: ReadonlySet<string>): string => {
  const parent = parentOf(code, codes);
  return [...codes].filter((one) => parentOf(one, codes) === parent).join(' | ');
};
