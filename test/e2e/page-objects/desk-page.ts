/** The what-if desk: the ways to a grade, what a report is scored by, and what matters most. */
import { expect, type Locator, type Page } from 'playwright/test';
import { type Locale, reportPath } from './report-page.ts';
import { TrialPage } from './trial-page.ts';

export class DeskPage extends TrialPage {
  readonly ways: Locator;
  readonly sensitivity: Locator;
  readonly rules: Locator;
  readonly notice: Locator;

  constructor(page: Page) {
    super(page);
    this.ways = this.section(/^(到下一等级|To the next grade)$/);
    this.sensitivity = this.section(/^(哪一项最要紧|What matters most)$/);
    this.rules = page.locator('#sec-rules');
    this.notice = page.getByRole('alert');
  }

  override async open(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.page.goto(reportPath(`what-if/${fragment}`, locale));
  }

  /** A part of a section, by its heading. */
  part(section: Locator, heading: string): Locator {
    return section.getByRole('region', { name: heading, exact: true });
  }

  /** The row of a table whose text begins so. */
  rowOf(part: Locator, name: string): Locator {
    return part.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** The button that tries what a sentence says. */
  tryOut(part: Locator, change: string): Locator {
    return part.getByRole('button', { name: `试试：${change}` });
  }

  /** What a section shows is an answer to the trial as it stands. */
  async expectSettled(section: Locator): Promise<void> {
    await expect(section.locator('[aria-busy]')).toHaveCount(0);
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
