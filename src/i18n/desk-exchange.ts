/** Words of exporting, importing and the QR code. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  title: '带走与读入',
  exportWhat: '导出',
  current: '当前试算',
  all: (count: number) => `全部存下的（${count} 个）`,
  csv: '下载 CSV',
  json: '下载 JSON',
  nothingToExport: '还没有改动，也没有存下的试算，没有可导出的。',
  fileName: '试算',
  currentName: '当前试算',

  qr: '显示二维码',
  qrHide: '收起二维码',
  qrLabel: '当前试算的链接，二维码',
  qrNone: '当前没有改动，二维码是这一页的链接。',
  qrTooLong: '改动太多，链接太长，放不进手机能扫的二维码。请复制链接，或导出文件。',
  qrSave: '下载 SVG',
  qrFailed: '没能画出二维码，请复制下面的链接。',
  link: '链接',

  importTitle: '读入试算',
  changed: '其中的链接做好以后，这份报告的数据改过；结果可能与当时不同。',
  importHint: '选一个文件，或粘贴链接、w=… 开头的文字、JSON 或 CSV。只读给你看，问过才采用。',
  file: '选文件',
  paste: '粘贴在这里',
  read: '读一读',
  readFirst: '先粘贴，或选一个文件。',
  notLoaded: '没能取到所需的程序。请检查网络，再试一次。',
  pasted: '粘贴的内容',
  found: (count: number) => `读出 ${count} 个试算`,
  foundNone: '没有读出可用的试算。',
  problems: (count: number) => `有 ${count} 处读不出来，没有采用：`,
  oddFile: (name: string) => `${name} 不是文本，或编码读不出来。请另存为“CSV UTF-8”。`,
  sound: '全部读出，没有问题。',
  try: (name: string) => `打开“${name}”试算`,
  keepAll: (count: number) => (count === 1 ? '存下它' : `存下这 ${count} 个`),
  drop: '不要了',
  kept: (count: number) => `已存下 ${count} 个试算。`,
  known: '与存下的相同，没有再存一份。',
};

export type ExchangeWords = typeof zhCn;

const en: ExchangeWords = {
  title: 'Take along, read in',
  exportWhat: 'Export',
  current: 'the current trial',
  all: (count) => `all saved ones (${count})`,
  csv: 'Download CSV',
  json: 'Download JSON',
  nothingToExport: 'Nothing is changed and nothing is saved, so there is nothing to export.',
  fileName: 'what-if',
  currentName: 'Current trial',

  qr: 'Show QR code',
  qrHide: 'Hide QR code',
  qrLabel: 'Link to the current trial as a QR code',
  qrNone: 'Nothing is changed; the code leads to this page.',
  qrTooLong:
    'There are so many changes that the link is too long for a code that a phone can read. Copy the link, or export a file.',
  qrSave: 'Download SVG',
  qrFailed: 'The code could not be drawn; please copy the link below.',
  link: 'Link',

  importTitle: 'Read in trials',
  changed: 'The data of this report have changed since the link was made; the result may not be what it was.',
  importHint:
    'Choose a file, or paste a link, a text that begins with w=…, JSON or CSV. It is only shown; nothing is used before you say so.',
  file: 'Choose a file',
  paste: 'Paste here',
  read: 'Read',
  notLoaded: 'The program for this could not be fetched. Please check the network and try again.',
  readFirst: 'Paste something first, or choose a file.',
  pasted: 'what was pasted',
  found: (count) => (count === 1 ? '1 trial read' : `${count} trials read`),
  foundNone: 'No trial could be read.',
  problems: (count) =>
    count === 1
      ? '1 place could not be read and is not used:'
      : `${count} places could not be read and are not used:`,
  oddFile: (name) => `${name} is not text, or its encoding cannot be read. Please save it as “CSV UTF-8”.`,
  sound: 'Everything was read.',
  try: (name) => `Open “${name}”`,
  keepAll: (count) => (count === 1 ? 'Save it' : `Save all ${count}`),
  drop: 'Discard',
  kept: (count) => (count === 1 ? '1 trial saved.' : `${count} trials saved.`),
  known: 'Already among the saved ones; not saved again.',
};

export const exchangeWords: Readonly<Record<Locale, ExchangeWords>> = { 'zh-cn': zhCn, en };
