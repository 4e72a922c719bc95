/** Breaks text into lines as Chinese and Latin text is broken. */

/** Signs that no line begins with, and signs that none ends with. */
const never = { first: '，。；：、！？）」』”’》…%,.;:!?)', last: '（「『“‘《(' } as const;

/** Latin words and numbers stay whole, the blank after them with them; every other sign stands alone. */
const unit = /[\p{Script=Latin}\p{N}.,%+\-−'’/]+\s*|\s+|./gu;

/** Parts that may not be divided. */
const unitsOf = (text: string): readonly string[] => {
  const units: string[] = [];
  for (const [part] of text.matchAll(unit)) {
    const before = units.at(-1);
    const holds =
      before !== undefined &&
      (never.first.includes(part.trim()[0] ?? '\n') || never.last.includes(before.trimEnd().at(-1) ?? '\n'));
    if (holds) units[units.length - 1] = before + part;
    else units.push(part);
  }
  return units;
};

/** Lines not wider than `width`; a part that alone is wider (an address) is divided anywhere. */
export const wrapped = (
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  const put = (part: string): void => {
    if (measure((line + part).trimEnd()) <= width) line += part;
    else if (measure(part.trimEnd()) <= width) {
      lines.push(line.trimEnd());
      line = part;
    } else for (const sign of part) putSign(sign);
  };
  const putSign = (sign: string): void => {
    if (line !== '' && measure(line + sign) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += sign;
  };
  for (const part of unitsOf(text)) put(part);
  return [...lines, line.trimEnd()].filter((one) => one !== '');
};
