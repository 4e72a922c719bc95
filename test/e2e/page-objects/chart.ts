/** One chart: its drawing, the line that says a point, its buttons, its table. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from 'playwright/test';
import { readCsv } from '../../../src/data/csv.ts';

export type ChartFile = 'png' | 'csv' | 'seen';

export class ChartOf {
  readonly figure: Locator;
  readonly box: Locator;
  readonly canvas: Locator;
  readonly said: Locator;
  readonly twin: Locator;
  readonly #page: Page;

  constructor(page: Page, id: string) {
    this.#page = page;
    this.figure = page.locator(`figure#${id}`);
    this.box = this.figure.getByRole('application');
    this.canvas = this.box.locator('canvas');
    this.said = this.figure.locator('[aria-live]');
    this.twin = this.figure.locator('.twin table');
  }

  button(file: ChartFile): Locator {
    return this.figure.locator(`[data-save="${file}"]`);
  }

  /** Scrolls to the chart and waits until it is drawn. */
  async see(): Promise<void> {
    await this.figure.scrollIntoViewIfNeeded();
    await this.box.scrollIntoViewIfNeeded();
    await expect(this.canvas).toBeVisible();
  }

  /** The drawing as it is now, as a text. */
  drawing(): Promise<string> {
    return this.canvas.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  }

  /** Everything that is said from the first point to the last, with the arrow keys. */
  async read(): Promise<readonly string[]> {
    await this.box.focus();
    await this.#page.keyboard.press('Home');
    const said: string[] = [];
    for (;;) {
      const words = (await this.said.textContent()) ?? '';
      if (words === said.at(-1)) return said;
      said.push(words);
      await this.#page.keyboard.press('ArrowRight');
    }
  }

  async save(file: ChartFile): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const coming = this.#page.waitForEvent('download');
    await this.button(file).click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** The rows of a CSV file, header first. */
  async saveTable(file: 'csv' | 'seen'): Promise<readonly (readonly string[])[]> {
    const { bytes } = await this.save(file);
    const text = bytes.toString('utf8');
    expect(text.startsWith('\ufeff'), 'a spreadsheet takes it for UTF-8').toBe(true);
    const { header, rows } = readCsv('chart.csv', text.slice(1));
    return [header?.cells ?? [], ...rows.map(({ cells }) => cells)];
  }

  /** The cells of its table, header first. */
  table(): Promise<readonly (readonly string[])[]> {
    return this.twin.evaluate((table) =>
      [...(table as HTMLTableElement).rows].map((row) =>
        [...row.cells].map((cell) => cell.textContent ?? ''),
      ),
    );
  }
}

/** Width, height and number of different colours of a PNG file, as a browser reads it. */
export const pictureFacts = (page: Page, bytes: Buffer) =>
  page.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], {
      type: 'image/png',
    });
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const colours = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    const [[ground] = [0]] = [...colours].sort(([, a], [, b]) => b - a);
    return { width: image.width, height: image.height, colours: colours.size, ground };
  }, bytes.toString('base64'));
