/** Units that change the value of a figure, and the units that only say what is counted. */
import { type Exact, exact, one } from './exact.ts';

const factors: ReadonlyMap<string, Exact> = new Map([
  ['%', exact(1n, 100n)],
  ['元', one],
  ['万元', exact(10_000n)],
  ['亿元', exact(100_000_000n)],
]);

/** Base units per one printed unit: 1/100 for `%`, 10 000 for 万元; 1 for every unit that is only a name. */
export const factorOf = (unit: string): Exact => factors.get(unit) ?? one;

export const moneyUnits = ['元', '万元', '亿元'] as const;
export const isMoney = (unit: string): boolean => (moneyUnits as readonly string[]).includes(unit);

/** What is counted: kept as text and never converted. A suffix outside this list is refused, not guessed. */
export const countedUnits: ReadonlySet<string> = new Set(
  (
    '分 个 项 件 台 套 人 次 天 日 月 年 份 条 户 家 处 座 米 公里 千米 平方米 平方公里 立方米 吨 千克 公斤 ' +
    '克 升 小时 分钟 秒 人次 万人 万人次 亩 万亩 公顷 篇 期 场 名 位 张 只 本 辆 栋 间 所 门 倍 级 株 头 页 ' +
    '批 宗 笔 组 类 种 周 季度 个月 个工作日 工作日 百分点 个百分点'
  ).split(' '),
);
