import { expect, test } from 'vitest';
import { findingId, repliesTo } from '../../src/core/replies.ts';
import type { ReplyRow } from '../../src/core/report.ts';
import { smallReport } from './small-report.ts';

const reply = (to: string, date: string | undefined, text: string): ReplyRow => ({
  ...{ to, by: { 'zh-cn': '局' }, text: { 'zh-cn': text }, row: 2 },
  ...(date !== undefined && { date }),
});
const report = smallReport([['1', '10', '9']], {
  replies: [
    reply('c1', '2024-05-06', '三'),
    reply('c2', '2020', '别处'),
    reply('c1', '2023-12', '一'),
    reply('c1', '2024-05-06', '四'),
    reply('c1', '2024', '二'),
    reply(findingId('1'), '2024', '问题一'),
  ],
});
const texts = (id: string): string[] => repliesTo(report, id).map(({ text }) => text['zh-cn']);

test('oldest first, dates as exact as they are given, those of one day in the order of the file', () => {
  expect(texts('c1')).toEqual(['一', '二', '三', '四']);
  expect(report.replies[0]?.text['zh-cn'], 'the report stays as it was').toBe('三');
});

test('only those to the id asked for', () => {
  expect(texts('finding-1')).toEqual(['问题一']);
  expect(texts('1')).toEqual([]);
});
