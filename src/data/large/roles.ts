/** Which column of a large ledger is read as what: by the names that finance systems give their columns. */
import type { ColumnRole, ColumnRoles } from '../../core/ledger/large/facts.ts';
import type { MoneyUnit } from '../../core/ledger/large/fen.ts';
import { isMoney } from '../../core/unit.ts';
import { headersOf } from '../columns.ts';

/** Names by role, the likelier first; those of spending.csv come after them. */
const names: Readonly<Record<ColumnRole, string>> = {
  no: '序号 编号 行号 凭证号 凭证编号 凭证字号 流水号 单号 支付令号 no. id number index',
  category:
    '支出类别 费用类别 类别 支出类型 费用类型 分类 支出功能分类 功能分类 功能分类科目 经济分类 经济分类科目 ' +
    '部门经济分类 政府经济分类 预算科目 会计科目 科目名称 科目 category type',
  item: '项目名称 支出内容 支出事项 支付用途 资金用途 用途 摘要 事项 内容 名称 item description purpose',
  amount:
    '支付金额 实际支付金额 实付金额 实付 付款金额 支出金额 实际支出 支出数 支付数 发生额 发生金额 借方金额 金额 支出 ' +
    'amount paidamount payment value',
  unit: '金额单位 货币单位 计量单位 单位 unit',
  date: '支付日期 付款日期 付款时间 支付时间 记账日期 入账日期 业务日期 凭证日期 日期 开票日期 date paymentdate paiddate',
  note: '备注 说明 附注 note notes remark remarks',
};

/** Columns of spending.csv that stand for a role; invoices only where there is no payment. */
const ownKeys: Readonly<Record<string, ColumnRole>> = {
  no: 'no',
  category: 'category',
  item: 'item',
  amount: 'amount',
  unit: 'unit',
  paid: 'date',
  invoiced: 'date',
  note: 'note',
};

/** Every unit of money that people write, those that we cannot convert among them: 千元, 万美元. */
const anyUnit = '[十百千]?万?亿?[美港欧日澳加英]?元';
const unitInHeader = new RegExp(`^(.*?)(?:[([:/_](?:单位:)?)?(${anyUnit})[)\\]]?$`);
const plain = (header: string): string => header.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase();

/** A header without its unit of money, and the unit: `金额（万元）` is `金额` in 万元. */
const parted = (header: string): { readonly name: string; readonly unit?: string } => {
  const text = plain(header).replace(/人民币|rmb/g, '');
  const found = unitInHeader.exec(text);
  return found ? { name: found[1] ?? '', unit: found[2] as string } : { name: text };
};

const ranksOf = (role: ColumnRole): ReadonlyMap<string, number> => {
  const own = [...headersOf('spending')].filter(([, key]) => ownKeys[key] === role).map(([name]) => name);
  return new Map([...new Set([...names[role].split(' '), ...own])].map((name, rank) => [name, rank]));
};
const ranks = Object.fromEntries(
  (Object.keys(names) as ColumnRole[]).map((role) => [role, ranksOf(role)]),
) as Readonly<Record<ColumnRole, ReadonlyMap<string, number>>>;

/** The column with the likeliest name for a role; of two with the same the first. */
const placeOf = (role: ColumnRole, headers: readonly string[]): number | undefined => {
  let best: { readonly at: number; readonly rank: number } | undefined;
  headers.forEach((header, at) => {
    const rank = ranks[role].get(header);
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { at, rank };
  });
  return best?.at;
};

/** The only header that speaks of an amount, where none has a name we know; a title alone in its line is no header. */
const loneAmount = (headers: readonly string[]): number | undefined => {
  if (headers.filter(Boolean).length < 2) return undefined;
  const found = headers.flatMap((header, at) => (/金额$|amount$/.test(header) ? [at] : []));
  return found.length === 1 ? found[0] : undefined;
};

/** The roles that headers give. */
export const rolesOf = (headers: readonly string[]): ColumnRoles => {
  const told = headers.map((header) => parted(header).name);
  const roles: Partial<Record<ColumnRole, number>> = {};
  for (const role of Object.keys(names) as ColumnRole[]) {
    const at = placeOf(role, told) ?? (role === 'amount' ? loneAmount(told) : undefined);
    if (at !== undefined) roles[role] = at;
  }
  return roles;
};

/** How well a record would do as the header: 0 without an amount, then by its roles, then by its filled cells. */
export const headerScore = (cells: readonly string[]): number => {
  const roles = rolesOf(cells);
  if (roles.amount === undefined) return 0;
  return Object.keys(roles).length * 1000 + cells.filter((cell) => cell.trim() !== '').length;
};

/** A unit of money that we can convert; undefined for 千元, 美元 and all that is none. */
export const knownUnit = (unit: string | undefined): MoneyUnit | undefined =>
  unit !== undefined && isMoney(unit) ? (unit as MoneyUnit) : undefined;

/** The unit of money that the header of the amount states, known or not. */
export const unitOf = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : parted(header).unit;

// The county 元氏 is no unit: no other character may follow at once.
const statedUnit = new RegExp(
  `单\\s*位\\s*:?\\s*(?:人民币)?\\s*(${anyUnit.replace('元', '\\s*元')})(?!\\p{Script=Han})`,
  'gu',
);

/** The unit that a line above the header states, known or not: `单位：万元`, `（单位 千元）`. The last one counts. */
export const unitAbove = (cells: readonly string[]): string | undefined =>
  [
    ...cells
      .map((cell) => cell.normalize('NFKC'))
      .join(' ')
      .matchAll(statedUnit),
  ]
    .at(-1)?.[1]
    ?.replace(/\s/g, '');

const onlyUnit = new RegExp(`^(?:人民币)?${anyUnit}$`);

/** Whether a column named 单位 holds units of money, and not the names of bodies: some value is one. */
export const holdsUnits = (values: readonly string[]): boolean =>
  values.some((value) => onlyUnit.test(plain(value)));

const unitAtEnd = new RegExp(
  `[\\s(（[［:：/_]*(?:单位[:：]?)?\\s*(?:人民币)?\\s*${anyUnit}\\s*[)）\\]］]?\\s*$`,
);

/** The header of the amount, stating the unit that its figures are in: `金额（万元）`. */
export const headerStating = (header: string, unit: MoneyUnit): string => {
  const stated = unitOf(header);
  // Where it states what nobody knows, its figures are read as 元 again.
  if ((knownUnit(stated) ?? '元') === unit) return header;
  return `${header.replace(unitAtEnd, '').trimEnd()}（${unit}）`;
};
