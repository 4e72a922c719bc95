/** The what-if desk: what a report is scored by, and what the desk works out. */
import { expect, type Locator, type Page } from 'playwright/test';
import { slug } from './report-page.ts';
import { TrialPage } from './trial-page.ts';

export const deskPath = (fragment = '', locale = 'zh-cn'): string =>
  `${locale}/reports/${slug}/what-if/${fragment}`;

export class DeskPage extends TrialPage {
  readonly rules: Locator;
  readonly notice: Locator;

  constructor(page: Page) {
    super(page);
    this.rules = page.locator('#sec-rules');
    this.notice = page.getByRole('alert');
  }

  override async open(fragment = '', locale = 'zh-cn'): Promise<void> {
    await this.page.goto(deskPath(fragment, locale));
  }

  /** No trial; the settings of the simulation are fields all the same. */
  override async expectPublished(): Promise<void> {
    await expect(this.bar).toBeHidden();
    await expect(this.header.getByRole('strong')).toHaveText(['87.38']);
    await expect(this.page).toHaveTitle(/^试算台 · /);
  }

  edgeField(grade: string): Locator {
    return this.rules.getByRole('textbox', { name: `“${grade}”的下限，试算值`, exact: true });
  }

  gate(name: string): Locator {
    return this.rules.getByRole('group', { name, exact: true });
  }

  /** A number of a rule, by the name of its row and the number as it is printed. */
  numberField(row: string, number: string): Locator {
    return this.page.getByRole('textbox', { name: `${row}：${number}，试算值`, exact: true });
  }

  /** Opens a row of the indicator table. */
  async openRow(code: string): Promise<Locator> {
    await this.page.locator(`[id="ind-${code}"]`).getByRole('button', { expanded: false }).last().click();
    return this.page.locator(`[id="det-${code}"]`);
  }

  reverseField(row: string, input: string): Locator {
    return this.page.getByRole('textbox', { name: `“${row}”要得几分，由此倒推${input}`, exact: true });
  }
}
