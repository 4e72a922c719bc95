/** Words of the targets: declared, self-evaluated and individual ones in one view. */
import type { Locale, TargetResult, TargetSet } from '../core/report.ts';

const zhSets: Readonly<Record<TargetSet, string>> = {
  declared: '申报目标',
  'self-evaluated': '自评目标',
  individual: '个性化指标',
};
/** As they stand in a cell. */
const zhResultNames: Readonly<Record<TargetResult, string>> = {
  reached: '达到',
  missed: '未达到',
  'no-evidence': '没有佐证',
  'not-judged': '未判定',
};
/** As they stand in a sentence. */
const zhResults: Readonly<Record<TargetResult, string>> = {
  reached: '达到',
  missed: '没有达到',
  'no-evidence': '没有佐证',
  'not-judged': '没有判定',
};

const zhCn = {
  sets: zhSets,
  results: zhResultNames,
  summary: (
    set: string,
    all: number,
    quantified: number,
    found: readonly (readonly [TargetResult, number])[],
  ) =>
    `${all} 个${set}里，${found.map(([result, count]) => `${count} 个${zhResults[result]}`).join('，')}；${quantified} 个写作量化。`,
  matrix: '每一套目标的结论，个数',
  set: '哪一套',
  all: '合计',
  matrixOk: (total: number) => `横竖相加都是 ${total} 个。`,
  table: (total: number, lines: number) =>
    lines < total
      ? `${total} 个目标，名称相同的并在一行，共 ${lines} 行。`
      : `${total} 个目标。三套之间没有名称相同的，各占一行。`,
  filters: '筛选目标',
  everySet: '每一套',
  everyResult: '每种结论',
  everyQuantified: '量化与否',
  search: '找目标',
  searchHint: '名称、目标值、完成情况',
  shown: (shown: number, total: number) => `筛选后 ${shown} 个，全部 ${total} 个。`,
  noneShown: (total: number) => `没有符合的目标，全部 ${total} 个。`,
  clear: '看全部',
  csvAll: (total: number) => `下载全部 ${total} 个（CSV）`,
  csvShown: (shown: number) => `下载所见 ${shown} 个（CSV）`,
  files: { all: '绩效目标-全部', shown: '绩效目标-所见' },
  name: '目标',
  target: '目标值',
  actual: '完成情况',
  result: '结论',
  evidence: '佐证与计分',
  number: '量化',
  quantified: { yes: '量化', no: '未量化', unsaid: '没有写是否量化' },
  scored: (score: string, points: string) => `${points} 分得 ${score} 分`,
  unscored: '没有指标给它计分',
  evidenceOf: '计分依据',
  differs: (stated: readonly string[]) => `目标值不同：${stated.join('；')}`,
  stated: (set: string, text: string) => `${set}写 ${text}`,
  noText: '没有写',
  csv: {
    set: '哪一套',
    no: '序号',
    name: '目标',
    group: '类别',
    target: '目标值',
    actual: '完成情况',
    result: '结论',
    quantified: '量化',
    indicator: '计分指标',
    points: '分值',
    score: '得分',
  },
};

export type GoalWords = typeof zhCn;

const enResults: Readonly<Record<TargetResult, string>> = {
  reached: 'reached',
  missed: 'not reached',
  'no-evidence': 'without evidence',
  'not-judged': 'not judged',
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const en: GoalWords = {
  sets: { declared: 'Declared', 'self-evaluated': 'Self-evaluated', individual: 'Individual' },
  results: {
    reached: 'Reached',
    missed: 'Missed',
    'no-evidence': 'No evidence',
    'not-judged': 'Not judged',
  },
  summary: (set, all, quantified, found) =>
    `${set}, ${plural(all, 'target')}: ${found.map(([result, count]) => `${count} ${enResults[result]}`).join(', ')}; ${quantified} stated as quantified.`,
  matrix: 'Results by set, number of targets',
  set: 'Set',
  all: 'All',
  matrixOk: (total) => `Rows and columns both come to ${total}.`,
  table: (total, lines) =>
    lines < total
      ? `${plural(total, 'target')}; those of one name share a row, ${plural(lines, 'row')} in all.`
      : `${plural(total, 'target')}. No two sets have one of the same name; each has a row of its own.`,
  filters: 'Filter targets',
  everySet: 'Every set',
  everyResult: 'Every result',
  everyQuantified: 'Quantified or not',
  search: 'Find targets',
  searchHint: 'name, target, state',
  shown: (shown, total) => `${shown} after filtering, ${total} in all.`,
  noneShown: (total) => `No target fits, of ${total} in all.`,
  clear: 'Show all',
  csvAll: (total) => `Download all ${total} (CSV)`,
  csvShown: (shown) => `Download the ${shown} shown (CSV)`,
  files: { all: 'targets-all', shown: 'targets-shown' },
  name: 'Target',
  target: 'To be reached',
  actual: 'State',
  result: 'Result',
  evidence: 'Evidence and score',
  number: 'Quantified',
  quantified: { yes: 'quantified', no: 'not quantified', unsaid: 'does not say whether quantified' },
  scored: (score, points) => `${score} of ${points} points`,
  unscored: 'No indicator scores it',
  evidenceOf: 'Grounds of the score',
  differs: (stated) => `Different targets: ${stated.join('; ')}`,
  stated: (set, text) => `${set} says ${text}`,
  noText: 'not given',
  csv: {
    set: 'set',
    no: 'no',
    name: 'target_name',
    group: 'group',
    target: 'target',
    actual: 'actual',
    result: 'result',
    quantified: 'quantified',
    indicator: 'indicator',
    points: 'points',
    score: 'score',
  },
};

export const goalWords: Readonly<Record<Locale, GoalWords>> = { 'zh-cn': zhCn, en };
