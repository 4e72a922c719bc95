/** The section of a report page that holds its places side by side. */
import type { Locator, Page } from 'playwright/test';

export class PlacesSection {
  readonly section: Locator;
  readonly rows: Locator;
  readonly foot: Locator;
  readonly filter: Locator;
  /** The scored place first. */
  readonly placeNames = { 'zh-cn': ['附件', '正文'], en: ['Annex', 'Body'] } as const;

  constructor(page: Page) {
    this.section = page.getByRole('region', { name: /^(正文与附件对照|Two places side by side)$/ });
    const table = this.section.getByRole('table');
    this.rows = table.locator('tr[id^="reading-"]');
    this.foot = table.getByRole('row', { name: /^(各项相加|Sum of the scores)/ });
    this.filter = this.section.getByRole('checkbox', { name: /^(只看不同的|Only the) \d+/ });
  }

  row(code: string): Locator {
    return this.section.locator(`[id="reading-${code}"]`);
  }

  /** What of the section lies beyond the edge of the window. */
  stickingOut(): Promise<readonly string[]> {
    return this.section.evaluate((section) =>
      [...section.querySelectorAll('*')]
        .filter((one) => {
          const { left, right, width } = one.getBoundingClientRect();
          return width > 1 && (left < 0 || right > document.documentElement.clientWidth + 1);
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    );
  }

  /** The cell of a row in one place. */
  place(code: string, place: string): Locator {
    return this.row(code).locator(`td[data-label="${place}"]`);
  }
}
