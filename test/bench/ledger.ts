/**
 * C1, C2: a ledger of a million rows, from the file to typed columns, exact in fen, every oddity with its row, against
 * `Papa.parse` of the same file to raw arrays. Each reading has a process of its own, so that memory can be told.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ledgerFile } from './ledger-file.ts';
import type { SideResult } from './ledger-side.ts';
import { atMost, type Figure, interleave, median, mustAgree } from './measure.ts';

const rounds = 5;

const reading = (side: 'ours' | 'theirs', path: string): SideResult => {
  const done = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', join(import.meta.dirname, 'ledger-side.ts'), side, path],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (done.status !== 0) throw new Error(`the reading of ${side} failed`);
  return JSON.parse(done.stdout) as SideResult;
};

export const measure = async (): Promise<Readonly<Record<string, Figure>>> => {
  const file = ledgerFile();
  try {
    const [first, other] = [reading('ours', file.path), reading('theirs', file.path)];
    const { ms: _ms, memory: _memory, ...read } = first;
    mustAgree('rows and sums of the ledger', read, { rows: file.rows, sum: file.sum, groups: file.groups });
    mustAgree('rows of the yardstick', other.rows, file.rows);
    const memory: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] };
    const round = (side: 'ours' | 'theirs') => (): number => {
      const result = reading(side, file.path);
      memory[side].push(result.memory);
      return result.ms;
    };
    const taken = await interleave(rounds, round('ours'), round('theirs'));
    const setting = { yardstick: 'Papa.parse to raw arrays', rounds };
    return {
      C1: atMost(0.6, { ...setting, unit: 'ms' }, taken.ours, taken.theirs),
      C2: atMost(0.45, { ...setting, unit: 'MiB at most' }, median(memory.ours), median(memory.theirs)),
    };
  } finally {
    file.remove();
  }
};
