/** Published, recomputed and what-if: told apart by line, shape and word, not by colour alone. */
import type { Locator } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { indicator } from './page-objects/report-page.ts';
import { TrialPage } from './page-objects/trial-page.ts';

const line = (element: Locator): Promise<string> =>
  element.evaluate((node) => {
    const style = getComputedStyle(node);
    const under = style.textDecorationLine.includes('underline') ? style.textDecorationStyle : 'none';
    return under !== 'none' ? under : style.borderBottomStyle;
  });

test('each voice has a line of its own', { tag: '@phone' }, async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open();
  const recomputed = trial.header.locator('.rc');
  await expect(recomputed).toHaveText('87.38');
  expect(await line(recomputed)).toBe('double');
  expect(await line(trial.header.getByRole('strong'))).toBe('none');
  await trial.start.click();
  await trial.inputField('支出').fill('480');
  await trial.expectResult('89.41', '没有等级');
  const cell = trial.row(indicator.spent.code).getByRole('cell').filter({ hasText: '由公式算出' });
  expect(await line(cell.locator('.wv'))).toBe('dashed');
  expect(await line(cell.locator('.was'))).toBe('none');
  const arrow = await cell.evaluate((node) =>
    [...node.querySelectorAll('*')]
      .flatMap((one) => [getComputedStyle(one, '::before').content, getComputedStyle(one, '::after').content])
      .concat(node.textContent ?? '')
      .join(' '),
  );
  expect(arrow, 'an arrow from the old value to the new one').toContain('→');
  expect(await line(trial.header.getByRole('strong').nth(1))).toBe('dashed');
});

test('a trial can be told from any part of the page', { tag: '@phone' }, async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.scoreField(indicator.monitoring.name).fill('2');
  await trial.expectResult('88.38', '良');
  const frame = () =>
    page.evaluate(() =>
      ['::before', '::after'].some((part) => {
        const style = getComputedStyle(document.body, part);
        const edges = [style.borderTopStyle, style.borderLeftStyle, style.outlineStyle];
        return style.content !== 'none' && style.position === 'fixed' && edges.includes('dashed');
      }),
    );
  expect(await frame(), 'a dashed frame at the edge of the window').toBe(true);
  for (const region of [/^扣掉的/, '报告正文', '数据与出处']) {
    await trial.section(region).scrollIntoViewIfNeeded();
    await expect(trial.bar).toBeInViewport({ ratio: 0.9 });
  }
  const stamp = trial.header.getByRole('img', { name: '试算等级：良' });
  expect(await stamp.evaluate((node) => getComputedStyle(node).borderTopStyle)).toBe('dashed');
  const field = trial.scoreField(indicator.monitoring.name);
  const borders = await field.evaluate((node) =>
    [node, node.parentElement as Element].map((one) => getComputedStyle(one).borderTopStyle),
  );
  expect(borders, 'a changed field is dashed').toContain('dashed');
  await expect(trial.row('2.2.2').getByRole('cell').filter({ has: field })).toContainText('1');
  await trial.back.click();
  await trial.expectPublished();
  expect(await frame()).toBe(false);
});

test('the words say which voice speaks', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open();
  await expect(trial.header).toContainText('公布得分');
  await expect(trial.header).toContainText('复算 87.38');
  await expect(trial.header).not.toContainText('试算');
  await trial.start.click();
  await trial.scoreField(indicator.monitoring.name).fill('2');
  await expect(trial.header).toContainText('公布得分');
  await expect(trial.header).toContainText('试算得分');
  await expect(trial.tree.getByRole('columnheader', { name: '试算得分' })).toBeVisible();
  await expect(trial.bar).toContainText('改了 1 处，不是公布结果');
});
