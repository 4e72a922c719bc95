/** Words that follow a number as its unit in running text, Chinese and English, and those that only look so. */
import { countedUnits } from '../unit.ts';

/** Blanks within a line or a cell, as many as there are. */
export const blanks = '[^\\S\\n\\t]*';

/**
 * What must not follow a one-character unit, because the two begin another word: `6 项` is a count and
 * `6 项目` is not, `3 个` and `表 7 个性化`, `5 分` and `5 分管领导`.
 */
const wordsBegun: Readonly<Record<string, string>> = {
  分: '管析别类配布局工解享支部流之公期',
  个: '性人别体案股',
  项: '目下',
  人: '员民大均类工口身才力事为社',
  年: '级度均初末底中',
  份: '额',
  条: '件例款文令形约线',
  类: '似别型比',
  种: '植子养业质',
  台: '账风阶湾面历',
  套: '餐装利取改路',
  户: '籍外口主型均厕',
  名: '称单额录义目字为列',
  家: '庭长具电属园乡畜装居政',
  件: '数',
  组: '织长成合建员',
  批: '准复示量评发注次',
  次: '性级数于品序生要',
  级: '别',
  期: '间限望初末中',
  场: '所地馆景面合内外站',
  处: '理置于室长罚在',
  门: '户类槛',
  所: '有在以需属得示',
  日: '期常均历',
  天: '然气津河',
  周: '年期边围转',
  元: '素件旦',
  位: '于置次',
  度: '假过量',
  点: '名评击对明',
  部: '门分署委长',
  层: '级面次',
  头: '部',
  间: '隔接断',
  本: '项级次市省区县院',
  页: '面',
  人次: '数',
};

const moneyWords = ['万亿元', '亿美元', '万美元', '百万元', '千万元', '千元', '亿元', '万元', '美元', '元'];
const moreWords = [
  ...[
    '个百分点',
    '百分点',
    '百分比',
    '个工作日',
    '平方公里',
    '公里',
    '兆',
    '万千瓦时',
    '千瓦时',
    '万千瓦',
    '千瓦',
  ],
  ...[
    '部分',
    '方面',
    '课时',
    '学时',
    '人天',
    '人月',
    '层',
    '册',
    '支',
    '根',
    '块',
    '例',
    '起',
    '部',
    '字',
    '度',
  ],
];
const counted = [...new Set([...countedUnits, ...moreWords])].filter((unit) => !moneyWords.includes(unit));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const word = (unit: string): string => {
  const begun = wordsBegun[unit];
  return begun ? `${unit}(?![${begun}])` : unit;
};
const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((unit) => word(escaped(unit)))
    .join('|');

/** 万 and 亿 stand alone (`3.5 万`) or before what is counted (`5 万人次`). */
const chinese = `(?:${longestFirst(moneyWords)}|[十百千]?[万亿]?(?:${longestFirst(counted)})|[百千]?万亿?|亿)`;

/** Letters count as a unit only right behind the digits or when they cannot be the start of a word. */
const letters =
  '(?:[KMGTkmgt](?:i?[Bb](?:ps|\\/s)?|bit\\/s)|[kM]?(?:Wh|W|V|VA)|[GMk]?Hz|[kcmd]?m[²³]?|km²|kg|mg|ml|mL|dpi|℃|°C|[KMGTth])(?![A-Za-z\\d])';

const english =
  '(?:percentage points?|per cent|percent|pct|points?|10k yuan|hundred million yuan|(?:million|billion|thousand)(?: yuan| people)?|yuan|RMB|months?|days?|years?|hours?|minutes?|seconds?|weeks?|times|people|persons|households|items)(?![A-Za-z])';

/** Source of a pattern for a unit, without the blanks before it. Words of letters need a number before them. */
export const unitSource = `(?:[%‰]|${chinese}|${english}|${letters})`;

/** Units that may follow a number in Chinese words; the rest (`三级`, `三期`, `十分`) are ordinals or words. */
const countersOfWords =
  '个百分点 个月 个工作日 个 项 家 次 处 份 条 类 种 台 套 户 名 人 年 倍 件 组 批 周 天 小时 分钟 部分 方面'.split(
    ' ',
  );
export const counterSource = `(?:${longestFirst([...countersOfWords, '元', '万元', '亿元'])})`;
