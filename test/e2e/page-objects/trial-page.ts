/** A report on trial: the what-if bar, the fields, and what follows them. */
import { expect, type Locator, type Page } from 'playwright/test';
import { ReportPage } from './report-page.ts';

export class TrialPage extends ReportPage {
  /** The link that opens the trial. */
  readonly start: Locator;
  readonly bar: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly copyLink: Locator;
  readonly back: Locator;
  /** The one place where results are read out. */
  readonly announcements: Locator;

  constructor(page: Page) {
    super(page);
    this.start = this.main.getByRole('link', { name: '改一个数试试' });
    this.bar = page.getByRole('region', { name: '试算', exact: true });
    this.undo = this.bar.getByRole('button', { name: '撤销一步' });
    this.redo = this.bar.getByRole('button', { name: '重做' });
    this.copyLink = this.bar.getByRole('button', { name: /复制链接/ });
    this.back = this.bar.getByRole('button', { name: '恢复公布值' });
    this.announcements = page.locator('[role="status"][aria-live="polite"]');
  }

  /** Opens the report and steps into the trial. */
  async enter(): Promise<void> {
    await this.open();
    await this.start.click();
    await expect(this.bar).toBeVisible();
  }

  scoreField(name: string): Locator {
    return this.page.getByRole('textbox', { name: `${name}，试算得分`, exact: true });
  }

  pointsField(name: string): Locator {
    return this.page.getByRole('textbox', { name: `${name}，试算分值`, exact: true });
  }

  inputField(name: string): Locator {
    return this.page.getByRole('textbox', { name: `${name}，试算值`, exact: true });
  }

  slider(name: string): Locator {
    return this.page.getByRole('slider', { name: `${name}，滑块`, exact: true });
  }

  /** The card of an input: its name as the group's. */
  input(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  cut(name: string): Locator {
    return this.page.getByRole('button', { name: `${name}：断开公式，直接改得分` });
  }

  mend(name: string): Locator {
    return this.page.getByRole('button', { name: `${name}：接回公式` });
  }

  /** The score on trial in the header, and the grade beside it. */
  async expectResult(total: string | RegExp, grade: string): Promise<void> {
    await expect(this.header.getByRole('strong').nth(1)).toHaveText(total);
    await expect(this.header.getByRole('img', { name: `试算等级：${grade}`, exact: true })).toBeVisible();
    await expect(this.bar.getByRole('strong')).toHaveText(total);
    await expect(this.bar.getByRole('img', { name: `试算等级：${grade}`, exact: true })).toBeVisible();
  }

  /** The report as published: no trial anywhere on the page. */
  async expectPublished(): Promise<void> {
    await expect(this.bar).toBeHidden();
    await expect(this.header.getByRole('strong')).toHaveText(['87.38']);
    await expect(this.header.getByRole('img', { name: '等级：良', exact: true })).toBeVisible();
    await expect(this.page).not.toHaveTitle(/^试算/);
    await expect(this.page.getByRole('textbox')).toHaveCount(0);
  }

  /** Where a message about a field stands: what the field itself says describes it. */
  async problemOf(field: Locator): Promise<Locator> {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    const id = await field.getAttribute('aria-describedby');
    expect(id, 'the field names its description').toBeTruthy();
    return this.page.locator(`[id="${id}"]`);
  }

  async expectSound(field: Locator): Promise<void> {
    await expect(field).not.toHaveAttribute('aria-invalid', /.*/);
    await expect(field).not.toHaveAttribute('aria-describedby', /.*/);
  }
}
