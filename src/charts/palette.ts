/** Colours and hatches of the charts, read from the tokens of the page: canvas knows no CSS variables. */
import type { Fill } from './description.ts';

export interface Palette {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly paper: string;
  readonly whatif: string;
  readonly line: string;
  readonly focus: string;
  readonly verdicts: Readonly<Record<'ok' | 'no' | 'ask' | 'na', string>>;
  readonly family: string;
  readonly fill: (fill: Fill) => string | CanvasPattern;
}

/** Device pixels of a tile per pixel, so that hatches stay sharp on dense screens and in pictures. */
const density = 2;

/** A tile that repeats, painted in pixels of the page. */
const tiled = (
  size: number,
  fallback: string,
  paint: (pen: CanvasRenderingContext2D) => void,
): string | CanvasPattern => {
  const tile = document.createElement('canvas');
  tile.width = size * density;
  tile.height = size * density;
  const pen = tile.getContext('2d');
  if (!pen) return fallback;
  pen.scale(density, density);
  paint(pen);
  const pattern = pen.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / density));
  return pattern ?? fallback;
};

interface Hatch {
  readonly ground?: string;
  readonly stripe: string;
  readonly size: number;
  readonly width: number;
  /** `up`: slanted from the left below; `down`: the other way; `level`: along the bar. */
  readonly slope: 'up' | 'down' | 'level';
}

/** Stripes that repeat without a seam. */
const hatch = ({ ground, stripe, size, width, slope }: Hatch): string | CanvasPattern =>
  tiled(size, stripe, (pen) => {
    if (ground) {
      pen.fillStyle = ground;
      pen.fillRect(0, 0, size, size);
    }
    pen.strokeStyle = stripe;
    pen.lineWidth = width;
    pen.beginPath();
    // They reach beyond the tile, or their ends would show at its corners.
    for (const shift of slope === 'level' ? [0] : [-size, 0, size]) {
      const rise = slope === 'level' ? 0 : slope === 'up' ? -size : size;
      const middle = size / 2;
      pen.moveTo(shift - size + middle, middle - rise);
      pen.lineTo(shift + size + middle, middle + rise);
    }
    pen.stroke();
  });

type Fills = Readonly<Record<Fill, () => string | CanvasPattern>>;

/** System colours as the browser resolves them: a canvas is not recoloured by forced colours. */
const forcedPalette = (element: HTMLElement, family: string): Palette => {
  const probe = document.createElement('span');
  probe.className = 'probe';
  element.append(probe);
  const { color: ink, backgroundColor: paper, borderTopColor: focus } = getComputedStyle(probe);
  probe.remove();
  const stripes = (slope: Hatch['slope'], size: number, width: number, stripe = ink) =>
    hatch({ ground: paper, stripe, size, width, slope });
  const fills: Fills = {
    spent: () => ink,
    budget: () => stripes('level', 6, 3),
    cut: () => stripes('up', 8, 3),
    veto: () => stripes('up', 10, 1),
    ground: () => stripes('level', 8, 1),
    rest: () => paper,
    whatif: () => stripes('down', 10, 3, focus),
  };
  return {
    ink,
    ink2: ink,
    ink3: ink,
    paper,
    whatif: focus,
    line: ink,
    focus,
    verdicts: { ok: ink, no: ink, ask: ink, na: ink },
    family,
    fill: (fill) => fills[fill](),
  };
};

export const forcedColours = '(forced-colors: active)';

/** The tokens in force for an element: light or dark, normal or large type. */
export const paletteOf = (element: HTMLElement): Palette => {
  const style = getComputedStyle(element);
  if (matchMedia(forcedColours).matches) return forcedPalette(element, style.fontFamily);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const fills: Fills = {
    budget: () => token('budget'),
    spent: () => token('spent'),
    ground: () => token('wash-2'),
    rest: () => 'transparent',
    cut: () => hatch({ ground: token('paper'), stripe: token('budget'), size: 8, width: 3, slope: 'up' }),
    veto: () => hatch({ stripe: token('hatch-line'), size: 8, width: 1, slope: 'up' }),
    whatif: () =>
      hatch({
        ground: token('whatif-wash'),
        stripe: token('whatif-hatch'),
        size: 10,
        width: 2,
        slope: 'up',
      }),
  };
  return {
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    paper: token('paper'),
    whatif: token('whatif'),
    line: token('line-2'),
    focus: token('focus'),
    verdicts: { ok: token('match'), no: token('mismatch'), ask: token('loss'), na: token('unchecked') },
    family: style.fontFamily,
    fill: (fill) => fills[fill](),
  };
};
