/** Words for money shared out over days and residents, each with its divisor and whether it was rounded. */
import type { Locale } from '../core/report.ts';

const zhCn = {
  /** `amount` carries its separators; `perDay` is marked as rounded where it is. */
  perDay: (amount: string, year: string, share: string, isRounded: boolean) =>
    `${amount} 元，摊到 ${year} 年每一天${isRounded ? '约' : '正好'} ${share} 元。`,
  perResident: (amount: string, share: string, isRounded: boolean) =>
    `${amount} 元，摊到每个人${isRounded ? '约' : '正好'} ${share} 元。`,
  howDays: (days: number, isRounded: boolean, places: number) =>
    `÷ ${days} 天${isRounded ? `，四舍五入到${places === 0 ? '元' : '分'}` : ''}`,
  howResidents: (people: string, year: string, source: string, isRounded: boolean, places: number) =>
    `÷ ${people} 人（${year} 年，${source}）${isRounded ? `，四舍五入到${places === 0 ? '元' : '分'}` : ''}`,
};

export type FeltWords = typeof zhCn;

const en: FeltWords = {
  perDay: (amount, year, share, isRounded) =>
    `CNY ${amount}, shared out over ${year}, is ${isRounded ? 'about' : 'exactly'} CNY ${share} a day.`,
  perResident: (amount, share, isRounded) =>
    `CNY ${amount}, shared out over all residents, is ${isRounded ? 'about' : 'exactly'} CNY ${share} each.`,
  howDays: (days, isRounded, places) =>
    `÷ ${days} days${isRounded ? `, rounded half up to ${places === 0 ? 'whole yuan' : 'fen'}` : ''}`,
  howResidents: (people, year, source, isRounded, places) =>
    `÷ ${people} people (${year}, ${source})${isRounded ? `, rounded half up to ${places === 0 ? 'whole yuan' : 'fen'}` : ''}`,
};

export const feltWords: Readonly<Record<Locale, FeltWords>> = { 'zh-cn': zhCn, en };
