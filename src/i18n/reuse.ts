/** Words for the reuse of an audit: badge, replies of the publisher, reports of problems. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  badge: {
    label: '逐数复核',
    agrees: (count: string) => `${count} 吻合`,
    differs: (count: string) => `${count} 不吻合`,
    ask: (count: string) => `${count} 待说明`,
    unchecked: (count: string) => `${count} 未核对`,
    nothing: '没有可核对的数字',
    /** The whole badge in one sentence. */
    title: (report: string, counts: readonly string[]) => `${report}，逐数复核：${counts.join('，')}`,
    heading: '复核徽章',
    lede: '徽章随数据更新，可放进别的网页，点开回到这份报告。',
    markdown: 'Markdown',
    html: 'HTML',
    copy: (form: string) => `复制 ${form}`,
    copied: '已复制',
    copyFailed: '没有复制成功，可选中后复制',
  },
  verify: {
    heading: '核对数据',
    lede: '浏览器读取本站公布的文件，逐个算 SHA-256，再把全部核对在本机重算一遍，与 audit.json 对照。不按就不读。',
    fromFile:
      '没有核对：网页是从文件打开的，浏览器不让它读别的文件。放到网站上，或用 npm start 打开，就能核对。',
    byHand: ['自己核对：下载文件，用 sha256sum 算出的值应与 ', ' 的 tables 一致。'],
  },
  reply: {
    /** What marks the text as the publisher's own. */
    label: '答复',
    /** Between who answers and the date. */
    comma: '，',
  },
  problem: {
    link: '就这一处提出问题或答复',
    /** For the report as a whole. */
    linkReport: '提出问题或答复',
    subject: (report: string, id: string) => `《${report}》核对 ${id}`,
    subjectReport: (report: string) => `关于《${report}》`,
    check: (id: string, name: string) => `核对编号：${id}（${name}）`,
    verdict: (verdict: string) => `结论：${verdict}`,
    published: (text: string) => `公布：${text}`,
    second: (label: string, text: string) => `${label}：${text}`,
    place: (place: string) => `出处：${place}`,
    address: (address: string) => `页面：${address}`,
    write: '说明：',
  },
};

export type ReuseWords = typeof zhCn;

const en: ReuseWords = {
  badge: {
    label: 'Figures checked',
    agrees: (count) => `${count} add up`,
    differs: (count) => `${count} do not`,
    ask: (count) => `${count} to be explained`,
    unchecked: (count) => `${count} unchecked`,
    nothing: 'no figure to check',
    title: (report, counts) => `${report}: figures checked, ${counts.join(', ')}`,
    heading: 'Badge',
    lede: 'The badge follows the data. Put it on another page; it leads back to this report.',
    markdown: 'Markdown',
    html: 'HTML',
    copy: (form) => `Copy ${form}`,
    copied: 'Copied',
    copyFailed: 'Not copied; select it and copy by hand',
  },
  verify: {
    heading: 'Verify the data',
    lede: 'Your browser reads the files published here, computes the SHA-256 of each, computes every check again and compares with audit.json. Nothing is read before you ask.',
    fromFile:
      'Nothing was verified: the page was opened from a file, and a browser does not let it read others. Put it on a web site, or open it with npm start.',
    byHand: ['By hand: what sha256sum gives for a file should stand under tables in ', '.'],
  },
  reply: {
    label: 'Reply',
    comma: ', ',
  },
  problem: {
    link: 'Raise a question or reply about this',
    linkReport: 'Raise a question or reply',
    subject: (report, id) => `${report}: check ${id}`,
    subjectReport: (report) => `About ${report}`,
    check: (id, name) => `Check: ${id} (${name})`,
    verdict: (verdict) => `Verdict: ${verdict}`,
    published: (text) => `Published: ${text}`,
    second: (label, text) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${text}`,
    place: (place) => `Place: ${place}`,
    address: (address) => `Page: ${address}`,
    write: 'Remarks:',
  },
};

export const reuseWords: Readonly<Record<Locale, ReuseWords>> = { 'zh-cn': zhCn, en };
