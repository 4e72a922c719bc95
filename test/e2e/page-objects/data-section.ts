/** The part of a report page with its data: verification, badge, the address for questions. */
import type { Locator, Page } from 'playwright/test';

export class DataSection {
  readonly section: Locator;
  readonly verifyButton: Locator;
  /** What the verification says; empty before it. */
  readonly says: Locator;
  readonly mark: Locator;
  readonly discrepancies: Locator;

  constructor(page: Page) {
    this.section = page.getByRole('region', { name: /^(数据与出处|Data and source)$/ });
    this.verifyButton = this.section.getByRole('button', { name: /核对本页数据|再核对一次|Verify/ });
    this.says = this.section.getByRole('status');
    this.mark = this.says.locator('svg');
    this.discrepancies = this.section.locator('.verify-list').getByRole('listitem');
  }
}
