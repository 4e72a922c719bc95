/** Words of the audit: what a check found, said courteously and with what it changes. */
import type { AuditFinding } from '../core/audit/audit.ts';
import type { LikelyCause } from '../core/audit/cause.ts';
import type { Measure } from '../core/audit/check.ts';
import type { Untold } from '../core/audit/untold.ts';
import type { Cause, Verdict } from '../core/audit/verdict.ts';
import type { Locale } from '../core/report.ts';
import { checkWords } from './checks.ts';

/** A difference as digits in the unit in which it is said: `1.8` percentage points, `0.5` points. */
export interface DifferenceText {
  readonly measure: Measure;
  readonly digits: string;
  /** 元, 万元, 亿元 or what is counted. */
  readonly unit: string;
}

interface Words {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly cause: (cause: LikelyCause) => string;
  readonly unknown: Readonly<Record<Untold['reason'], string>>;
  readonly difference: (difference: DifferenceText) => string;
  readonly sentence: (subject: string, verdict: string, details: readonly string[]) => string;
  /** A claim by its id, an indicator by its code. */
  readonly figure: (id: string) => string;
  readonly indicator: (code: string) => string;
  readonly published: (text: string) => string;
  /** The second figure with the word for what it is. */
  readonly second: (label: string, text: string) => string;
  readonly recomputed: string;
  /** Why it cannot be told, and the name or code that this is about. */
  readonly because: (reason: string, about: string) => string;
  readonly effect: (points: string) => string;
  /** After a condition with its numbers put in. */
  readonly truth: (holds: boolean) => string;
  /** Only this figure is concerned: total and grade stay. */
  readonly onlyThis: string;
  /** The share of this difference when all are put right at once. */
  readonly withAll: (points: string, total: string) => string;
  readonly changesGrade: string;
  readonly gradeBecomes: (grade: string | undefined) => string;
  /** Between scores of which one is allowed. */
  readonly or: string;
  /** Between parts of a sentence, and its end. */
  readonly joins: string;
  readonly stop: string;
}

type CauseWords = Readonly<Record<Cause, (of: string, as: string) => string>>;

const zhCauses: CauseWords = {
  unit: () => '相差一万倍或一亿倍，可能是单位',
  percent: () => '相差一百倍，可能是百分号',
  sign: () => '正负号相反',
  'digits-swapped': () => '相邻两位数字对调',
  'one-digit': (_, as) => (as ? `只差一位数字：${as}` : '只差一位数字'),
  'stale-operand': (of, as) => `用 ${as} 代替 ${of} 就得到印出的数，可能是没有更新的旧数`,
  'copied-row': (of) => `与“${of}”的数相同，可能抄错了行`,
};
const enCauses: CauseWords = {
  unit: () => 'off by 10,000 or 100 million times, possibly the unit',
  percent: () => 'off by 100 times, possibly the percent sign',
  sign: () => 'the sign is reversed',
  'digits-swapped': () => 'two neighbouring digits are swapped',
  'one-digit': (_, as) => (as ? `one digit is different: ${as}` : 'one digit is different'),
  'stale-operand': (of, as) =>
    `with ${as} in place of ${of} the printed figure comes out, possibly a figure not brought up to date`,
  'copied-row': (of) => `equals the figure of “${of}”, possibly copied from that row`,
};

const zh: Words = {
  verdicts: {
    agrees: '吻合',
    'agrees-rounded': '取整后吻合',
    differs: '不吻合',
    ask: '待说明',
    'cannot-tell': '未核对',
  },
  cause: ({ kind, of = '', as = '' }) => zhCauses[kind](of, as),
  unknown: {
    'zero-denominator': '分母为零',
    'score-missing': '没有得分',
    'points-missing': '没有分值',
    'input-missing': '没有这个输入数',
    'not-checkable': '报告没有给出算式',
    'mixed-units': '金额与普通数不能相比',
    type: '算式的结果不是一个数',
    'name-unknown': '没有这个名称',
    circle: '算式绕回了自己',
    'row-none': '表中没有这样一行',
    'row-several': '表中不止一行符合条件',
    'date-unclear': '日期只写到年或月，先后无法确定',
    'rounding-unclear': '所用的数是取整后的，取整对结果影响太大，无法判断',
    'gate-untold': '约束的条件算不出',
  },
  difference: ({ measure, digits, unit }) =>
    measure === 'share'
      ? `差 ${digits} 个百分点`
      : measure === 'points'
        ? `差 ${digits} 分`
        : `差 ${digits}${unit ? ` ${unit}` : ''}`,
  sentence: (subject, verdict, details) => [`${subject}：${verdict}`, ...details].join('；'),
  figure: (id) => `数字 ${id}`,
  indicator: (code) => `指标 ${code} `,
  published: (text) => `公布 ${text}`,
  second: (label, text) => `${label} ${text}`,
  recomputed: '复算',
  effect: (points) => `总分因此变动 ${points} 分`,
  truth: (holds) => (holds ? '：成立' : '：不成立'),
  onlyThis: '只影响这一个数，总分和等级不变',
  withAll: (points, total) => `不吻合之处一起改是 ${total} 分，其中这一处 ${points} 分`,
  because: (reason, about) => (about ? `${reason}（${about}）` : reason),
  changesGrade: '等级随之改变',
  gradeBecomes: (grade) => (grade ? `等级变为“${grade}”` : '按印出的分段没有等级'),
  or: '、',
  joins: '；',
  stop: '。',
};

const en: Words = {
  verdicts: {
    agrees: 'Adds up',
    'agrees-rounded': 'Adds up after rounding',
    differs: 'Does not add up',
    ask: 'To be explained',
    'cannot-tell': 'Unchecked',
  },
  cause: ({ kind, of = '', as = '' }) => enCauses[kind](of, as),
  unknown: {
    'zero-denominator': 'the denominator is zero',
    'score-missing': 'there is no score',
    'points-missing': 'there are no points',
    'input-missing': 'the input is missing',
    'not-checkable': 'the report gives no calculation',
    'mixed-units': 'money cannot be compared with a plain number',
    type: 'the calculation does not give a number',
    'name-unknown': 'there is no such name',
    circle: 'the calculation refers back to itself',
    'row-none': 'the table has no such row',
    'row-several': 'more than one row of the table fits',
    'date-unclear': 'a date gives only the year or month, so the order is uncertain',
    'rounding-unclear': 'the figures it uses are rounded, and the rounding decides too much of the result',
    'gate-untold': 'the condition of a gate cannot be told',
  },
  difference: ({ measure, digits, unit }) =>
    measure === 'share'
      ? `off by ${digits} percentage points`
      : measure === 'points'
        ? `off by ${digits} points`
        : `off by ${digits}${unit ? ` ${unit}` : ''}`,
  sentence: (subject, verdict, details) => [`${subject}: ${verdict.toLowerCase()}`, ...details].join('; '),
  figure: (id) => `figure ${id}`,
  indicator: (code) => `indicator ${code}`,
  published: (text) => `published ${text}`,
  second: (label, text) => `${label} ${text}`,
  recomputed: 'recomputed',
  effect: (points) => `this moves the total by ${points}`,
  truth: (holds) => (holds ? ': holds' : ': does not hold'),
  onlyThis: 'only this figure is affected; total and grade stay',
  withAll: (points, total) =>
    `with all differences put right at once the total is ${total}; this one makes ${points} of it`,
  because: (reason, about) => (about ? `${reason} (${about})` : reason),
  changesGrade: 'the grade changes',
  gradeBecomes: (grade) => (grade ? `the grade becomes ${grade}` : 'the printed bands give no grade'),
  or: ' or ',
  joins: '; ',
  stop: '.',
};

export const auditWords: Readonly<Record<Locale, Words>> = { 'zh-cn': zh, en };

/** What the points or a rule allow, for people: `0、2、4`, `0–7`. */
export const allowedWords = (allowed: string, locale: Locale): string =>
  allowed.replaceAll(' | ', auditWords[locale].or).replace(' … ', '–');

/** What a finding is about, by the ids that a program knows it by. */
const aboutOf = ({ kind, at, code }: AuditFinding, locale: Locale): string => {
  const words = auditWords[locale];
  if (kind === 'claim') return words.figure(at);
  return code === undefined ? '' : words.indicator(code);
};

/** One whole sentence about a finding, with its likely cause, what it changes, or why it cannot be told. */
export const findingMessage = (finding: AuditFinding, locale: Locale, reason?: Untold): string => {
  const words = auditWords[locale];
  const kind = checkWords[locale].kinds[finding.kind];
  const { stated, recomputed, allowed, params = {} } = finding;
  const second = allowed === undefined ? recomputed : allowedWords(allowed, locale);
  const said = kind.says?.(params, []);
  const about = reason === undefined || reason.about === finding.at ? '' : reason.about;
  const details = [
    stated === '' ? undefined : words.published(stated),
    second === undefined ? undefined : words.second(kind.second?.(params) ?? words.recomputed, second),
    said || undefined,
    finding.cause && words.cause(finding.cause),
    reason && words.because(words.unknown[reason.reason], about),
    finding.effectOnTotal === undefined ? undefined : words.effect(finding.effectOnTotal),
    finding.changesGrade ? words.changesGrade : undefined,
  ].filter((part) => part !== undefined);
  return (
    words.sentence(kind.subject(aboutOf(finding, locale), params), words.verdicts[finding.verdict], details) +
    words.stop
  );
};
