/** The page that opens a ledger of the reader's, and ledgers to open there. In Chinese unless told otherwise. */
import { writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from 'playwright/test';
import { type Locale, ReportPage } from './report-page.ts';

export interface MadeRow {
  readonly no: number;
  readonly category: string;
  readonly item: string;
  readonly fen: bigint;
  readonly date: string;
}

const categories = ['专线', '运维', '电费', '设备', '培训', '咨询', '印刷'];
const two = (number: number): string => String(number).padStart(2, '0');

/** Rows of a ledger, always the same for the same count: every 97th is a refund. */
export const madeRows = (count: number): readonly MadeRow[] => {
  let seed = 7;
  return Array.from({ length: count }, (_, at) => {
    seed = (seed * 48_271) % 2_147_483_647;
    const category = categories[seed % categories.length] as string;
    const size = BigInt((seed % 3_000_000) + 1);
    return {
      no: at + 1,
      category,
      item: `${category}第${at + 1}期${at % 50 === 0 ? '，含“质保金”' : ''}`,
      fen: at % 97 === 96 ? -size : size,
      date: `2023-${two((at % 12) + 1)}-${two((at % 28) + 1)}`,
    };
  });
};

/** Fen in 元, with thousands separators where asked for. */
export const yuan = (fen: bigint, separated = false): string => {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  const whole = digits.slice(0, -2);
  const text = separated ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${fen < 0n ? '-' : ''}${text}.${digits.slice(-2)}`;
};

/** As the page writes an amount. */
export const shownYuan = (fen: bigint): string => yuan(fen, true).replace('-', '−');

/** The rows as a spreadsheet saves them: CRLF, amounts with separators in quotes. */
export const csvOf = (rows: readonly MadeRow[]): string =>
  `\ufeff序号,类别,项目,金额,付款日期\r\n${rows
    .map(({ no, category, item, fen, date }) => `${no},${category},${item},"${yuan(fen, true)}",${date}\r\n`)
    .join('')}`;

export const sumOf = (rows: readonly { readonly fen: bigint }[]): bigint =>
  rows.reduce((sum, { fen }) => sum + fen, 0n);

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export class LargeLedgerPage extends ReportPage {
  readonly file: Locator;
  readonly result: Locator;
  readonly figures: Locator;
  readonly groups: Locator;
  readonly search: Locator;
  readonly category: Locator;
  readonly order: Locator;
  /** What is listed, in a sentence. */
  readonly status: Locator;
  readonly grid: Locator;
  readonly shape: Locator;
  readonly reread: Locator;

  constructor(page: Page) {
    super(page);
    this.file = page.locator('input[type="file"]');
    this.result = page.locator('#opened-ledger');
    this.figures = this.result.locator('.lfigures');
    this.groups = this.result.getByRole('table', { name: /^(各类合计|By category)/ });
    this.search = this.result.getByRole('searchbox');
    this.category = this.result.getByRole('combobox', { name: /^(类别|Category)$/ }).last();
    this.order = this.result.getByRole('combobox', { name: /^(排列|Order)$/ });
    this.status = this.result.locator('.mfound').getByRole('status');
    this.grid = this.result.getByRole('grid');
    this.shape = this.result.getByRole('form', { name: /^(读法|How it was read)$/ });
    this.reread = this.shape.getByRole('button', { name: /^(按这样再读一遍|Read again like this)$/ });
  }

  override async open(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.page.goto(`${locale}/ledger/${fragment}`);
    await expect(this.page.locator('astro-island[ssr]')).toHaveCount(0);
  }

  /** Writes a file and chooses it. */
  async choose(path: string, content: string | Uint8Array): Promise<void> {
    await writeFile(path, content);
    await this.file.setInputFiles(path);
  }

  /** Waits until a view with so many rows is shown. */
  async expectRows(text: string): Promise<void> {
    await expect(this.status).toContainText(text, { timeout: 30_000 });
  }

  /** The column that the file is read by for a role. */
  column(role: string): Locator {
    return this.shape.getByRole('combobox', { name: role, exact: true });
  }

  /** Amounts on screen from top to bottom, as text. */
  async amounts(): Promise<readonly string[]> {
    await expect(this.grid.locator('.wait')).toHaveCount(0);
    return this.grid.locator('.lrow .amount').evaluateAll((cells) =>
      cells.map((cell) => {
        const text = cell.cloneNode(true) as Element;
        for (const ghost of text.querySelectorAll('.ghost')) ghost.remove();
        return text.textContent?.trim() ?? '';
      }),
    );
  }

  /** Categories with what they come to, as the table of categories shows them. */
  async categorySums(): Promise<Readonly<Record<string, string>>> {
    const rows = await this.groups.getByRole('row').evaluateAll((all) =>
      all.slice(1).map((row) => {
        const cells = [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '');
        return [cells[0], cells[3]] as const;
      }),
    );
    return Object.fromEntries(rows);
  }

  /** Axe finds nothing on the page in this state. */
  async expectSound(state: string): Promise<void> {
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode();
    const { violations, passes } = await axe.withTags(tags).analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target.join(' '))]),
      state,
    ).toEqual([]);
    expect(passes.length).toBeGreaterThan(8);
  }

  /** The row that the keyboard stands on. */
  get marked(): Locator {
    return this.grid.locator('.lrow[aria-selected="true"]');
  }
}
