/** The page of the money, as far as problems and targets go. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from 'playwright/test';
import { type Locale, reportPath } from './report-page.ts';

export class MoneyPage {
  readonly page: Page;
  readonly thread: Locator;
  readonly targets: Locator;
  readonly goals: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.thread = page.locator('#sec-thread');
    this.targets = page.locator('#sec-targets');
    this.goals = this.targets.locator('table.goals');
    this.status = this.targets.getByRole('status');
  }

  async open(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.page.goto(reportPath(`money/${fragment}`, locale));
  }

  /** So many targets are shown. */
  async expectGoals(count: number): Promise<void> {
    await expect(this.goals.locator('.state')).toHaveCount(count);
  }

  choose(label: string, option: string): Promise<unknown> {
    return this.targets.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
  }

  async downloaded(button: string | RegExp): Promise<{ readonly file: string; readonly text: string }> {
    const coming = this.page.waitForEvent('download');
    await this.targets.getByRole('button', { name: button }).click();
    const download = await coming;
    return { file: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  /** Every link of a section leads to something: here, or to the page and the element that it names. */
  async expectSoundLinks(section: Locator): Promise<void> {
    const hrefs = await section
      .locator('a[href]')
      .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
    expect(hrefs.length).toBeGreaterThan(0);
    const ids = new Map<string, ReadonlySet<string>>();
    for (const href of hrefs) {
      const { origin, pathname, hash } = new URL(href);
      if (!ids.has(pathname)) {
        const html = await (await this.page.request.get(origin + pathname)).text();
        ids.set(pathname, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id as string)));
      }
      if (hash !== '')
        expect([...(ids.get(pathname) ?? [])], href).toContain(decodeURIComponent(hash.slice(1)));
    }
  }
}
