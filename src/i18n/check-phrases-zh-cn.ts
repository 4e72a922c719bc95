/** 中文：各类核对的句子里共用的短语。 */
export const list = (text: string | undefined): string => (text ?? '').split(' | ').join('、');
export const all = (names: readonly string[]): string => names.join('、');
export const of = (about: string, what: string): string => (about === '' ? what : `${about}的${what}`);

/** `：甲、乙`, nothing where the names are not known. */
export const named = (names: readonly string[]): string => (names.length === 0 ? '' : `：${all(names)}`);
