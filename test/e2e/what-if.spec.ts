/** Changing one number: every figure on the page follows, in its own voice. */
import { expect, test } from './fixtures.ts';
import { expectedRows } from './page-objects/expected.ts';
import { indicator } from './page-objects/report-page.ts';
import { TrialPage } from './page-objects/trial-page.ts';

const { grounds, spent, monitoring } = indicator;

test('stepping in changes no figure and says where the reader is', { tag: '@phone' }, async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await expect(trial.header.getByRole('strong')).toHaveText(['87.38', '87.38']);
  await expect(trial.bar).toContainText('试算中');
  await expect(trial.bar).toBeInViewport();
  await expect(page).toHaveTitle(/^试算 · /);
  await expect(page).toHaveURL(/#w=2$/);
  await expect(trial.undo).toBeDisabled();
  await expect(trial.back).toBeEnabled();
  expect(await trial.rows()).toEqual(await expectedRows({}));
});

test('a score: 2.2.2 from 1 to 2 gives 88.38', { tag: '@phone' }, async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  const field = trial.scoreField(monitoring.name);
  await field.fill('2');
  await trial.expectResult('88.38', '良');
  await expect(field).toBeFocused();
  await expect(trial.header).toContainText('试算比公布多 1 分，等级仍为“良”。');
  await expect(
    trial.header.getByRole('img', { name: /^等级尺：.*公布 87\.38 分。试算 88\.38 分。/ }),
  ).toBeVisible();
  const changes = trial.header.getByRole('table', { name: '改了什么' });
  await expect(
    changes.getByRole('row', { name: new RegExp(`${monitoring.name} 1 → 2 \\+1(\\.00)?$`) }),
  ).toBeVisible();
  expect(await trial.rows()).toEqual(await expectedRows({ '2.2.2': '2' }));
  await expect(trial.row('2')).toContainText(/20\.38.*21\.38/);
  await expect(trial.row('2')).toContainText(/75\.5%.*79\.2%/);
  const losses = trial.section(/^扣掉的/);
  await expect(losses.getByRole('listitem').filter({ hasText: monitoring.name })).toContainText(
    /−2\.00.*−1\.00/,
  );
  await expect(losses.getByRole('listitem').filter({ hasText: /^试算得分/ })).toContainText('88.38');
  await expect(losses).toContainText('10 项相加 11.62');
});

test('an input: spending moves rate, rule, total, charts and the text', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.inputField('支出').fill('480');
  // 480 ÷ 507.74 = 94.5…%, (94.5…% − 60%) ÷ 40% × 8 = 6.91; between the printed 80–89 and 90–100.
  await trial.expectResult('89.41', '没有等级');
  expect(await trial.rows()).toEqual(await expectedRows({ 'inputs.spent': '480' }));
  await expect(trial.row(spent.code)).toContainText(/4\.88.*6\.91.*由公式算出/);
  await expect(trial.input('支出')).toContainText(/执行率\s+84\.4%\s+94\.5%/);

  const money = trial.section('预算与支出');
  const bridge = money.getByRole('table', { name: '预算与支出，单位：万元' });
  await expect(bridge.getByRole('row', { name: /^支出/ })).toContainText(/428\.54.*480\.00/);
  await expect(bridge.getByRole('row', { name: /^未支出/ })).toContainText(/79\.20.*27\.74/);
  await expect(trial.drawing('从预算到支出')).toHaveAccessibleDescription(/支出 480\.00 万元/);
  const execution = money.getByRole('table', { name: '预算执行率的各条线' });
  await expect(execution.getByRole('row', { name: /试算/ })).toContainText('94.5%');
  await expect(execution.getByRole('row', { name: /公布/ })).toContainText('84.4%');
  await expect(trial.drawing('预算执行率')).toHaveAccessibleDescription(/公布的执行率 84\.4%，试算 94\.5%。/);

  await trial.toggle(spent.name).click();
  await expect(await trial.detail(spent.name)).toContainText('(480 ÷ 507.74 − 60%)');

  const text = trial.section('报告正文');
  const rate = text.locator('a[href="#c008"]').first();
  await expect(rate).toHaveText(/84\.4%.*94\.5%/);
  const places = page.locator('[data-says] .wv').or(text.locator('a.fig .wv'));
  await expect(page.getByRole('heading', { name: '预算执行' }).first()).toHaveText(/84\.4%.*94\.5%/);
  await expect(trial.bar).toContainText(`文字里 ${await places.count()} 处随之改变`);
});

test('key points and openings of sections are told anew, and back again', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open();
  const takes = page.getByRole('region', { name: '要点' });
  const loss = trial.section(/^扣掉的/);
  const findings = trial.section('问题与建议');
  const texts = () => Promise.all([takes, loss.locator('header'), findings].map((one) => one.textContent()));
  const published = await texts();
  await trial.enter();
  await trial.inputField('支出').fill('495.05');
  await expect(takes).toContainText(/离“优”差 2\.62 分.*已是最高等级“优”/);
  await expect(takes).toContainText('正好够到“优”线。');
  await expect(takes).toContainText(/79\.20.*12\.69.*万元没有用出去/);
  await expect(takes.locator('a.fig').first(), 'a figure stays a link').toHaveAttribute('href', /^#c\d+$/);
  await expect(loss.getByRole('heading').first()).toHaveText(/扣掉的 12\.62.*10\.00 分在哪里/);
  await expect(loss.locator('header')).toContainText('扣得最多的是项目绩效运行监控开展情况，2.00 分');
  await expect(findings.locator('#finding-1')).toContainText(/−3\.12.*−0\.50/);
  await expect(findings.locator('.sums')).toContainText(/12\.62.*10\.00/);
  await trial.inputField('支出').fill('300');
  await expect(takes).toContainText(/单独补满.*都还到不了/);
  await trial.back.click();
  expect(await texts()).toEqual(published);
});

test('spending of 495.05 alone reaches 优', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await expect(trial.input('支出')).toContainText('竖虚线为单独到“优”所需的 495.05 万元');
  await trial.inputField('支出').fill('495.05');
  await trial.expectResult('90.00', '优');
  await expect(trial.header).toContainText('等级由“良”变为“优”');
  await trial.inputField('支出').fill('494.9');
  await trial.expectResult('89.99', '没有等级');
});

test('spending below 60 % bars 优 and 良, and the page says so', { tag: '@phone' }, async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.inputField('支出').fill('300');
  await trial.expectResult('82.50', '中');
  expect(await trial.rows()).toEqual(await expectedRows({ 'inputs.spent': '300' }));
  const said = '执行率低于60%，不得评为优、良，等级由“良”改为“中”。';
  const bare = (text: string | null) => (text ?? '').replace(/\s+/g, '');
  expect(bare(await trial.header.textContent())).toContain(said);
  expect(bare(await trial.bar.textContent())).toContain(said);
  await expect(trial.drawing('预算执行率')).toHaveAccessibleDescription(/试算的执行率低于 60%/);
  await expect(trial.row(spent.code)).toContainText(/不得评为优、良，得分由此定/);
});

test('a fact: yes and no are choices of the same kind', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.input('扣满意度分').getByRole('radio', { name: '是' }).check();
  await trial.expectResult('84.38', '良');
  await expect(trial.row('3.2')).toContainText(/23.*20/);
  await trial.input('按已开展监控计分').getByRole('radio', { name: '否' }).check();
  expect(await trial.rows()).toEqual(
    await expectedRows({ 'inputs.satisfaction_deduction': '1', 'inputs.monitoring_counted': '0' }),
  );
});

test('points that no longer add up to 100: the page asks how to go on', { tag: '@phone' }, async ({
  page,
}) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.pointsField(grounds.name).fill('8');
  await expect(trial.tree).toContainText('分值合计 104，不等于 100。 怎样算总分？');
  await trial.expectResult('87.38', '良');
  expect(await trial.rows()).toEqual(await expectedRows({ 'points.1.1.1': '8' }));
  await trial.tree.getByRole('button', { name: '按比例折算成 100 分' }).click();
  // 87.38 ÷ 104 × 100
  await trial.expectResult('84.01…', '良');
  await expect(trial.tree).toContainText('总分已按比例折算成满分 100。');
  await trial.tree.getByRole('button', { name: '照原样相加' }).click();
  await trial.expectResult('87.38', '良');
  await expect(trial.tree).toContainText('分值合计 104，不等于 100。 照原样相加，没有折算。');
  await trial.pointsField(grounds.name).fill('4');
  await expect(trial.tree).not.toContainText('不等于 100');
});

test('points of a formula move its score', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.pointsField(spent.name).fill('16');
  expect(await trial.rows()).toEqual(await expectedRows({ 'points.2.1.2': '16' }));
  await expect(trial.row(spent.code)).toContainText(/4\.88.*9\.76/);
});

test('a score by formula is protected until the formula is cut', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await expect(trial.scoreField(spent.name)).toHaveCount(0);
  await trial.cut(spent.name).click();
  await trial.scoreField(spent.name).fill('8');
  // The rule as printed, times 17 and capped at the 8 points of the row.
  await trial.expectResult('90.50', '优');
  await trial.inputField('支出').fill('480');
  await trial.expectResult('90.50', '优');
  await trial.mend(spent.name).click();
  await trial.expectResult('89.41', '没有等级');
  await expect(trial.scoreField(spent.name)).toHaveCount(0);
});
