/** One reading of a ledger in a process of its own: `node ledger-side.ts ours|theirs <file>` prints what it took. */
import { openAsBlob, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { LargeTell } from '../../src/state/large-ledger-messages.ts';
import { createLargeLedger } from '../../src/state/large-ledger-program.ts';

export interface SideResult {
  readonly ms: number;
  /** Highest memory of the process, MiB. */
  readonly memory: number;
  readonly rows: number;
  /** Ours only: in fen, as decimal text. */
  readonly sum?: string;
  readonly groups?: readonly (readonly [name: string, rows: number, sum: string])[];
}

const [, , side = '', path = ''] = process.argv;

const theirs = (): Pick<SideResult, 'rows'> => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  return { rows: Papa.parse<string[]>(text, { skipEmptyLines: true }).data.length - 1 };
};

const ours = async (): Promise<Pick<SideResult, 'rows' | 'sum' | 'groups'>> => {
  const from = await openAsBlob(path);
  const news = await new Promise<LargeTell>((resolve) => {
    const ask = createLargeLedger({
      tell: (one) => {
        if (one.kind === 'read' || one.kind === 'failed') resolve(one);
      },
      pause: () => new Promise((done) => setImmediate(done)),
      now: () => performance.now(),
      slice: 30,
      ceiling: Number.POSITIVE_INFINITY,
    });
    ask({ kind: 'open', name: 'ledger.csv', from });
  });
  if (news.kind !== 'read') throw new Error(JSON.stringify(news.kind));
  const { totals, groups } = news.found;
  return {
    rows: totals.rows,
    sum: String(totals.sum),
    groups: groups.map((one) => [one.name, one.rows, String(one.sum)]),
  };
};

const started = performance.now();
const read = side === 'ours' ? await ours() : theirs();
const ms = performance.now() - started;
process.stdout.write(
  `${JSON.stringify({ ms, memory: process.resourceUsage().maxRSS / 1024, ...read } satisfies SideResult)}\n`,
);
