/** English: what the checks of budget, spending and dates say. */
import { of } from './check-phrases-en.ts';
import type { KindWords } from './check-words.ts';

const moneyUnits: Readonly<Record<string, string>> = {
  元: 'yuan',
  万元: '×10k yuan',
  亿元: '×100 million yuan',
};
const yuan = (amount: string): string => amount.replace(/[万亿]?元$/, (unit) => moneyUnits[unit] ?? unit);

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
    name: 'Acceptance and service period',
    subject: (about) => of(about, 'acceptance against the service period'),
    says: ({ accepted = '', end = '', days = '' }) =>
      days === '-'
        ? `Accepted on ${accepted}, before the service ended (${end})`
        : days.startsWith('-')
          ? `Accepted on ${accepted}, ${days.slice(1)} ${days === '-1' ? 'day' : 'days'} before the service ended (${end})`
          : days === '0'
            ? `Accepted on the last day of service (${end})`
            : days === ''
              ? `Service ended on ${end}; accepted on ${accepted}`
              : `Service ended on ${end}; accepted ${days} ${days === '1' ? 'day' : 'days'} later (${accepted})`,
  },
  'service-dates': {
    name: 'Order of the service dates',
    subject: (about) => of(about, 'service period'),
    says: ({ start = '', end = '' }) =>
      start === '' ? '' : `The service ends (${end}) before it starts (${start})`,
  },
  'invoice-acceptance': {
    name: 'Invoice and acceptance',
    subject: (about) => of(about, 'invoice against acceptance'),
    says: ({ invoiced = '', accepted = '' }) =>
      invoiced === '' ? '' : `Invoiced (${invoiced}) before it was accepted (${accepted})`,
  },
  'payment-delay': {
    name: 'Invoice and payment',
    subject: (about) => of(about, 'invoice against payment'),
    says: ({ invoiced = '', paid = '' }) => (invoiced === '' ? '' : `Invoiced ${invoiced}, paid ${paid}`),
  },
  'earlier-year': {
    name: 'Services of earlier years',
    subject: (about) => of(about, 'service period against the budget year'),
    says: ({ year = '', date = '', amount = '' }) =>
      date === '' ? '' : `${yuan(amount)} paid in ${year} for what was done by ${date}`,
  },
  'application-date': {
    name: 'Document and work',
    subject: (about) => of(about, 'date of the document against the work'),
    says: ({ date = '', start = '' }, names) =>
      date === ''
        ? ''
        : `The document is of ${date}, later than the first start of service on ${start}${names[1] ? ` (${names[1]})` : ''}`,
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
  'ledger-category': {
    name: 'Items and subtotal',
    subject: (about) => of(about, 'subtotal against its items'),
  },
  'ledger-total': { name: 'Items and total', subject: () => 'Total spending against the items' },
  'ledger-spent': {
    name: 'Items and spending',
    subject: () => 'Spending of the budget table against the ledger',
  },
  'budget-chain': { name: 'Budget chain', subject: () => 'Final budget against initial budget and changes' },
  'budget-version': {
    name: 'Unrelated budget figures',
    subject: (about) => of(about, 'amount against the final budget'),
    says: ({ final = '', difference = '' }) =>
      final === ''
        ? ''
        : `Differs from the final budget of ${yuan(final)} by ${yuan(difference)}; the report does not relate the two`,
  },
  'execution-base': {
    name: 'Base of a rate',
    subject: (about) => `Share spent, measured on: ${about || 'another version of the budget'}`,
    says: ({ rate = '', finalRate = '', gate: zh = '', gateEn: gate = zh }) =>
      rate === ''
        ? ''
        : `On this base the share spent is ${rate}, not ${finalRate}${gate ? `; the gate “${gate}” would apply` : ''}`,
  },
};
