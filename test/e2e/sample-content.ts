/**
 * `node test/e2e/sample-content.ts`: the content of the sample site, as it stands in this folder, with a report more
 * whose ledger is too long for its page. It is generated: nobody reads 3 000 rows in a review.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from './config.ts';

const root = join(import.meta.dirname, '..', '..');
export const longLedger = { slug: 'long-ledger', rows: 3_000 } as const;

/** Deterministic: amounts in fen up to 30 000 元, every 97th a refund, one row named by a problem. */
export const longLedgerRows = (): readonly { readonly category: string; readonly fen: bigint }[] => {
  const categories = ['专线', '运维', '电费', '设备', '培训'];
  let seed = 7n;
  return Array.from({ length: longLedger.rows }, (_, at) => {
    seed = (seed * 48271n) % 2147483647n;
    const size = (seed % 3_000_000n) + 1n;
    return { category: categories[at % 5] as string, fen: at % 97 === 96 ? -size : size };
  });
};

const yuan = (fen: bigint): string => {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const ledgerCsv = (): string => {
  const lines = longLedgerRows().map(
    ({ category, fen }, at) => `${at + 1},${category},${category}费用第 ${at + 1} 笔,${yuan(fen)},元`,
  );
  return `no,category,item,amount,unit\n${lines.join('\n')}\n`;
};

/** Writes the folder that the sample site is built from. */
export const makeSampleContent = (): void => {
  const folder = join(root, sample.content);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, sample.from), folder, { recursive: true });
  const [from, to] = [join(folder, 'reports', sample.slug), join(folder, 'reports', longLedger.slug)];
  mkdirSync(to);
  for (const file of readdirSync(from).filter((name) => /^(report\.yaml|indicators\.csv)$/.test(name)))
    cpSync(join(from, file), join(to, file));
  writeFileSync(join(to, 'spending.csv'), ledgerCsv());
  writeFileSync(
    join(to, 'findings.csv'),
    'id,title,problem,indicators,ledger,remedy_title,remedy\nf1,电费偏高,电费高于上年。,2.2,3,核对电费,逐月核对。\n',
  );
};

if (import.meta.main) makeSampleContent();
