/** The audit page, found by role and accessible name, in Chinese unless told otherwise. */
import { expect, type Locator, type Page } from 'playwright/test';
import { type Locale, ReportPage, reportPath } from './report-page.ts';

export type Tab = '不吻合' | '待说明' | '未核对' | '吻合';

export class AuditPage extends ReportPage {
  /** The list of checks with what belongs to it. */
  readonly panel: Locator;
  readonly search: Locator;
  readonly place: Locator;
  readonly kind: Locator;
  readonly order: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  /** The switch that marks figures without a check. */
  readonly untied: Locator;
  readonly singleKeys: Locator;
  /** The check of a figure, shown beside it. */
  readonly dialog: Locator;

  constructor(page: Page) {
    super(page);
    this.panel = page.getByRole('complementary', { name: /^(逐数复核|Audit)$/ });
    this.search = this.panel.getByRole('searchbox');
    this.place = this.panel.getByRole('combobox', { name: '出处' });
    this.kind = this.panel.getByRole('combobox', { name: '类别' });
    this.order = this.panel.getByRole('combobox', { name: '排序' });
    this.next = this.panel.getByRole('button', { name: '下一处' });
    this.previous = this.panel.getByRole('button', { name: '上一处' });
    this.untied = page.getByRole('button', { name: /^(标出没有核对的|Mark the) / });
    this.dialog = page.getByRole('dialog');
    this.singleKeys = this.panel.getByRole('checkbox', { name: '单键' });
  }

  override async open(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.page.goto(reportPath(`audit/${fragment}`, locale));
  }

  /** Opens the page and waits until its list answers. */
  async openLive(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.open(fragment, locale);
    await this.live();
  }

  /** Waits for the list to be one with tabs, which only its script makes it. */
  live(): Promise<void> {
    return expect(this.panel.getByRole('tabpanel')).toHaveCount(1);
  }

  tab(name: Tab): Locator {
    return this.panel.getByRole('tab', { name: new RegExp(`^\\d+\\s*${name}$`) });
  }

  /** Row of a check; its id is a promise to whoever links to it. */
  check(id: string): Locator {
    return this.page.locator(`li[id="${id}"]`);
  }

  calculation(id: string): Locator {
    return this.check(id).locator('.dossier');
  }

  /** The first figure of the text that quotes a claim. */
  figure(claim: string): Locator {
    return this.page.locator(`[id="f-${claim}"]`);
  }

  /** Ids of the rows to be seen in the list, in their order. */
  shown(): Promise<readonly string[]> {
    return this.panel
      .getByRole('listitem')
      .and(this.page.locator('li.ck'))
      .evaluateAll((rows) => rows.map((row) => row.id));
  }

  /** Id of the row in hand; `''` for none. */
  async current(): Promise<string> {
    const row = this.panel.locator('[aria-current="true"]');
    return (await row.count()) === 0 ? '' : ((await row.getAttribute('id')) ?? '');
  }

  /** Waits until this row is the one in hand. */
  async expectCurrent(id: string): Promise<void> {
    await expect(this.check(id)).toHaveAttribute('aria-current', 'true');
    await expect(this.panel.locator('[aria-current="true"]')).toHaveCount(1);
  }
}
