/** A part of an address as text; as it is written where its escapes are none: `#50%`. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
