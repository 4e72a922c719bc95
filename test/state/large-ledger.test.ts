/** The program of the worker, without a worker: what it tells to what it is asked. */
import { describe, expect, test } from 'vitest';
import { unguarded } from '../../src/data/formula-guard.ts';
import type { LargeAsk, LargeTell } from '../../src/state/large-ledger-messages.ts';
import { createLargeLedger } from '../../src/state/large-ledger-program.ts';

type TellOf<Kind extends LargeTell['kind']> = Extract<LargeTell, { readonly kind: Kind }>;

/** A program whose clock goes on by 1 ms at every look and 300 ms at every pause; `atPause` is called with the number of the pause. */
const started = (
  atPause: (pause: number, ask: (ask: LargeAsk) => void) => void = () => undefined,
  ceiling = 1e9,
) => {
  const heard: LargeTell[] = [];
  let waiting: { readonly kinds: readonly string[]; readonly resolve: (news: LargeTell) => void } | undefined;
  let [time, pauses] = [0, 0];
  const ask = createLargeLedger({
    tell: (news) => {
      heard.push(news);
      if (waiting?.kinds.includes(news.kind)) waiting.resolve(news);
    },
    pause: async () => {
      pauses += 1;
      time += 300;
      atPause(pauses, ask);
      await new Promise((resolve) => setTimeout(resolve));
    },
    now: () => {
      time += 1;
      return time;
    },
    slice: 1,
    ceiling,
  });
  /** Asks, and waits for the next news of one of the kinds. */
  const answer = <Kind extends LargeTell['kind']>(
    one: LargeAsk,
    ...kinds: readonly Kind[]
  ): Promise<TellOf<Kind>> =>
    new Promise((resolve) => {
      waiting = { kinds, resolve: resolve as (news: LargeTell) => void };
      ask(one);
    });
  return { ask, answer, heard };
};

const row = (at: number): string =>
  `${at},${at % 3 === 0 ? '专线' : '机房'},"项目 ${at}, 第 ""1"" 期",${at % 10 === 0 ? '-' : ''}${at}.5,`;
const fileOf = (rows: number): Blob =>
  new Blob([
    `序号,类别,项目,金额,备注\n${Array.from({ length: rows }, (_, at) => row(at + 1)).join('\n')}\n`,
  ]);
const fen = (at: number): bigint => (at % 10 === 0 ? -1n : 1n) * (BigInt(at) * 100n + 50n);
const sumOf = (rows: number, takes: (at: number) => boolean = () => true): bigint =>
  Array.from({ length: rows }, (_, at) => at + 1)
    .filter(takes)
    .reduce((sum, at) => sum + fen(at), 0n);
const open = (from: Blob | string): LargeAsk => ({ kind: 'open', name: 'x.csv', from });
const view = (id: number, query = '', category = '', order: 'no' | 'amount' = 'no'): LargeAsk => ({
  kind: 'view',
  id,
  choice: { query, category },
  order,
});

/** Enough rows for several pieces. */
const many = 60_000;

test('a file is read with its shape first, totals on the way, and all of it at the end', async () => {
  const { answer, heard } = started();
  const file = fileOf(many);
  const { found, bytes } = await answer(open(file), 'read');
  expect(found.totals).toMatchObject({ rows: many, sum: sumOf(many) });
  expect(bytes).toBe(file.size);
  expect(heard[0]?.kind).toBe('shape');
  const progress = heard.filter((news) => news.kind === 'progress');
  expect(progress.length).toBeGreaterThan(1);
  for (const { bytes: read, total, found: part } of progress) {
    expect(read).toBeLessThan(file.size);
    expect(total).toBe(file.size);
    expect(part.totals.sum).toBe(sumOf(part.totals.rows));
  }
});

test('cancelled, what has been read stays open', async () => {
  const { answer } = started((pause, ask) => pause === 2 && ask({ kind: 'cancel' }));
  const { found } = await answer(open(fileOf(many)), 'cancelled', 'read');
  expect(found.totals.rows).toBeGreaterThan(0);
  expect(found.totals.rows).toBeLessThan(many);
  const viewed = await answer(view(1), 'viewed');
  expect(viewed.found).toEqual(found);
});

test('where the memory ends, the file ends with a word and what was read stays open', async () => {
  const { answer } = started(undefined, 1_000_000);
  const failed = await answer(open(fileOf(many)), 'failed', 'read');
  expect(failed).toMatchObject({ kind: 'failed', code: 'memory', shape: { encoding: 'utf-8' } });
  const rows = failed.found?.totals.rows ?? 0;
  expect(rows).toBeGreaterThan(1000);
  expect(failed.found?.totals.sum).toBe(sumOf(rows));
  expect((await answer(view(1, '', '专线'), 'viewed')).found.totals.sum).toBe(
    sumOf(rows, (at) => at % 3 === 0),
  );
});

test('an allocation that fails is told as what it is', async () => {
  const { answer } = started();
  const broken = new Blob(['项目,金额\na,1\n']);
  Object.defineProperty(broken, 'stream', {
    value: () =>
      new ReadableStream({
        pull: () => {
          throw new RangeError('Array buffer allocation failed');
        },
      }),
  });
  expect(await answer(open(broken), 'failed')).toMatchObject({ code: 'memory' });
});

describe('what cannot be read', () => {
  test.each([
    ['PK\u0003\u0004', 'binary-file'],
    ['', 'empty'],
    ['名称,数\na,1\n', 'no-amount-column'],
  ])('%j: %s', async (text, code) => {
    const { answer } = started();
    expect(await answer(open(new Blob([text])), 'failed')).toMatchObject({ code });
  });

  test('an address that does not answer', async () => {
    const { answer } = started();
    expect(await answer(open('http://127.0.0.1:1/x.csv'), 'failed')).toMatchObject({ code: 'network' });
  });

  test('without a column of amounts the headers are told, and the file is read as one says', async () => {
    const { answer } = started();
    const file = new Blob(['名称,数\na,1\n']);
    expect(await answer(open(file), 'failed')).toMatchObject({ shape: { headers: ['名称', '数'] } });
    const again: LargeAsk = {
      kind: 'open',
      name: 'x',
      from: file,
      shape: { roles: { item: 0, amount: 1 }, unit: '万元' },
    };
    expect((await answer(again, 'read')).found.totals.sum).toBe(1_000_000n);
  });
});

describe('views', () => {
  test('filter, order and rows of the newest view', async () => {
    const { answer } = started();
    await answer(open(fileOf(3000)), 'read');
    const { found } = await answer(view(1, '第 "1"', '专线', 'amount'), 'viewed');
    expect(found.totals).toMatchObject({ rows: 1000, sum: sumOf(3000, (at) => at % 3 === 0) });
    const { rows } = await answer({ kind: 'rows', id: 1, from: 998, count: 9 }, 'rows');
    expect(rows.map(({ fen: own }) => own)).toEqual([fen(2970), fen(3000)]);
    expect(rows[1]).toMatchObject({
      at: 2999,
      row: 3001,
      cells: ['3000', '专线', '项目 3000, 第 "1" 期', '-3000.5', ''],
    });
  });

  test('a newer view takes the place of one that is still being made', async () => {
    let asked = false;
    const { answer, heard } = started((_, ask) => {
      if (!asked) return;
      asked = false;
      ask(view(2, '', '机房'));
      ask({ kind: 'rows', id: 2, from: 0, count: 1 });
    });
    await answer(open(fileOf(many)), 'read');
    asked = true;
    const told = await answer(view(1, '项目'), 'viewed');
    expect(told.id).toBe(2);
    expect(heard.filter((news) => news.kind === 'viewed')).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard.at(-1)).toMatchObject({ kind: 'rows', id: 2, rows: [{ row: 2 }] });
  });

  test('a view can be had while the file is being read', async () => {
    const { answer } = started((pause, ask) => pause === 3 && ask(view(1)));
    const { found } = await answer(open(fileOf(many)), 'viewed');
    expect(found.totals.rows).toBeGreaterThan(0);
    expect(found.totals.rows).toBeLessThan(many);
    expect(found.totals.sum).toBe(sumOf(found.totals.rows));
  });
});

describe('exports', () => {
  const cells = ['=1+1', '"-5,000.10"', "'@x", '"a\nb ""c"""', ' lead', '中'];
  const rows = cells.map((cell, at) => `${at},${cell},${at === 1 ? '"-5,000.10"' : `${at}.1`}`);
  const file = new Blob([`合计:5\n序号,项目,金额\n${rows.join('\n')}\n合计,,1\n`]);

  test.each([
    ['all', 6, ''],
    ['seen', 1, '中'],
  ] as const)('%s: read again, rows and sums are equal', async (what, count, query) => {
    const { answer } = started();
    await answer(open(file), 'read');
    const { found } = await answer(view(1, query), 'viewed');
    const before = await answer({ kind: 'rows', id: 1, from: 0, count: 10 }, 'rows');
    const exported = await answer({ kind: 'export', what }, 'exported');
    expect(exported.rows).toBe(count);
    const bytes = new Uint8Array(await exported.file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.startsWith('序号,项目,金额\r\n')).toBe(true);
    expect(text).not.toMatch(/(^|,)"?=1/m);

    const again = started();
    const read = await again.answer(open(exported.file), 'read');
    expect(read.found).toEqual(found);
    await again.answer(view(1), 'viewed');
    const after = await again.answer({ kind: 'rows', id: 1, from: 0, count: 10 }, 'rows');
    const plain = (news: TellOf<'rows'>) =>
      news.rows.map((one) => ({ fen: one.fen, cells: one.cells.map(unguarded) }));
    expect(plain(after)).toEqual(plain(before));
  });
});

describe('the unit of an export that is read again', () => {
  const rows = '1,a,5\n2,b,6.5\n合计,,11.5\n';
  test.each([
    ['单位：万元,,\n序号,项目,金额\n', undefined, '金额（万元）', 11_500_000n],
    ['序号,项目,金额\n', '亿元', '金额（亿元）', 115_000_000_000n],
    ['序号,项目,金额（单位：万元）\n', '元', '金额（元）', 1150n],
    ['序号,项目,金额(人民币千元)\n', '万元', '金额（万元）', 11_500_000n],
    ['序号,项目,金额(万元)\n', undefined, '金额(万元)', 11_500_000n],
    ['序号,项目,采购金额\n', '万元', '采购金额（万元）', 11_500_000n],
    ['序号,项目,金额\n', undefined, '金额', 1150n],
  ] as const)('%j, %s', async (head, unit, header, sum) => {
    const { answer } = started();
    const shape = unit && { roles: { no: 0, item: 1, amount: 2 }, unit };
    const asked: LargeAsk = {
      kind: 'open',
      name: 'x.csv',
      from: new Blob([head + rows]),
      ...(shape && { shape }),
    };
    const { found } = await answer(asked, 'read');
    expect(found.totals.sum).toBe(sum);
    const { file } = await answer({ kind: 'export', what: 'all' }, 'exported');
    expect((await file.text()).replace('\ufeff', '').split('\r\n')[0]).toBe(`序号,项目,${header}`);
    const again = await started().answer(open(file), 'read');
    expect(again.found).toEqual(found);
  });
});

test('a file opened anew leaves nothing of the last', async () => {
  let again = true;
  const { answer, heard } = started((pause, ask) => {
    if (pause < 2 || !again) return;
    again = false;
    ask(open(fileOf(5)));
  });
  const { found } = await answer(open(fileOf(many)), 'read');
  expect(found.totals.rows).toBe(5);
  expect(heard.filter((news) => news.kind === 'read' || news.kind === 'failed')).toHaveLength(1);
});
