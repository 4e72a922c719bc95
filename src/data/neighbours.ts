/** What to suggest for a code that is not there: a near code would be a guess, its neighbours are a list. */
import { parentOf } from '../core/tree.ts';

/**
 * The codes that stand where `code` would stand: below its nearest ancestor, or beside that one where nothing
 * is below it, else the top rows.
 */
export const neighbours = (code: string, codes: ReadonlySet<string>): string => {
  const parent = parentOf(code, codes);
  const beside = [...codes].filter((one) => parentOf(one, codes) === parent);
  return parent !== undefined && beside.length === 0 ? neighbours(parent, codes) : beside.join(' | ');
};
