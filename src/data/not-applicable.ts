/** Cells that say there is no figure and no date. */

/** Marks that stand for "does not apply". */
const marks: ReadonlySet<string> = new Set('/ - — – ― －－ —— -- 无 N/A n/a NA * 不适用'.split(' '));

export const isNotApplicable = (text: string): boolean => marks.has(text.normalize('NFKC').trim());
