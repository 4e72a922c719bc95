/** The section with other readings: the range of all combinations, and a switch for each reading. */
import { expect, type Locator, type Page } from 'playwright/test';
import { TrialPage } from './trial-page.ts';

export class ReadingsPage extends TrialPage {
  readonly readings: Locator;
  readonly lowest: Locator;
  readonly highest: Locator;
  readonly none: Locator;
  /** The grade ruler with the range under it. */
  readonly range: Locator;

  constructor(page: Page) {
    super(page);
    this.readings = this.section(/^(另一种读法|Other readings)$/);
    this.lowest = this.readings.getByRole('button', {
      name: /^(总分最低的组合|Combination with the lowest)/,
    });
    this.highest = this.readings.getByRole('button', {
      name: /^(总分最高的组合|Combination with the highest)/,
    });
    this.none = this.readings.getByRole('button', { name: /^(全部取消|Take all off)$/ });
    this.range = this.readings.getByRole('img', { name: /^(等级尺|Grade ruler)/ });
  }

  /** The switch of a reading, by its name. */
  lever(name: string): Locator {
    return this.readings.getByRole('button', { name: `采用：${name}`, exact: true });
  }

  /** What stands beside a switch: name, arguments, what it gives alone. */
  reading(name: string): Locator {
    return this.readings
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  /** Exactly these switches are on; each says so in words as well. */
  async expectOn(names: readonly string[]): Promise<void> {
    const pressed = this.readings.getByRole('button', { pressed: true });
    await expect(pressed).toHaveCount(names.length);
    for (const name of names) {
      await expect(this.lever(name)).toHaveAttribute('aria-pressed', 'true');
      await expect(this.reading(name)).toContainText('试算中');
    }
  }
}
