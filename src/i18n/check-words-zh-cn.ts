import type { CheckWords, KindWords } from './check-words.ts';
import { zhPlaceWords } from './place-words.ts';

const list = (text: string | undefined): string => (text ?? '').split(' | ').join('、');
const all = (names: readonly string[]): string => names.join('、');
const of = (about: string, what: string): string => (about === '' ? what : `${about}的${what}`);

const dates: Readonly<
  Record<
    | 'acceptance-date'
    | 'service-dates'
    | 'invoice-acceptance'
    | 'payment-delay'
    | 'earlier-year'
    | 'application-date',
    KindWords
  >
> = {
  'acceptance-date': {
    name: '验收与服务期',
    subject: (about) => of(about, '验收日期与服务期'),
    says: ({ accepted = '', end = '', days = '0' }) =>
      days.startsWith('-')
        ? `验收日期 ${accepted} 比服务期结束（${end}）早 ${days.slice(1)} 天`
        : days === '0'
          ? `服务期最后一天（${end}）验收`
          : `服务期 ${end} 结束，${days} 天后（${accepted}）验收`,
  },
  'service-dates': {
    name: '服务期的先后',
    subject: (about) => of(about, '服务期'),
    says: ({ start = '', end = '' }) => `服务期的结束日期 ${end} 早于开始日期 ${start}`,
  },
  'invoice-acceptance': {
    name: '开票与验收',
    subject: (about) => of(about, '开票日期与验收日期'),
    says: ({ invoiced = '', accepted = '' }) => `发票（${invoiced}）早于验收（${accepted}）`,
  },
  'payment-delay': {
    name: '开票与付款',
    subject: (about) => of(about, '开票日期与付款日期'),
    says: ({ invoiced = '', paid = '' }) => `发票开于 ${invoiced}，付款在 ${paid}`,
  },
  'earlier-year': {
    name: '以前年度的服务',
    subject: (about) => of(about, '服务期与预算年度'),
    says: ({ year = '', date = '', amount = '' }) =>
      `在 ${year} 年付款 ${amount}，服务或验收在 ${date} 已经结束`,
  },
  'application-date': {
    name: '文件与实施的先后',
    subject: (about) => of(about, '文件日期与实施时间'),
    says: ({ date = '', start = '' }, names) =>
      `文件日期 ${date}，晚于最早的服务开始日期 ${start}${names[1] ? `（${names[1]}）` : ''}`,
  },
};

const money: Readonly<
  Record<
    | 'ledger-category'
    | 'ledger-total'
    | 'ledger-spent'
    | 'budget-chain'
    | 'budget-version'
    | 'execution-base',
    KindWords
  >
> = {
  'ledger-category': { name: '明细与分类小计', subject: (about) => of(about, '小计与明细相加') },
  'ledger-total': { name: '明细与合计', subject: () => '支出合计与明细相加' },
  'ledger-spent': { name: '明细与支出', subject: () => '预算表的支出与支出明细' },
  'budget-chain': { name: '预算的加减', subject: () => '年度预算与年初预算加调整' },
  'budget-version': {
    name: '对不上的预算数',
    subject: (about) => of(about, '金额与年度预算'),
    says: ({ final = '', difference = '' }) =>
      `与年度预算 ${final} 相差 ${difference}，报告没有说明两者的关系`,
  },
  'execution-base': {
    name: '比率的基数',
    subject: (about) => `执行率换用${about}作基数`,
    says: ({ rate = '', finalRate = '', gate = '' }) =>
      `按这个基数，执行率是 ${rate}，不是 ${finalRate}${gate ? `；这会触发约束“${gate}”` : ''}`,
  },
};

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
    says: (_, names) => `得满分，而所依据的子项佐证不全或还没有完成：${all(names)}`,
  },
  'evidence-period': {
    name: '佐证覆盖的时间',
    subject: (about) => of(about, '佐证与评价年度'),
    says: ({ end = '', year = '' }) => `得满分，而所依据的服务在 ${end} 结束，${year} 年其余时间没有佐证`,
  },
  'counted-twice': {
    name: '重复计入的子项',
    subject: (about) => `${about}计入的指标`,
    says: (_, names) => `同一个子项计入了几项指标：${all(names.slice(1))}`,
  },
  'target-names': {
    name: '三套目标的对照',
    subject: (about) => of(about, '目标名称与所评的个性化指标'),
    says: ({ scored = '0', matched = '0' }) =>
      `所评的 ${scored} 项个性化指标，有 ${matched} 项在这张表里有同名目标`,
  },
  'target-number': {
    name: '目标与完成数',
    subject: (about) => of(about, '目标值与完成情况'),
    says: ({ target = '' }) => `目标值是 ${target}，完成情况没有给出数字`,
  },
  'target-unscored': {
    name: '没有对应指标的目标',
    subject: (about) => of(about, '目标与评分指标'),
    says: ({ count = '0', all: total = '0', names = '' }) =>
      `${total} 项目标中有 ${count} 项没有对应的评分指标：${list(names)}`,
  },
  'target-missing': {
    name: '没有列出目标的指标',
    subject: (about) => of(about, '目标值'),
    says: () => '同组其他指标在目标表里都有目标值，这一项没有',
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
      says: ({ share = '' }) => `完成 ${share}，没有印出评分规则；按比例计分与得分不同`,
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
        `${from} 与 ${to} 之间的得分，既不属于“${below}”，也不属于“${above}”`,
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
