/** Words of the thread: one problem from the finding to the next year, and back from a ledger row. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  lede: (findings: number, explained: string, unexplained: string | undefined, lost: string) =>
    `报告列出 ${findings} 个问题，对应扣分 ${explained} 分。${unexplained ? `全部扣分 ${lost} 分里，另外 ${unexplained} 分没有写进问题。` : ''}每个问题从扣分、支出、材料一直看到建议。`,
  stations: { points: '扣分', ledger: '支出', papers: '材料', remedy: '建议', next: '下一年度' },
  toFinding: '报告页上的这个问题',
  noPoints: '没有对应的扣分',
  states: {
    earlier: (problem: string) => `计在${problem}`,
    full: '没有扣分',
    group: '见下级指标',
    untold: '算不出得分',
  },
  scored: (score: string, points: string) => `${points} 分得 ${score} 分`,
  noRows: '没有点名哪一笔支出',
  rowCount: (rows: number) => `${rows} 笔`,
  rowsTotal: '合计',
  yuan: (amount: string) => `${amount} 元`,
  noAmount: '没有金额',
  rows: (numbers: string) => `第 ${numbers} 项`,
  ledgerNotes: '支出明细里写的',
  evidence: '评分依据',
  criteria: '评分标准',
  noPapers: '没有写依据',
  noRemedy: '没有对应建议',
  nextUnknown: '下一年度怎样，报告里没有。',
  nextReplied: '报告里没有下一年度的情况，以下是收到的答复。',
  orphanTitle: '扣了分，但没有写进问题',
  orphanText: (count: number) =>
    `这 ${count} 项指标扣了分，报告列出的问题里没有提到，也就没有对应的支出和建议。`,
  sum: (parts: string, total: string) => `${parts} ＝ ${total}`,
  sumOk: '每一分只计一次，各问题与没有写进问题的相加，等于全部扣分。',
  sumMissing: (full: string, total: string, missing: string) =>
    `满分 ${full} 减总分 ${total}，也是 ${missing}。`,
  sumElsewhere: (full: string, total: string, missing: string) =>
    `满分 ${full} 减总分 ${total} 是 ${missing}，差额在上级指标的扣分或加分里。`,
  tied: '问题与指标、支出的对应关系由本站按原文整理。',
  backTitle: '反过来，从一笔支出看',
  backCaption: (named: number, all: number) =>
    `${all} 笔支出里，有 ${named} 笔被问题点名。扣分按问题计，不分摊到每一笔支出，所以这一列不能相加。单位：元。`,
  backNone: (all: number) => `${all} 笔支出，没有一笔被问题点名。`,
  row: '支出',
  amount: '金额',
  evidenceState: '佐证',
  problem: '问题',
  lost: '问题扣分',
  rest: (rows: number, amount: string) => `没有问题点名的 ${rows} 笔，合计 ${amount} 元`,
  backTotal: '被点名的合计',
  backSum: (named: string, rest: string, all: string) => `${named} ＋ ${rest} ＝ ${all} 元`,
  backOk: '等于支出明细的合计。',
};

export type ThreadWords = typeof zhCn;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const en: ThreadWords = {
  lede: (findings, explained, unexplained, lost) =>
    `The report states ${plural(findings, 'problem')}, to which ${explained} lost points belong. ${unexplained ? `Of ${lost} points lost in all, another ${unexplained} belong to none. ` : ''}Each problem is followed from points over payments and papers to the remedy.`,
  stations: {
    points: 'Points lost',
    ledger: 'Payments',
    papers: 'Papers',
    remedy: 'Remedy',
    next: 'The year after',
  },
  toFinding: 'This problem on the report page',
  noPoints: 'No points lost for it',
  states: {
    earlier: (problem) => `counted under ${problem}`,
    full: 'no points lost',
    group: 'see the indicators below it',
    untold: 'score cannot be told',
  },
  scored: (score, points) => `${score} of ${points} points`,
  noRows: 'Names no payment',
  rowCount: (rows) => plural(rows, 'payment'),
  rowsTotal: 'Total',
  yuan: (amount) => `CNY ${amount}`,
  noAmount: 'no amount',
  rows: (numbers) => `No. ${numbers}`,
  ledgerNotes: 'Noted in the ledger',
  evidence: 'Grounds of the score',
  criteria: 'Criteria',
  noPapers: 'No grounds given',
  noRemedy: 'No remedy given',
  nextUnknown: 'How it stood the year after, the report does not say.',
  nextReplied: 'The report does not say how it stood the year after. These replies have come since.',
  orphanTitle: 'Points lost, no finding given',
  orphanText: (count) =>
    `${plural(count, 'indicator')} lost points, but the problems of the report do not mention ${count === 1 ? 'it' : 'them'}; so there is no payment and no remedy either.`,
  sum: (parts, total) => `${parts} ＝ ${total}`,
  sumOk: 'Every point counts once: those of the problems and those of none come to all points lost.',
  sumMissing: (full, total, missing) => `Full marks of ${full} less the total of ${total} is ${missing} too.`,
  sumElsewhere: (full, total, missing) =>
    `Full marks of ${full} less the total of ${total} is ${missing}; what is between lies in deductions or additions of groups.`,
  tied: 'Which indicators and payments belong to a problem was worked out here from the text.',
  backTitle: 'And back, from a payment',
  backCaption: (named, all) =>
    `Of ${plural(all, 'payment')}, problems name ${named}. Points are lost by the problem, not by the payment, so that column has no sum. In yuan.`,
  backNone: (all) => `Of ${plural(all, 'payment')}, problems name none.`,
  row: 'Payment',
  amount: 'Amount',
  evidenceState: 'Evidence',
  problem: 'Problem',
  lost: 'Lost by the problem',
  rest: (rows, amount) => `${plural(rows, 'payment')} that no problem names, CNY ${amount} in all`,
  backTotal: 'Named by problems',
  backSum: (named, rest, all) => `${named} ＋ ${rest} ＝ CNY ${all}`,
  backOk: 'That is the total of the ledger.',
};

export const threadWords: Readonly<Record<Locale, ThreadWords>> = { 'zh-cn': zhCn, en };
