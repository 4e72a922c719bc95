/** Words around every chart: how it is read point by point, and how it is taken along. */
import type { Locale } from '../core/report.ts';

/** Names that are written out before the rest is counted. */
const written = 6;

const zhCn = {
  kind: '图',
  hint: '指着或点按，或者选中后按方向键，逐一读数。',
  tools: (title: string) => `${title}：下载`,
  save: '下载',
  png: '图片 PNG',
  csv: (rows: number) => `表格 CSV，${rows} 行`,
  csvAll: (rows: number) => `CSV，全部 ${rows} 行`,
  csvSeen: (rows: number) => `CSV，看到的 ${rows} 行`,
  source: (parts: readonly string[]) => `来源：${parts.join('，')}`,
  year: (year: string) => `${year} 年`,
  verdict: (word: string, names: readonly string[]) =>
    `${word}：${names.slice(0, written).join('、')}${names.length > written ? `等 ${names.length} 个数` : ''}`,
  unchecked: '未核对：图里的数没有单独的核对项',
  ofPublished: (verdict: string) => `公布的数，${verdict}`,
  trial: '试算稿，不是公布结果',
};

export type ChartFigureWords = typeof zhCn;

const en: ChartFigureWords = {
  kind: 'chart',
  hint: 'Point or tap, or select the chart and press the arrow keys, to read figure by figure.',
  tools: (title) => `${title}: download`,
  save: 'Download',
  png: 'Picture, PNG',
  csv: (rows) => `Table, CSV, ${rows} rows`,
  csvAll: (rows) => `CSV, all ${rows} rows`,
  csvSeen: (rows) => `CSV, the ${rows} rows shown`,
  source: (parts) => `Source: ${parts.join(', ')}`,
  year: (year) => year,
  verdict: (word, names) =>
    `${word}: ${names.slice(0, written).join('; ')}${names.length > written ? ` and others, ${names.length} in all` : ''}`,
  unchecked: 'Unchecked: no check looks at a figure of this chart',
  ofPublished: (verdict) => `${verdict} (as published)`,
  trial: 'A what-if, not the published result',
};

export const chartFigureWords: Readonly<Record<Locale, ChartFigureWords>> = { 'zh-cn': zhCn, en };
