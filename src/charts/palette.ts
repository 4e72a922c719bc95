/** Colours and hatches of the charts, read from the tokens of the page: canvas knows no CSS variables. */
import type { Fill } from './description.ts';

export interface Palette {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly paper: string;
  readonly whatif: string;
  readonly line: string;
  readonly family: string;
  readonly fill: (fill: Fill) => string | CanvasPattern;
}

/** A tile of slanted stripes that repeats without a seam. */
const hatch = (
  ground: string | undefined,
  stripe: string,
  size: number,
  width: number,
): string | CanvasPattern => {
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (!pen) return stripe;
  if (ground) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, size, size);
  }
  pen.strokeStyle = stripe;
  pen.lineWidth = width;
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? stripe;
};

/** The tokens in force for an element: light or dark, normal or large type. */
export const paletteOf = (element: HTMLElement): Palette => {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const fills: Readonly<Record<Fill, () => string | CanvasPattern>> = {
    budget: () => token('budget'),
    spent: () => token('spent'),
    ground: () => token('wash-2'),
    rest: () => 'transparent',
    cut: () => hatch(token('paper'), token('budget'), 8, 3),
    veto: () => hatch(undefined, token('hatch-line'), 8, 1),
    whatif: () => hatch(token('whatif-wash'), token('whatif-hatch'), 10, 2),
  };
  return {
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    paper: token('paper'),
    whatif: token('whatif'),
    line: token('line-2'),
    family: style.fontFamily,
    fill: (fill) => fills[fill](),
  };
};
