/** 中文：预算、支出和日期的核对怎么说。 */
import { of } from './check-phrases-zh-cn.ts';
import type { KindWords } from './check-words.ts';

export const dates: Readonly<
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
    says: ({ accepted = '', end = '', days = '' }) =>
      days === '-'
        ? `验收日期 ${accepted} 早于服务期结束（${end}）`
        : days.startsWith('-')
          ? `验收日期 ${accepted} 比服务期结束（${end}）早 ${days.slice(1)} 天`
          : days === '0'
            ? `服务期最后一天（${end}）验收`
            : days === ''
              ? `服务期 ${end} 结束，${accepted} 验收`
              : `服务期 ${end} 结束，${days} 天后（${accepted}）验收`,
  },
  'service-dates': {
    name: '服务期的先后',
    subject: (about) => of(about, '服务期'),
    says: ({ start = '', end = '' }) => (start === '' ? '' : `服务期的结束日期 ${end} 早于开始日期 ${start}`),
  },
  'invoice-acceptance': {
    name: '开票与验收',
    subject: (about) => of(about, '开票日期与验收日期'),
    says: ({ invoiced = '', accepted = '' }) =>
      invoiced === '' ? '' : `发票（${invoiced}）早于验收（${accepted}）`,
  },
  'payment-delay': {
    name: '开票与付款',
    subject: (about) => of(about, '开票日期与付款日期'),
    says: ({ invoiced = '', paid = '' }) => (invoiced === '' ? '' : `发票开于 ${invoiced}，付款在 ${paid}`),
  },
  'earlier-year': {
    name: '以前年度的服务',
    subject: (about) => of(about, '服务期与预算年度'),
    says: ({ year = '', date = '', amount = '' }) =>
      date === '' ? '' : `${year} 年付款 ${amount}，所付的事项到 ${date} 已经完成`,
  },
  'application-date': {
    name: '文件与实施的先后',
    subject: (about) => of(about, '文件日期与实施时间'),
    says: ({ date = '', start = '' }, names) =>
      date === ''
        ? ''
        : `文件日期 ${date}，晚于最早的服务开始日期 ${start}${names[1] ? `（${names[1]}）` : ''}`,
  },
};

export const money: Readonly<
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
      final === '' ? '' : `与年度预算 ${final} 相差 ${difference}，报告没有说明两者的关系`,
  },
  'execution-base': {
    name: '比率的基数',
    subject: (about) => `执行率换用${about || '另一个预算数'}作基数`,
    says: ({ rate = '', finalRate = '', gate = '' }) =>
      rate === ''
        ? ''
        : `按这个基数，执行率是 ${rate}，不是 ${finalRate}${gate ? `；这会触发约束“${gate}”` : ''}`,
  },
};
