/**
 * A ledger of a million rows for the bench, the same in every run: seven columns, about 158 MiB, one row in ten with a
 * quoted cell (commas, doubled quotes, line ends, `1,234.50`). It is written to the temporary folder, with its sums.
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from './measure.ts';

export interface LedgerFile {
  readonly path: string;
  readonly rows: number;
  /** In fen, as decimal text. */
  readonly sum: string;
  /** Rows and fen by category, the largest sum first. */
  readonly groups: readonly (readonly [name: string, rows: number, sum: string])[];
}

const categories = [
  '专用线路租金',
  '门户网站维护',
  '办公系统升级',
  '数据机房维护费',
  '光纤线路维护费',
  '业务系统运行维护',
];
const items = [
  '街道服务窗口自助终端设备维护保养服务（第二年度）',
  '区级数据中心机房精密空调与配电设备维护服务',
  '电子公文交换系统等级保护测评与安全加固服务',
  '会议室音视频控制设备更换及三年维护服务采购项目',
  '通信线路及短信平台年度服务费用（一月至十二月）',
  '网络安全设备特征库升级授权三年期服务采购项目',
  '政府信息公开专栏内容监测与可用性检查服务',
];
const payees = [
  '示例通信集团股份有限公司城区分公司营业部',
  '示例软件技术服务有限公司本地分公司',
  '示例电力供应有限责任公司城区供电营业所',
  '示例智能工程集团有限公司',
];

/** An amount as a file has it: without a point where there are no fen, some with separators and quotes. */
const written = (fen: number, isGrouped: boolean): string => {
  const [yuan, rest] = [Math.floor(fen / 100), fen % 100];
  const cents = String(rest).padStart(2, '0');
  if (isGrouped && yuan >= 1000) return `"${String(yuan).replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}"`;
  return rest === 0 ? String(yuan) : `${yuan}.${cents.replace(/0$/, '')}`;
};

const noteOf = (next: (below: number) => number): string => {
  const kind = next(200);
  if (kind < 8) return `"凭证${202300000 + next(99999)},第${1 + next(4)}期"`;
  if (kind < 11) return '"协议写明""验收后""付款"';
  if (kind < 13) return '"未附发票\n未附申请"';
  return kind < 106 ? '' : `凭证${202300000 + next(99999)}号`;
};

/** Writes the file; `remove` takes it away again. */
export const ledgerFile = (rows = 1_000_000): LedgerFile & { readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const path = join(folder, 'ledger.csv');
  const out = openSync(path, 'w');
  const next = seeded(20231127);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const groups = new Map<string, { rows: number; sum: bigint }>(
    categories.map((name) => [name, { rows: 0, sum: 0n }]),
  );
  let lines = ['序号,支付日期,支出类别,项目名称,收款单位,支付金额（元）,备注\n'];
  for (let row = 1; row <= rows; row++) {
    const fen = 1 + next(10 ** (3 + next(6)));
    const category = pick(categories);
    const group = groups.get(category);
    if (group) {
      group.rows += 1;
      group.sum += BigInt(fen);
    }
    const date = `2023-${two(1 + next(12))}-${two(1 + next(28))}`;
    const amount = written(fen, next(100) < 6);
    lines.push(`${row},${date},${category},${pick(items)},${pick(payees)},${amount},${noteOf(next)}\n`);
    if (lines.length < 20_000 && row < rows) continue;
    writeSync(out, lines.join(''));
    lines = [];
  }
  closeSync(out);
  const sums = [...groups].sort(([, a], [, b]) => (a.sum < b.sum ? 1 : -1));
  return {
    path,
    rows,
    sum: String(sums.reduce((total, [, { sum }]) => total + sum, 0n)),
    groups: sums.map(([name, group]) => [name, group.rows, String(group.sum)]),
    remove: () => rmSync(folder, { recursive: true }),
  };
};
