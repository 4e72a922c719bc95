/**
 * Remembers for this tab that a file of the reader was open, by name only: after a reload the page can say that it
 * is gone, instead of standing there empty.
 */
const key = 'fusuan-ledger';

export const rememberFile = (name: string): void => {
  // Storage may be forbidden; a reload then says nothing.
  try {
    sessionStorage.setItem(key, name);
  } catch {}
};

export const rememberedFile = (): string => {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};
