/** The time line of payments and the switch of bases on the money page. */
import type { Locator } from 'playwright/test';
import { MoneyPage } from './money-page.ts';

export class MoneyTimePage extends MoneyPage {
  readonly time = this.section(/^(什么时候付的|When it was paid)$/);
  readonly timeTable = this.time.getByRole('table');
  readonly baseSwitch = this.journey.getByRole('group', { name: /^(换一个分母|Take another base)$/ });
  /** What the chosen base does, below the switch. */
  readonly panel = this.journey.locator('.mbase .shown');
  readonly said = this.journey.getByRole('status');

  /** The sum that stands over a state. */
  sum(state: string): Locator {
    return this.time.locator(`#time-${state}`);
  }

  payment(no: string): Locator {
    return this.time.locator(`#time-${no}`);
  }

  base(name: string): Locator {
    return this.baseSwitch.getByRole('radio', { name: new RegExp(`^${name}`) });
  }
}
