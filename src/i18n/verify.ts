/** What a verification found, in words: what agrees, what does not, or why nothing can be said. */
import type { Locale } from '../core/report.ts';

interface Words {
  readonly good: (files: number, checks: number) => string;
  readonly page: string;
  readonly bad: (count: number) => string;
  readonly file: (path: string) => string;
  readonly missing: (path: string) => string;
  readonly held: string;
  readonly total: (stated: string, computed: string) => string;
  readonly grade: (stated: string, computed: string) => string;
  readonly check: (id: string) => string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly impossible: {
    readonly insecure: string;
    readonly unreachable: (path: string) => string;
    readonly record: string;
  };
  readonly digest: (engine: string) => string;
  readonly limits: string;
}

const zhCn: Words = {
  good: (files, checks) => `${files} 个文件的 SHA-256 全部相符；${checks} 项核对在本机重算，结论一致。`,
  page: '本页带的数据也由这些文件得出。',
  bad: (count) => `有 ${count} 处不相符：`,
  file: (path) => `${path} 的内容与 audit.json 记的 SHA-256 不符`,
  missing: (path) => `audit.json 列出的 ${path} 不在`,
  held: '本页带的数据与文件不一致，页面可能是旧的，可重新打开再核对',
  total: (stated, computed) => `总分：audit.json 记 ${stated}，重算 ${computed}`,
  grade: (stated, computed) => `等级：audit.json 记“${stated}”，重算“${computed}”`,
  check: (id) => `核对 ${id} 的重算结果与 audit.json 不一致`,
  none: '无',
  more: (count) => `另有 ${count} 处`,
  impossible: {
    insecure: '没有核对：网址不是 https，浏览器不提供 SHA-256。',
    unreachable: (path) => `没有核对：读不到 ${path}，可能没有联网。`,
    record: '没有核对：audit.json 读不懂，不是这份报告的，或已被改动。',
  },
  digest: (engine) => `audit.json 由程序 ${engine} 版算出，它的 SHA-256 是`,
  limits: '相符只说明页面、数据和核对结果出自同一份文件，不说明文件由谁提供；可与另一处的副本对照上面的值。',
};

const plural = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

const en: Words = {
  good: (files, checks) =>
    `The SHA-256 of all ${plural(files, 'file', 'files')} agrees; ${plural(checks, 'check', 'checks')} computed again on this machine, with the same results.`,
  page: 'The data that this page carries come from these files as well.',
  bad: (count) => `${plural(count, 'thing does', 'things do')} not agree:`,
  file: (path) => `${path}: its content does not have the SHA-256 that audit.json states`,
  missing: (path) => `${path}, listed in audit.json, is not there`,
  held: 'The data that this page carries are not those of the files; the page may be an old one, open it anew and verify again',
  total: (stated, computed) => `Total: ${stated} in audit.json, ${computed} computed again`,
  grade: (stated, computed) => `Grade: “${stated}” in audit.json, “${computed}” computed again`,
  check: (id) => `Check ${id}: computed again it is not what audit.json states`,
  none: 'none',
  more: (count) => `${count} more`,
  impossible: {
    insecure: 'Nothing was verified: the address is not https, and the browser then offers no SHA-256.',
    unreachable: (path) => `Nothing was verified: ${path} cannot be read; there may be no connection.`,
    record: 'Nothing was verified: audit.json cannot be read, belongs to another report, or was changed.',
  },
  digest: (engine) => `audit.json was computed by version ${engine} of the program. Its SHA-256:`,
  limits:
    'Agreement says that page, data and audit come from the same files, not who provided them; hold the value above against another copy.',
};

export const verifyWords: Readonly<Record<Locale, Words>> = { 'zh-cn': zhCn, en };
