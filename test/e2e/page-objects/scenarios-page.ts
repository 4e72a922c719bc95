/** The what-if desk with its saved trials. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from 'playwright/test';
import { type Locale, reportPath, slug } from './report-page.ts';
import { TrialPage } from './trial-page.ts';

/** Where the site under test keeps the saved trials. */
export const recordName = (base = '/'): string => `fusuan:${base}:${slug}:scenarios`;

export class ScenariosPage extends TrialPage {
  readonly part: Locator;
  readonly tray: Locator;
  readonly save: Locator;
  readonly nameField: Locator;
  readonly compare: Locator;
  readonly falls: Locator;
  readonly changes: Locator;
  readonly stepBack: Locator;
  readonly stepForward: Locator;
  readonly pasteField: Locator;
  /** What a file or a pasted text turned out to hold. */
  readonly found: Locator;

  constructor(page: Page) {
    super(page);
    this.part = this.section('存下的试算');
    this.tray = page.getByRole('table', { name: '公布值、当前试算和存下的试算' });
    this.save = this.part.getByRole('button', { name: '存下当前试算' });
    this.nameField = this.part.getByRole('textbox', { name: '给这次试算起个名字' });
    this.compare = page.getByRole('table', { name: /^所选各状态/ });
    this.falls = page.getByRole('table', { name: /^从“.*每一项对总分的影响$/ });
    this.changes = this.part.locator('.mychanges');
    this.stepBack = this.changes.getByRole('button', { name: /^撤销/ });
    this.stepForward = this.changes.getByRole('button', { name: /^重做/ });
    this.pasteField = this.part.getByRole('textbox', { name: '粘贴在这里' });
    this.found = this.part.getByRole('region', { name: '读入试算' });
  }

  override async open(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.page.goto(reportPath(`what-if/${fragment}`, locale));
  }

  /** Opens the desk and wakes its islands; a fragment with a trial has done so already. */
  async wake(fragment = ''): Promise<void> {
    await this.open(fragment);
    await this.save.focus();
    await expect(this.pasteField).toBeVisible();
  }

  /** Saves the trial under way under a name that is free. */
  async saveAs(name: string): Promise<void> {
    await this.save.click();
    await this.nameField.fill(name);
    await this.nameField.press('Enter');
    await expect(this.kept(name)).toBeVisible();
  }

  /** A row of the tray by its name. */
  kept(name: string): Locator {
    return this.tray.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  act(what: '打开' | '删除', name: string): Locator {
    return this.tray.getByRole('button', { name: `${what}“${name}”` });
  }

  pick(name: string): Locator {
    return this.tray.getByRole('checkbox', { name: `比较：${name}` });
  }

  /** Names in the tray, in their order. */
  names(): Promise<readonly string[]> {
    return this.tray.getByRole('rowheader').allInnerTexts();
  }

  /** The figures of the waterfall: contributions of the rows, and the difference in its last line. */
  async contributions(): Promise<{ readonly rows: readonly string[]; readonly whole: string }> {
    const rows = await this.falls.locator('tbody tr:not(.tot) td:nth-child(3)').allInnerTexts();
    const whole = await this.falls.locator('tfoot td:nth-child(3)').textContent();
    return { rows, whole: whole ?? '' };
  }

  /** Presses a button and gives the file that comes. */
  async downloaded(name: string): Promise<{ readonly file: string; readonly text: string }> {
    const [got] = await Promise.all([
      this.page.waitForEvent('download'),
      this.part.getByRole('button', { name, exact: true }).click(),
    ]);
    return { file: got.suggestedFilename(), text: await readFile(await got.path(), 'utf8') };
  }
}
