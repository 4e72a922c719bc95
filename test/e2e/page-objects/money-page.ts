/** The money page of the report: its ledger and the journey of its budget, in Chinese unless told otherwise. */
import { expect, type Locator } from 'playwright/test';
import { type Locale, ReportPage, reportPath } from './report-page.ts';

export class MoneyPage extends ReportPage {
  readonly journey = this.section(/^(预算怎样变动|How the budget changed)$/);
  readonly ledger = this.section(/^(花在哪里|What it was spent on)$/);
  readonly table = this.ledger.locator('table.mrows');
  readonly search = this.ledger.getByRole('searchbox');
  readonly category = this.ledger.getByRole('combobox', { name: /^(类别|Category)$/ });
  readonly order = this.ledger.getByRole('combobox', { name: /^(排列|Order)$/ });
  readonly status = this.ledger.getByRole('status');

  override async open(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.page.goto(reportPath(`money/${fragment}`, locale));
  }

  /** Opens the page and waits until its ledger answers. */
  async openLive(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.open(fragment, locale);
    await expect(this.page.locator('astro-island[ssr]')).toHaveCount(0);
  }

  /** Rows of payments that can be seen, without those of categories and the total. */
  get lines(): Locator {
    return this.table.locator('tr.line:visible');
  }

  /** Numbers of the payments that can be seen, from top to bottom. */
  nos(): Promise<readonly string[]> {
    return this.lines.evaluateAll((rows) => rows.map((row) => row.id.replace('spending-', '')));
  }

  /** Amounts that can be seen, as written. */
  async amounts(): Promise<readonly string[]> {
    const texts = await this.lines.locator('td.amount').allInnerTexts();
    return texts.map((text) => text.replace(/（.*/, '').trim());
  }

  bases(): Locator {
    return this.journey.getByRole('table', { name: /执行率|rate/ }).getByRole('row');
  }
}
