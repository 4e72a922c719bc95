/** The section of the what-if desk on how sure the grade is. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from 'playwright/test';
import { type Locale, reportPath } from './report-page.ts';
import { TrialPage } from './trial-page.ts';

export type Source = '权重' | '打分' | '有争议的口径';

export class RobustnessSection extends TrialPage {
  readonly robustness: Locator;
  readonly run: Locator;
  readonly stop: Locator;
  readonly again: Locator;
  readonly count: Locator;
  readonly seed: Locator;
  readonly share: Locator;
  readonly newSeed: Locator;
  readonly progress: Locator;
  readonly chart: Locator;
  readonly grades: Locator;
  readonly command: Locator;

  constructor(page: Page) {
    super(page);
    this.robustness = this.section(/^(等级有多稳|How sure the grade is)$/);
    this.run = this.robustness.getByRole('button', { name: /^(开始计算|按试算计算|Compute)$/ });
    this.stop = this.robustness.getByRole('button', { name: /^(停止|Stop)$/ });
    this.again = this.robustness.getByRole('button', { name: /^(重算|Compute again)$/ });
    this.count = this.robustness.getByRole('textbox', { name: '次数' });
    this.seed = this.robustness.getByRole('textbox', { name: '种子' });
    this.share = this.robustness.getByRole('textbox', { name: '权重变动的幅度，百分比' });
    this.newSeed = this.robustness.getByRole('button', { name: '换一个种子' });
    this.progress = this.robustness.getByRole('progressbar');
    this.chart = this.robustness.getByRole('img', { name: /的分布|^Distribution/ });
    this.grades = this.robustness.getByRole('table', { name: /^(各等级的次数|Runs by grade)$/ });
    this.command = this.robustness.locator('pre');
  }

  override async open(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.page.goto(reportPath(`what-if/${fragment}`, locale));
  }

  /** Opens the page and waits until the form answers. */
  async openLive(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.open(fragment, locale);
    await this.robustness.getByRole('heading', { level: 2 }).hover();
    await expect(this.page.locator('astro-island[ssr]:has(.robustness)')).toHaveCount(0);
  }

  source(name: Source): Locator {
    return this.robustness.getByRole('checkbox', { name });
  }

  /** Whether something in the section reaches beyond it. */
  isTooWide(): Promise<boolean> {
    return this.robustness.evaluate((part) => part.scrollWidth > part.clientWidth);
  }

  /** The command as it stands. */
  async commandText(): Promise<string> {
    return (await this.command.textContent()) ?? '';
  }

  /** The settings in the command. */
  async settings(): Promise<string> {
    return /--simulate "(.*)"$/.exec(await this.commandText())?.[1] ?? '';
  }

  /** Runs and waits for the result of so many runs. */
  async runFor(count: string): Promise<void> {
    await this.run.click();
    await expect(this.robustness).toContainText(`${count} 次里`);
    await expect(this.run).toBeVisible();
  }

  /** What the button with that name hands over as a file. */
  async download(name: RegExp): Promise<string> {
    const handed = this.page.waitForEvent('download');
    await this.robustness.getByRole('button', { name }).click();
    return readFile(await (await handed).path(), 'utf8');
  }
}
