/** What a reader may type, and what may become of a link: explained, nothing lost, no wrong figure. */
import { expect, test } from './fixtures.ts';
import { expectedRows, linkTo } from './page-objects/expected.ts';
import { indicator, reportPath } from './page-objects/report-page.ts';
import { TrialPage } from './page-objects/trial-page.ts';

const { grounds, spent, monitoring } = indicator;

const bad = [
  { typed: 'abc', said: /abc/ },
  { typed: '1.2.3', said: /1\.2\.3/ },
  { typed: '1,5', said: /1,5/ },
  { typed: '1e3', said: /1e3/ },
  { typed: '-1', said: /-1|−1/ },
  { typed: '3.01', said: /3\.01.*超过分值 3/ },
  { typed: '99999999999999999999', said: /超过分值 3/ },
  { typed: '2 万元', said: /万元/ },
  { typed: '', said: /\S/ },
  { typed: '<b>1</b>', said: /<b>1<\/b>/ },
] as const;

test('a score that cannot be taken is explained beside its field', { tag: '@phone' }, async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  const field = trial.scoreField(monitoring.name);
  await field.fill('2');
  await trial.expectResult('88.38', '良');
  for (const { typed, said } of bad) {
    await field.fill(typed);
    const problem = await trial.problemOf(field);
    await expect(problem, typed).toHaveText(said);
    await expect(problem, typed).toContainText('仍按 2 计算');
    await expect(problem).toBeVisible();
    await expect(field, 'nothing typed is lost').toHaveValue(typed);
    await trial.expectResult('88.38', '良');
    const [below, beside] = [await problem.boundingBox(), await field.boundingBox()];
    expect(Math.abs((below?.y ?? 0) - (beside?.y ?? 0)), 'beside the field').toBeLessThan(160);
  }
  expect(await trial.rows()).toEqual({
    ...(await expectedRows({ '2.2.2': '2' })),
    '2.2.2': { score: '<b>1</b>', points: '3', rate: '66.7%' },
  });
  await field.press('Escape');
  await trial.expectSound(field);
  await expect(field).toHaveValue('1');
  await expect(trial.header.getByRole('strong').nth(1)).toHaveText('87.38');
});

test('what was typed stays when the reader goes on elsewhere', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  const field = trial.scoreField(monitoring.name);
  await field.fill('zwei');
  await field.press('Tab');
  await expect(await trial.problemOf(field)).toContainText('仍按 1 计算');
  await trial.inputField('支出').fill('480');
  await trial.scoreField(grounds.name).fill('4');
  await trial.expectResult('89.91', '没有等级');
  await expect(field).toHaveValue('zwei');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('2');
  await trial.expectSound(field);
  await trial.expectResult('90.91', '优');
});

test('typing is not called wrong before it pauses', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  const field = trial.inputField('支出');
  await field.press('Control+a');
  await field.pressSequentially('-', { delay: 0 });
  await trial.expectSound(field);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.press('Control+a');
  await field.pressSequentially('4x', { delay: 0 });
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(await trial.problemOf(field)).toContainText('4x');
});

test('an input that cannot be taken keeps the last good value', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  const field = trial.inputField('支出');
  await field.fill('480');
  await trial.expectResult('89.41', '没有等级');
  for (const typed of ['很多', '', '12 分', '5%']) {
    await field.fill(typed);
    await expect(await trial.problemOf(field), typed).toContainText('仍按 480 万元 计算');
    await expect(field).toHaveValue(typed);
    await trial.expectResult('89.41', '没有等级');
  }
});

test('a zero budget divides by nothing and says so', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.inputField('年度预算').fill('0');
  await expect(trial.header.getByRole('strong').nth(1)).toHaveText('未给出');
  await expect(trial.row(spent.code)).toContainText('未给出');
  await trial.undo.click();
  await expect(trial.header.getByRole('strong').nth(1)).toHaveText('87.38');
});

test('full-width digits and separators are numbers too', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  const field = trial.scoreField(monitoring.name);
  await field.fill('２．５');
  await trial.expectResult('88.88', '良');
  await trial.expectSound(field);
  await field.press('Enter');
  await expect(field).toHaveValue('2.5');
  await trial.inputField('支出').fill('４８０万元');
  await trial.expectResult('90.91', '优');
});

test('points below the score are refused with the reason', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  const field = trial.pointsField(grounds.name);
  await field.fill('3');
  await expect(await trial.problemOf(field)).toContainText(/“3”低于这一项的得分 3\.5.*仍按 4 计算/);
  await expect(trial.tree).not.toContainText('不等于 100');
});

const links = [
  { name: 'a changed digit', fragment: '#w=1;2.2.2=3;inputs.spent=495.05;k=rjz2gl', said: /校验码/ },
  { name: 'a link of another report', fragment: '#w=1;2.2.2=0;k=000000', said: /校验码/ },
  { name: 'a cut link', fragment: '#w=1;2.2.2=0;inputs.spe', said: /不完整/ },
  { name: 'an unknown version', fragment: '#w=3;2.2.2=0;k=rjz2gl', said: /版本是“3”/ },
  { name: 'nothing but the name', fragment: '#w=', said: /不完整|版本/ },
  {
    name: 'an indicator that is gone',
    fragment: linkTo({ '2.2.2': '2', '9.9.9': '1' }),
    said: /没有“9\.9\.9”/,
  },
  { name: 'an input that is gone', fragment: linkTo({ 'inputs.gone': '1' }), said: /没有“inputs\.gone”/ },
  { name: 'a value that is none', fragment: linkTo({ '2.2.2': 'lots' }), said: /“2\.2\.2”不能取“lots”/ },
] as const;

for (const { name, fragment, said } of links) {
  test(`link: ${name} opens the published report with a notice`, async ({ page }) => {
    const trial = new TrialPage(page);
    await trial.open(fragment);
    const notice = page.getByRole('alert');
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('这个链接里的试算没有采用，现在显示的是公布值。');
    await expect(notice).toContainText(said);
    await trial.expectPublished();
    await notice.getByRole('button', { name: '知道了' }).click();
    await expect(notice).toHaveCount(0);
    await trial.start.click();
    await trial.scoreField(monitoring.name).fill('2');
    await trial.expectResult('88.38', '良');
  });
}

test('a broken link typed into an open page ends the trial with a notice', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open(linkTo({ '2.2.2': '2' }));
  await trial.expectResult('88.38', '良');
  await page.goto(reportPath('#w=1;2.2.2=3;k=000000'));
  await expect(page.getByRole('alert')).toContainText('校验码');
  await trial.expectPublished();
});
