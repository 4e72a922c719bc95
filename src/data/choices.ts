/** Words of a column that takes one of a few values, in English and in Chinese. */

import { nearest } from '../core/nearest.ts';
import type {
  Absence,
  AlternativeKind,
  BudgetKind,
  CellField,
  Evidence,
  IndicatorKind,
  TargetResult,
  TargetSet,
} from '../core/report.ts';

/** Value → its zh-CN word. */
export type Choices<T extends string> = Readonly<Record<T, string>>;

export const indicatorKindWords: Choices<IndicatorKind> = {
  score: '计分',
  bonus: '加分',
  deduction: '扣分',
  prerequisite: '前置',
};
export const absenceWords: Choices<Absence> = {
  na: '不适用',
  merged: '合并',
  'not-visible': '不可见',
  unknown: '未知',
};
export const budgetKindWords: Choices<BudgetKind> = {
  version: '预算版本',
  adjustment: '调整',
  final: '年度预算',
  spent: '支出',
  context: '参考',
};
export const alternativeKindWords: Choices<AlternativeKind> = {
  reading: '读法',
  judgement: '判断',
  trial: '试算',
};
export const moneyUnitWords: Choices<'元' | '万元' | '亿元'> = { 元: '元', 万元: '万元', 亿元: '亿元' };
export const evidenceWords: Choices<Evidence> = {
  complete: '齐全',
  partial: '部分',
  missing: '缺失',
  'not-stated': '未说明',
};
export const targetSetWords: Choices<TargetSet> = {
  declared: '申报',
  'self-evaluated': '自评',
  individual: '个性化',
};
export const targetResultWords: Choices<TargetResult> = {
  reached: '达到',
  missed: '未达到',
  'no-evidence': '无佐证',
  'not-judged': '未判定',
};

export const cellFieldWords: Choices<CellField> = {
  points: '分值',
  score: '得分',
  rate: '得分率',
  name: '名称',
  evidence: '评价依据',
};

/** The value that a word stands for, or what would be accepted, with the nearest word if one is near. */
export const readChoice = <T extends string>(
  text: string,
  choices: Choices<T>,
): { readonly chosen: T } | { readonly expected: string; readonly params?: { readonly near: string } } => {
  const word = text.normalize('NFKC').trim().toLowerCase();
  const all = Object.entries(choices) as [T, string][];
  const found = all.find(([value, zh]) => word === value || word === zh);
  if (found) return { chosen: found[0] };
  const near = nearest(word, all.flat());
  const expected = all.map(([value, zh]) => (zh === value ? value : `${value} ${zh}`)).join(' | ');
  return { expected, ...(near !== undefined && { params: { near } }) };
};
