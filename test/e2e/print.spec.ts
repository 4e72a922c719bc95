/** On paper: every table, and on a what-if page the words that it is one. */
import { expect, test } from './fixtures.ts';
import { AuditPage } from './page-objects/audit-page.ts';
import { expectedReport, linkTo } from './page-objects/expected.ts';
import { pdfText } from './page-objects/pdf-text.ts';
import { ReportPage } from './page-objects/report-page.ts';
import { TrialPage } from './page-objects/trial-page.ts';

/** As `pdfText` writes it. */
const onPaper = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const banner = onPaper('试算稿，不是公布结果');

test('the report prints with all its tables', async ({ page }) => {
  await new ReportPage(page).open();
  const text = pdfText(await page.pdf());
  const wanted = [
    // score, losses, tree with criteria and workings
    '公布得分87.38',
    '支出完成率−3.12',
    '立项依据适应性3.5/487.5%',
    '标准没有提到申报时间。',
    '(428.54÷507.74−60%)÷(100%−60%)×8',
    // the charts' tables, the ledger with its rows, progress, targets, findings
    '支出428.54未支出79.20',
    '否决线60%',
    '4,285,434.40',
    '2,123,592.15',
    '子项目进度与验收',
    '绩效目标',
    '扣了分,但没有写进问题',
    // other readings with what each gives alone
    '任意组合的总分:66.90至93.37',
    '单独采用79.78无−7.60',
    // checks that do not add up, the text, the annex, the sources
    '77.3%复算75.5%',
    '评分表与等级分档',
    '数据与出处',
  ];
  expect(wanted.filter((words) => !text.includes(onPaper(words)))).toEqual([]);
  const controls = ['大字版', '改一个数试试', '复制算式', '跳到正文'];
  expect([banner, ...controls].filter((words) => text.includes(words))).toEqual([]);
  expect(text.split('\n').length, 'pages').toBeLessThan(60);
  expect(text.split(onPaper('合计12+20.38+47+8')).length - 1, 'the total stands once').toBe(1);
});

test('a trial prints as a trial', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open(linkTo({ '2.2.2': '2' }));
  await trial.expectResult('88.38', '良');
  const text = pdfText(await page.pdf());
  expect(text).toContain(banner);
  expect(text.indexOf(banner), 'at the top of the first page').toBeLessThan(200);
  expect(text).toContain('87.38');
  expect(text).toContain('88.38');
  await trial.back.click();
  await trial.expectPublished();
  expect(pdfText(await page.pdf())).not.toContain(banner);
});

test('the audit prints every check with its calculation, as far as the filters let it', async ({ page }) => {
  const { findings } = await expectedReport();
  const differing = findings.filter(({ verdict }) => verdict === 'differs');
  const audit = new AuditPage(page);
  await audit.openLive('#at=c077');
  const text = pdfText(await page.pdf());
  const wanted = [
    // the sum of it all, the text, the score table
    '要做的事',
    '支出完成率84.88',
    // lists of every verdict with their headings, calculations, reasons of what is not checked
    `不吻合${differing.length}处`,
    '处能由报告自身复算',
    '项目管理得分率77.3%≠75.5%',
    '20.38÷27=75.48',
    '未核对',
    '报告没有给出算式',
    '取整后吻合',
  ];
  expect(wanted.filter((words) => !text.includes(onPaper(words)))).toEqual([]);
  const controls = ['大字版', '上一处', '全部类别', '清除条件'];
  expect(controls.filter((words) => text.includes(words))).toEqual([]);
  await audit.openLive('#q=77.3%25');
  const filtered = pdfText(await page.pdf());
  expect(filtered).toContain(onPaper('项目管理得分率77.3%≠75.5%'));
  expect(filtered).not.toContain(onPaper('报告没有给出算式'));
});
