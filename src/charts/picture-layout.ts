/** A chart as a picture of its own: what stands where, in pixels. No canvas here. */
import type { ChartPaper, ChartVerdict } from './paper.ts';
import { wrapped } from './wrap.ts';

export const pictureWidth = 1000;
export const pictureEdge = 40;

/** Sizes in pixels; the line height is a multiple of them. */
const voices = {
  title: { size: 24, weight: 700, colour: 'ink' },
  unit: { size: 15, weight: 400, colour: 'ink2' },
  trial: { size: 18, weight: 700, colour: 'whatif' },
  sentence: { size: 16, weight: 400, colour: 'ink' },
  verdict: { size: 15, weight: 400, colour: 'ink' },
  source: { size: 14, weight: 400, colour: 'ink2' },
  link: { size: 14, weight: 400, colour: 'ink2' },
} as const;
export type PictureVoice = keyof typeof voices;

const lineHeight = 1.5;

export interface PictureText {
  readonly voice: PictureVoice;
  readonly text: string;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
}

export interface PictureMark {
  readonly mark: ChartVerdict['mark'];
  readonly x: number;
  /** Its upper edge. */
  readonly y: number;
  readonly size: number;
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PictureText[];
  readonly marks: readonly PictureMark[];
  readonly chart: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Heights of the rules across the picture: above the title two, below the chart one. */
  readonly rules: readonly number[];
  /** Frame around the words of a trial. */
  readonly frame?: { readonly y: number; readonly height: number };
}

export const voiceOf = (voice: PictureVoice) => voices[voice];

/** Width of a text in a voice. */
export type Measure = (text: string, voice: PictureVoice) => number;

/** Title, unit, chart, sentence, verdicts, source, address: each below the other, each wrapped. */
export const layoutPicture = (
  paper: ChartPaper,
  link: string,
  chartHeight: number,
  measure: Measure,
): PictureLayout => {
  const width = pictureWidth - 2 * pictureEdge;
  const texts: PictureText[] = [];
  const marks: PictureMark[] = [];
  let y = pictureEdge + 12;
  const put = (voice: PictureVoice, text: string, indent = 0): void => {
    const { size } = voices[voice];
    for (const line of wrapped(text, width - 2 * indent, (part) => measure(part, voice))) {
      texts.push({ voice, text: line, x: pictureEdge + indent, y: y + size * 1.15 });
      y += size * lineHeight;
    }
  };
  const rules = [pictureEdge, pictureEdge + 5];
  let frame: PictureLayout['frame'];
  if (paper.trial !== undefined) {
    const top = y + 4;
    y = top + 8;
    put('trial', paper.trial, 14);
    y += 6;
    frame = { y: top, height: y - top };
    y += 8;
  }
  put('title', paper.title);
  put('unit', paper.unit);
  y += 14;
  const chart = { x: pictureEdge, y, width, height: chartHeight };
  y += chartHeight + 20;
  rules.push(y);
  y += 12;
  put('sentence', paper.sentence);
  y += 6;
  for (const { mark, text } of paper.verdicts) {
    const { size } = voices.verdict;
    marks.push({ mark, x: pictureEdge, y: y + size * 0.28, size });
    put('verdict', text, size * 1.6);
  }
  y += 6;
  put('source', paper.source);
  put('link', link);
  return {
    width: pictureWidth,
    height: Math.ceil(y + pictureEdge - 10),
    texts,
    marks,
    chart,
    rules,
    ...(frame && { frame }),
  };
};
