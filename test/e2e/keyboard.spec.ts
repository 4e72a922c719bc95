/** The whole trial without a pointer, and what is read out of it. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { indicator } from './page-objects/report-page.ts';
import { TrialPage } from './page-objects/trial-page.ts';

const { grounds, spent, monitoring } = indicator;

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focus = document.activeElement;
    return focus?.getAttribute('aria-label') ?? focus?.textContent?.trim() ?? '';
  });

/** How the focus shows: outlined, on screen, and not under a bar that sticks to the window. */
const focusShown = (page: Page) =>
  page.evaluate(() => {
    const focus = document.activeElement as HTMLElement;
    const around = [focus, focus.parentElement as Element].map((one) => getComputedStyle(one));
    const { left, top, width, height } = focus.getBoundingClientRect();
    const front = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      outlined: around.some((one) => one.outlineStyle !== 'none' || one.boxShadow !== 'none'),
      inFront: front !== null && (focus.contains(front) || front.contains(focus)),
    };
  });

/** Tab until something with this name has the focus; every stop on the way must be seen. */
const tabTo = async (page: Page, name: string, most: number): Promise<void> => {
  const met: string[] = [];
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const at = await focusedName(page);
    // The page may scroll smoothly to where the focus went.
    await expect.poll(() => focusShown(page), `focus on “${at}”`).toEqual({ outlined: true, inFront: true });
    if (at === name) return;
    met.push(at);
  }
  throw new Error(`no “${name}” among ${met.join(', ')}`);
};

test('from the address bar to a changed score by keyboard alone', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, '改一个数试试', 5);
  await page.keyboard.press('Enter');
  await expect(trial.bar).toBeFocused();
  await tabTo(page, '改得分或分值', 12);
  await page.keyboard.press('Enter');
  await tabTo(page, `${grounds.name}，试算得分`, 3);
  // The rule lists 4, 2 and 0: a step goes to the next of them.
  const field = trial.scoreField(grounds.name);
  await page.keyboard.press('ArrowUp');
  await expect(field).toHaveValue('4');
  await trial.expectResult('87.88', '良');
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveValue('2');
  await page.keyboard.press('Home');
  await expect(field).toHaveValue('0');
  await page.keyboard.press('End');
  await expect(field).toHaveValue('4');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('3.5');
  await expect(trial.header.getByRole('strong').nth(1)).toHaveText('87.38');
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await trial.expectResult('85.88', '良');
  await tabTo(page, `${grounds.name}，试算分值`, 1);
});

test('steps of a judged score and of an input', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  const score = trial.scoreField(monitoring.name);
  await score.focus();
  for (const [key, value] of [
    ['ArrowUp', '1.5'],
    ['PageUp', '3'],
    ['ArrowUp', '3'],
    ['PageDown', '0'],
    ['End', '3'],
    ['Home', '0'],
    ['Escape', '1'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(score, key).toHaveValue(value);
    await expect(score).toBeFocused();
  }
  const input = trial.inputField('支出');
  await input.focus();
  const values: string[] = [];
  for (const key of ['ArrowUp', 'PageUp', 'PageDown', 'ArrowDown', 'Home', 'End', 'Escape']) {
    await page.keyboard.press(key);
    values.push(await input.inputValue());
  }
  const [up = '', tenUp = '', tenDown = '', down = '', least = '', most = '', restored = ''] = values;
  const hundredths = (text: string): number => Number.parseInt(text.replace('.', '').padEnd(5, '0'), 10);
  expect(hundredths(up)).toBeGreaterThan(42854);
  expect(hundredths(tenUp) - hundredths(up)).toBeGreaterThan(hundredths(up) - 42854);
  expect(tenDown).toBe(up);
  expect(hundredths(down)).toBeLessThanOrEqual(42854);
  expect(least).toMatch(/^0(\.00)?$/);
  expect(hundredths(most)).toBeGreaterThan(50774);
  expect(restored).toBe('428.54');
});

test('the slider moves by keys and says its value', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  const slider = trial.slider('支出');
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', '428.54 万元');
  await page.keyboard.press('ArrowRight');
  await expect(trial.bar).toContainText('改了 1 处');
  const text = await trial.inputField('支出').inputValue();
  await expect(slider).toHaveAttribute('aria-valuetext', `${text} 万元`);
  await page.keyboard.press('Home');
  await expect(trial.inputField('支出')).toHaveValue(/^0(\.00)?$/);
  await expect(trial.header).toContainText('不得评为优、良');
  await page.keyboard.press('Escape');
  await expect(trial.inputField('支出')).toHaveValue('428.54');
  await expect(trial.bar).toContainText('还没有改动');
});

test('a row opens, a formula is cut and undone by keys', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.toggle(spent.name).press('Enter');
  await expect(await trial.detail(spent.name)).toBeVisible();
  await trial.toggle(spent.name).press('Space');
  await expect(await trial.detail(spent.name)).toBeHidden();
  await trial.cut(spent.name).press('Enter');
  await trial.scoreField(spent.name).press('End');
  await expect(trial.scoreField(spent.name)).toHaveValue('8');
  await trial.toggle(spent.name).focus();
  await page.keyboard.press('Control+z');
  await trial.expectResult('87.38', '良');
  await page.keyboard.press('Control+Shift+z');
  await trial.expectResult('90.50', '优');
});

test('the focus outlives the control that had it', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.cut(spent.name).press('Enter');
  await expect(trial.scoreField(spent.name)).toBeFocused();
  await trial.mend(spent.name).press('Enter');
  await expect(trial.cut(spent.name)).toBeFocused();
  await trial.undo.press('Enter');
  await trial.redo.press('Enter');
  await expect(trial.redo).toHaveCount(0);
  await expect(trial.undo).toBeFocused();
  await trial.pointsField(grounds.name).fill('8');
  await trial.tree.getByRole('button', { name: '按比例折算成 100 分' }).press('Enter');
  await expect(trial.tree.getByRole('button', { name: '照原样相加' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(trial.tree.getByRole('button', { name: '按比例折算成 100 分' })).toBeFocused();
  await trial.back.press('Enter');
  await expect(trial.start).toBeFocused();
});

test('one polite announcement, 600 ms after the last change', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await expect(trial.announcements).toHaveText('进入试算，还没有改动。');
  await page.evaluate(() => {
    const said: { text: string; at: number }[] = [];
    const live = document.querySelectorAll('[aria-live], [role="status"], [role="alert"]');
    const note = () => said.push({ text: live[0]?.textContent ?? '', at: performance.now() });
    for (const one of live)
      new MutationObserver(note).observe(one, { childList: true, characterData: true, subtree: true });
    document.addEventListener('keydown', () => Object.assign(window, { pressed: performance.now() }), true);
    Object.assign(window, { said });
  });
  await trial.scoreField(monitoring.name).focus();
  for (let count = 0; count < 4; count++) {
    await page.keyboard.press('ArrowUp');
    await page.waitForTimeout(100);
  }
  await expect(trial.announcements).toHaveText(
    '试算 89.38 分，没有等级。试算比公布多 2 分，等级由“良”变为没有等级。89.38 分落在原文“良”和“优”两档之间的空档里，按原文的分档没有等级，按首尾相接的读法为“良”。',
  );
  const { said, pressed } = await page.evaluate(() => {
    const { said, pressed } = window as unknown as { said: { text: string; at: number }[]; pressed: number };
    return { said, pressed };
  });
  expect(said).toHaveLength(1);
  expect((said[0]?.at ?? 0) - pressed).toBeGreaterThan(590);
  expect((said[0]?.at ?? 0) - pressed).toBeLessThan(2000);
  await trial.back.click();
  await expect(trial.announcements).toHaveText('已恢复公布值。');
});
