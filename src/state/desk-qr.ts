/** The one door to the QR code library: a text as the squares of a QR code. Loaded when one is asked for. */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules along one side, with the quiet zone that readers need. */
  readonly size: number;
  /** The dark modules as the `d` of one SVG path, one unit a module. */
  readonly path: string;
}

/** Quiet zone in modules, as ISO/IEC 18004 asks. */
const quietZone = 4;
/** Beyond version 27 (125 modules) a phone no longer reads the code from a screen. */
const largest = 27;

/** Each run of dark modules in a row as one rectangle. */
const runs = (row: readonly boolean[], y: number): string => {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x] || row[x - 1]) continue;
    const end = row.indexOf(false, x);
    const length = (end < 0 ? row.length : end) - x;
    path += `M${x} ${y}h${length}v1h-${length}z`;
  }
  return path;
};

/** Undefined for a text that is too long to be read from a screen. */
export const qrCode = (text: string): QrCode | undefined => {
  try {
    const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: quietZone, maxVersion: largest });
    return { size, path: data.map(runs).join('') };
  } catch {
    return undefined;
  }
};

/** The code as a file of its own: black on white. */
export const qrSvg = ({ size, path }: QrCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>\n`;
