/** The figure inspector beside a figure of the report page. */
import { expect, type Locator, type Page } from 'playwright/test';
import { ReportPage } from './report-page.ts';

export class InspectorPage extends ReportPage {
  readonly dialog: Locator;
  readonly close: Locator;
  readonly next: Locator;
  readonly keys: Locator;

  constructor(page: Page) {
    super(page);
    this.dialog = page.getByRole('dialog');
    this.close = this.dialog.getByRole('button', { name: '关闭' });
    this.next = this.dialog.getByRole('button', { name: '下一处不吻合' });
    this.keys = this.dialog.getByRole('checkbox', { name: /J、K/ });
  }

  /** A figure of the running text, by its claim. */
  figure(claim: string): Locator {
    return this.page.locator(`.narrative a[data-claim="${claim}"]`).first();
  }

  /** A figure of a table, by its check. */
  cell(check: string): Locator {
    return this.page.locator(`a[data-check][href="#${check}"]`).first();
  }

  /** The row of the list of checks. */
  check(id: string): Locator {
    return this.page.locator(`li[id="${id}"]`);
  }

  /** Waits until figures are buttons: the scripts have come. */
  async ready(): Promise<void> {
    await this.main.hover();
    await expect(this.page.locator('.narrative a[data-claim]').first()).toHaveRole('button');
  }

  /** The dialog is that of this check, and only this figure says so. */
  async expectOpen(figure: Locator, id: string): Promise<void> {
    await expect(this.dialog).toHaveAccessibleName(await this.nameOf(id));
    await expect(figure).toHaveAttribute('aria-expanded', 'true');
    await expect(this.page.locator('[aria-expanded="true"]:is([data-claim], [data-check])')).toHaveCount(1);
  }

  async expectClosed(): Promise<void> {
    await expect(this.dialog).toHaveCount(0);
    await expect(this.page.locator('[aria-expanded="true"]:is([data-claim], [data-check])')).toHaveCount(0);
  }

  async nameOf(id: string): Promise<string> {
    return ((await this.check(id).locator('.what').textContent()) ?? '').trim();
  }

  /** Texts of the parts of a row, as the dialog must say them. */
  partsOf(id: string): Promise<readonly string[]> {
    const parts = '.what, .where, .v, .pr, .second, .says, .in li, .src li, .eq, .fx, .at li, .rep p';
    return this.check(id)
      .locator(parts)
      .evaluateAll((all) => all.map((one) => (one.textContent ?? '').replace(/\s+/g, '')));
  }
}
