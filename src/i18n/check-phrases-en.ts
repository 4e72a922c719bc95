/** English: phrases that the sentences of several kinds share. */
export const list = (text: string | undefined): string => (text ?? '').split(' | ').join(', ');
export const all = (names: readonly string[]): string => names.join('; ');
export const of = (about: string, what: string): string => (about === '' ? what : `${about}: ${what}`);

/** `: a; b`, nothing where the names are not known. */
export const named = (names: readonly string[]): string => (names.length === 0 ? '' : `: ${all(names)}`);
