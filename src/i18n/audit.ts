/** Words of the audit: what a check found, said courteously and with what it changes. */
import type { AuditFinding } from '../core/audit/audit.ts';
import type { StructureKind } from '../core/audit/structure.ts';
import type { Cause, Verdict } from '../core/audit/verdict.ts';
import type { UnknownReason } from '../core/expression/value.ts';
import type { Locale } from '../core/report.ts';

/** Why a check cannot be told, and the name, code or gate that this is about. */
export interface Untold {
  readonly reason: UnknownReason | 'gate-untold';
  readonly about: string;
}

interface Words {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly unknown: Readonly<Record<Untold['reason'], string>>;
  /** What was compared, per kind of check; `at` is an indicator code or claim id. */
  readonly subject: Readonly<Record<StructureKind | 'claim', (at: string) => string>>;
  readonly sentence: (subject: string, finding: AuditFinding, cause: string | undefined) => string;
  /** Why it cannot be told, and the name or code that this is about. */
  readonly because: (reason: string, about: string) => string;
  readonly effect: (points: string) => string;
  readonly changesGrade: string;
  /** Between scores of which one is allowed. */
  readonly or: string;
}

/** What stands beside the published figure where it is no recomputed figure. */
const zhSecond: Readonly<Partial<Record<AuditFinding['kind'], string>>> = {
  unattainable: '标准允许',
  'above-points': '分值',
};
const enSecond: typeof zhSecond = { unattainable: 'allowed by the rule', 'above-points': 'points' };

const zh: Words = {
  verdicts: {
    agrees: '吻合',
    'agrees-rounded': '取整后吻合',
    differs: '不吻合',
    ask: '待说明',
    'cannot-tell': '未核对',
  },
  causes: {
    unit: '相差一万倍或一亿倍，可能是单位',
    percent: '相差一百倍，可能是百分号',
    sign: '正负号相反',
    'digits-swapped': '相邻两位数字对调',
  },
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
  subject: {
    'points-sum': (at) => `指标 ${at} 的分值与下级相加`,
    'score-sum': (at) => `指标 ${at} 的得分与复算`,
    'published-score-sum': (at) => `指标 ${at} 的得分与下级公布的得分相加`,
    'above-points': (at) => `指标 ${at} 的得分与分值`,
    unattainable: (at) => `指标 ${at} 的得分与印出的评分标准`,
    formula: (at) => `指标 ${at} 的得分与公式`,
    'as-written': (at) => `指标 ${at} 的得分与印出的公式`,
    'full-marks': () => '分值合计与满分',
    total: () => '总分与复算',
    grade: () => '等级与分段',
    claim: (at) => `数字 ${at}`,
  },
  sentence: (subject, { kind, verdict, stated, recomputed }, cause) =>
    [
      `${subject}：${zh.verdicts[verdict]}`,
      recomputed === undefined
        ? `公布 ${stated}`
        : `公布 ${stated}，${kind in zhSecond ? zhSecond[kind] : '复算'} ${recomputed}`,
      ...(cause ? [cause] : []),
    ].join('；'),
  effect: (points) => `总分因此变动 ${points} 分`,
  because: (reason, about) => (about ? `${reason}（${about}）` : reason),
  changesGrade: '等级随之改变',
  or: '、',
};

const en: Words = {
  verdicts: {
    agrees: 'Adds up',
    'agrees-rounded': 'Adds up after rounding',
    differs: 'Does not add up',
    ask: 'To be explained',
    'cannot-tell': 'Unchecked',
  },
  causes: {
    unit: 'off by 10,000 or 100 million times, possibly the unit',
    percent: 'off by 100 times, possibly the percent sign',
    sign: 'the sign is reversed',
    'digits-swapped': 'two neighbouring digits are swapped',
  },
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
  subject: {
    'points-sum': (at) => `Points of indicator ${at} against the rows below it`,
    'score-sum': (at) => `Score of indicator ${at} against the recomputed score`,
    'published-score-sum': (at) => `Score of indicator ${at} against the scores printed below it`,
    'above-points': (at) => `Score of indicator ${at} against its points`,
    unattainable: (at) => `Score of indicator ${at} against its rule as printed`,
    formula: (at) => `Score of indicator ${at} against its formula`,
    'as-written': (at) => `Score of indicator ${at} against its formula as printed`,
    'full-marks': () => 'Sum of the points against full marks',
    total: () => 'Total against the recomputed total',
    grade: () => 'Grade against the bands',
    claim: (at) => `Figure ${at}`,
  },
  sentence: (subject, { kind, verdict, stated, recomputed }, cause) =>
    [
      `${subject}: ${en.verdicts[verdict].toLowerCase()}`,
      recomputed === undefined
        ? `published ${stated}`
        : `published ${stated}, ${kind in enSecond ? enSecond[kind] : 'recomputed'} ${recomputed}`,
      ...(cause ? [cause] : []),
    ].join('; '),
  effect: (points) => `this moves the total by ${points}`,
  because: (reason, about) => (about ? `${reason} (${about})` : reason),
  changesGrade: 'the grade changes',
  or: ' or ',
};

export const auditWords: Readonly<Record<Locale, Words>> = { 'zh-cn': zh, en };

/** One whole sentence about a finding, with its likely cause, what it changes, or why it cannot be told. */
export const findingMessage = (finding: AuditFinding, locale: Locale, reason?: Untold): string => {
  const words = auditWords[locale];
  const subject = words.subject[finding.kind](finding.at);
  const cause = finding.cause && words.causes[finding.cause];
  const readable = (finding.allowed ?? finding.recomputed)?.replaceAll(' | ', words.or).replace(' … ', '–');
  const shown = readable === undefined ? finding : { ...finding, recomputed: readable };
  const parts = [words.sentence(subject, shown, cause)];
  if (reason) {
    const about = reason.about === finding.at ? '' : reason.about;
    parts.push(words.because(words.unknown[reason.reason], about));
  }
  if (finding.effectOnTotal !== undefined) parts.push(words.effect(finding.effectOnTotal));
  if (finding.changesGrade) parts.push(words.changesGrade);
  return locale === 'zh-cn' ? `${parts.join('；')}。` : `${parts.join('; ')}.`;
};
