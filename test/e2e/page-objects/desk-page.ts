/** The what-if desk: the ways to a grade, and what matters most. */
import { expect, type Locator, type Page } from 'playwright/test';
import { type Locale, reportPath } from './report-page.ts';
import { TrialPage } from './trial-page.ts';

export class DeskPage extends TrialPage {
  readonly ways: Locator;
  readonly sensitivity: Locator;

  constructor(page: Page) {
    super(page);
    this.ways = this.section(/^(到下一等级|To the next grade)$/);
    this.sensitivity = this.section(/^(哪一项最要紧|What matters most)$/);
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
}
