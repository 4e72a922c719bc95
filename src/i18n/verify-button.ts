/** Words of the button that verifies a page, apart from those of the result, which are loaded when it is used. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  verify: '核对本页数据',
  again: '再核对一次',
  reading: '正在读取文件……',
  computing: '正在重算……',
  /** The program of the verification itself did not come, or did not come to an end. */
  notDone: '没有核对：核对用的程序没有读到或没有跑完，可能没有联网。',
};

const en: typeof zhCn = {
  verify: 'Verify the data of this page',
  again: 'Verify again',
  reading: 'Reading the files …',
  computing: 'Computing again …',
  notDone:
    'Nothing was verified: the program for it could not be read or did not end; there may be no connection.',
};

export const verifyButton: Readonly<Record<Locale, typeof zhCn>> = { 'zh-cn': zhCn, en };
