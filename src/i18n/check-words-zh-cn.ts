import { list, named, of } from './check-phrases-zh-cn.ts';
import type { CheckWords, KindWords, Params } from './check-words.ts';
import { dates, money } from './check-words-money-zh-cn.ts';
import { zhPlaceWords } from './check-words-places.ts';

const setNames: Readonly<Record<string, string>> = {
  declared: '申报目标',
  'self-evaluated': '自评目标',
  individual: '个性化指标',
};
const inSet = ({ set = '' }: Params): string => setNames[set] ?? '目标';

const performance: Readonly<
  Record<
    | 'evidence-full-marks'
    | 'evidence-period'
    | 'counted-twice'
    | 'target-names'
    | 'target-number'
    | 'target-unscored'
    | 'target-missing',
    KindWords
  >
> = {
  'evidence-full-marks': {
    name: '满分与佐证',
    subject: (about) => of(about, '满分与所依据子项的佐证'),
    says: ({ count = '' }, names) =>
      count === '' ? '' : `得满分，而所依据的子项佐证不全或还没有完成${named(names.slice(1))}`,
  },
  'evidence-period': {
    name: '佐证覆盖的时间',
    subject: (about) => of(about, '佐证与评价年度'),
    says: ({ end = '', year = '' }) =>
      end === '' ? '' : `得满分，而所依据的服务在 ${end} 结束，${year} 年其余时间没有佐证`,
  },
  'counted-twice': {
    name: '重复计入的子项',
    subject: (about) => `${about}计入的指标`,
    says: ({ count = '' }, names) =>
      count === '' ? (names[1] ?? '') : `同一个子项计入了 ${count} 项指标${named(names.slice(1))}`,
  },
  'target-names': {
    name: '三套目标的对照',
    subject: (_, params) => `${inSet(params)}的名称与所评的个性化指标`,
    says: ({ scored = '0', matched = '0' }) =>
      matched === '0'
        ? `所评的 ${scored} 项个性化指标，在这张表里都没有同名目标`
        : `所评的 ${scored} 项个性化指标，有 ${matched} 项在这张表里有同名目标`,
  },
  'target-number': {
    name: '目标与完成数',
    subject: (about) => of(about, '目标值与完成情况'),
    says: ({ target = '' }) => (target === '' ? '' : `目标值是 ${target}，完成情况没有给出数字`),
  },
  'target-unscored': {
    name: '没有对应指标的目标',
    subject: (_, params) => `${inSet(params)}与评分指标`,
    says: ({ count = '0', all: total = '0', names = '' }) =>
      count === '0' ? '' : `${total} 项中有 ${count} 项没有对应的评分指标：${list(names)}`,
  },
  'target-missing': {
    name: '没有列出目标的指标',
    subject: (about) => of(about, '目标值'),
    says: ({ missing = '' }) => (missing === '' ? '' : '同组其他指标在目标表里有目标值，这一项没有'),
  },
};

/** 中文：每一类核对怎么称呼、怎么说。 */
export const zhCheckWords: CheckWords = {
  groups: {
    score: '得分与等级',
    rule: '评分标准',
    bands: '等级分段',
    readings: '几处评分对照',
    money: '预算与支出',
    dates: '日期先后',
    evidence: '佐证',
    targets: '绩效目标',
    statements: '文中数字与说法',
  },
  kinds: {
    total: { name: '总分', subject: () => '总分与复算' },
    grade: { name: '等级', subject: () => '等级与分段' },
    'full-marks': { name: '满分', subject: () => '分值合计与满分' },
    'points-sum': { name: '分值相加', subject: (about) => of(about, '分值与下级相加') },
    'score-sum': { name: '得分相加', subject: (about) => of(about, '得分与复算') },
    'published-score-sum': {
      name: '印出的得分相加',
      subject: (about) => of(about, '得分与下级印出的得分相加'),
    },
    'above-points': { name: '得分与分值', subject: (about) => of(about, '得分与分值'), second: () => '分值' },
    rate: { name: '得分率', subject: (about) => of(about, '得分率与得分、分值') },
    unattainable: {
      name: '标准允许的得分',
      subject: (about) => of(about, '得分与印出的评分标准'),
      second: () => '标准允许',
    },
    formula: { name: '得分公式', subject: (about) => of(about, '得分与公式') },
    'as-written': { name: '印出的标准', subject: (about) => of(about, '得分与印出的标准') },
    deduction: {
      name: '写明的扣分',
      subject: (about) => of(about, '扣分与印出的标准'),
      says: ({ applied = '0', due = '0' }) => `按印出的标准扣 ${due} 分，公布的得分扣了 ${applied} 分`,
    },
    'rule-points': {
      name: '标准的满分与分值',
      subject: (about) => of(about, '评分标准最高分与分值'),
      second: () => '分值',
    },
    'actual-target': {
      name: '完成比例与得分',
      subject: (about) => of(about, '得分与完成比例'),
      says: ({ share = '' }) => (share === '' ? '' : `完成 ${share}，没有印出评分规则；按比例计分与得分不同`),
      second: () => '按比例',
    },
    'rule-missing': {
      name: '没有给分规则',
      subject: (about) => of(about, '给分规则'),
      says: () => '标准没有写明怎样给分，只能按评定的分数计',
    },
    'score-step': {
      name: '得分的刻度',
      subject: () => '评定得分的刻度',
      says: ({ step = '', except = '' }) =>
        except === ''
          ? `评定的得分都是 ${step} 分的整数倍；公式算出的除外`
          : `评定的得分是 ${step} 分的整数倍，只有 ${list(except)} 不是`,
    },
    'band-hole': {
      name: '分段的空档',
      subject: () => '等级分段之间的空档',
      says: ({ from = '', to = '', below = '', above = '' }) =>
        `${from === to ? `${from} 分` : `${from} 与 ${to} 之间的得分`}，既不属于“${below}”，也不属于“${above}”`,
    },
    'band-overlap': {
      name: '分段的重叠',
      subject: () => '等级分段的重叠',
      says: ({ from = '', to = '', first = '', second = '' }) =>
        from === to
          ? `${from} 分同时属于“${first}”和“${second}”`
          : `${from} 到 ${to} 分同时属于“${first}”和“${second}”`,
    },
    ...money,
    ...dates,
    ...performance,
    ...zhPlaceWords,
  },
};
