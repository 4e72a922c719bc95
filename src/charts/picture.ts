/** Draws a chart with its title, sentence, verdicts, source and address as one picture: a PNG. */
import type { Look } from './board.ts';
import type { ChartDescription } from './description.ts';
import { drawOnce } from './mount.ts';
import { paletteOf } from './palette.ts';
import type { ChartPaper } from './paper.ts';
import {
  layoutPicture,
  type PictureLayout,
  type PictureVoice,
  pictureEdge,
  pictureWidth,
  voiceOf,
} from './picture-layout.ts';
import { rowsHeight } from './rows-layout.ts';
import { drawVerdict } from './verdict-mark.ts';

/** Pixels of the file per pixel of the layout. */
const density = 2;
/** Width of a Chinese character in the chart. */
const em = 16;

/** In ems; the height of a chart with rows follows from them. */
const heights = { bridge: 20, bullet: 7 } as const;

const heightOf = (description: ChartDescription): number => {
  const { kind } = description;
  const isFixed = kind === 'bridge' || kind === 'bullet';
  return Math.ceil(em * (isFixed ? heights[kind] : rowsHeight(description, false)));
};

const fontOf = (voice: PictureVoice, family: string): string => {
  const { size, weight } = voiceOf(voice);
  return `${weight} ${size}px ${family}`;
};

/** Two rules above the title, a thin one under the chart, a dashed frame around the words of a trial. */
const drawRules = (pen: CanvasRenderingContext2D, layout: PictureLayout, { palette }: Look): void => {
  const width = layout.width - 2 * pictureEdge;
  layout.rules.forEach((y, at) => {
    pen.fillStyle = at < 2 ? palette.ink : palette.line;
    pen.fillRect(pictureEdge, y, width, at === 0 ? 3 : 1);
  });
  if (!layout.frame) return;
  pen.strokeStyle = palette.whatif;
  pen.lineWidth = 2;
  pen.setLineDash([6, 4]);
  pen.strokeRect(pictureEdge + 1, layout.frame.y, width - 2, layout.frame.height);
  pen.setLineDash([]);
};

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is empty'))), 'image/png');
  });

/** In the theme in force at the box; always as wide, whatever the window. */
export const pictureOf = async (
  box: HTMLElement,
  description: ChartDescription,
  paper: ChartPaper,
  link: string,
): Promise<Blob> => {
  const palette = paletteOf(box);
  const { family } = palette;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const layout = layoutPicture(paper, link, heightOf(description), (text, voice) => {
    pen.font = fontOf(voice, family);
    return pen.measureText(text).width;
  });
  canvas.width = pictureWidth * density;
  canvas.height = layout.height * density;
  pen.scale(density, density);
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, layout.width, layout.height);
  const { chart } = layout;
  const look: Look = { palette, em, font: `400 ${em}px ${family}`, width: chart.width, narrow: false };
  drawRules(pen, layout, look);
  drawOnce(description, look, chart.height, density, (drawn) => {
    pen.drawImage(drawn, chart.x, chart.y, chart.width, chart.height);
  });
  pen.textAlign = 'left';
  for (const { voice, text, x, y } of layout.texts) {
    pen.font = fontOf(voice, family);
    pen.fillStyle = palette[voiceOf(voice).colour];
    pen.fillText(text, x, y);
  }
  for (const place of layout.marks)
    drawVerdict(pen, place.mark, place, palette.verdicts[place.mark], palette.paper);
  return pngOf(canvas);
};
