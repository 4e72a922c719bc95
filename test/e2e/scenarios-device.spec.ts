/** Devices that say no, are full, or hold what cannot be read: nothing is lost, and the reader is told. */
import { expect, test } from './fixtures.ts';
import { linkTo } from './page-objects/expected.ts';
import { recordName, ScenariosPage } from './page-objects/scenarios-page.ts';

const spent = { 'inputs.spent': '495.05' };

test('a device that forbids storing keeps trials for the visit and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo(spent));
  await desk.saveAs('甲');
  await expect(desk.part.getByRole('alert')).toContainText('浏览器不让这个页面存东西');
  await expect(desk.kept('甲')).toContainText('只在这次访问里');
  await desk.act('删除', '甲').click();
  await desk.tray.getByRole('button', { name: '撤销删除' }).click();
  await expect(desk.kept('甲')).toContainText('90.00');
  await desk.part.getByLabel('导出').selectOption('all');
  expect((await desk.downloaded('下载 CSV')).text).toContain('甲,inputs.spent');
});

test('a device that is full says so and loses nothing', async ({ page }) => {
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo(spent));
  await desk.saveAs('先');
  await page.evaluate(() => {
    for (let size = 2 ** 22; size > 0; size = Math.floor(size / 2)) {
      try {
        localStorage.setItem(`filler-${size}`, 'x'.repeat(size));
      } catch {
        // This much no longer fits: half of it may.
      }
    }
  });
  await desk.saveAs('后');
  await expect(desk.part.getByRole('alert')).toContainText('地方满了');
  await expect(desk.kept('先')).not.toContainText('只在这次访问里');
  await expect(desk.kept('后')).toContainText('只在这次访问里');
  await page.reload();
  await expect(desk.kept('先')).toBeVisible();
  await expect(desk.kept('后')).toHaveCount(0);
});

for (const [why, text, said] of [
  ['damaged', '{"version":1,"scen', '有读不出来的地方'],
  ['newer', '{"version":9,"scenarios":[]}', '是新一些的页面存的'],
] as const) {
  test(`a ${why} record is put aside, never lost`, async ({ page }) => {
    const desk = new ScenariosPage(page);
    await desk.open();
    await page.evaluate(([name, record]) => localStorage.setItem(name, record), [
      recordName(),
      text,
    ] as const);
    await desk.wake(linkTo(spent));
    await expect(desk.part.getByRole('alert')).toContainText(said);
    await desk.saveAs('甲');
    await expect(desk.part.getByRole('alert')).toContainText('有 1 份读不出来的旧记录');
    await page.reload();
    await expect(desk.kept('甲')).toBeVisible();
    expect((await desk.downloaded('下载旧记录')).text).toBe(text);
    await desk.part.getByRole('button', { name: '删去旧记录' }).click();
    await expect(desk.part.getByRole('alert')).toHaveCount(0);
  });
}
