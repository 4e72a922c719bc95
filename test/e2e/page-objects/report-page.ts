/** The page of one report, found by role and accessible name, in Chinese unless told otherwise. */
import { expect, type Locator, type Page } from 'playwright/test';

export type Locale = 'zh-cn' | 'en';
export const slug = 'panyu-2023-digital-government';

/** Address below the base path. */
export const reportPath = (fragment = '', locale: Locale = 'zh-cn'): string =>
  `${locale}/reports/${slug}/${fragment}`;

/** Every page of the site, below the base path. */
export const pagePaths: readonly string[] = [
  '',
  '404.html',
  ...(['zh-cn', 'en'] as const).flatMap((locale) => [
    `${locale}/`,
    `${locale}/method/`,
    `${locale}/ledger/`,
    reportPath('', locale),
    reportPath('audit/', locale),
    reportPath('what-if/', locale),
    reportPath('money/', locale),
  ]),
];

/** Names of indicators by code, as the tests use them. */
export const indicator = {
  grounds: { code: '1.1.1', name: '立项依据适应性' },
  spent: { code: '2.1.2', name: '支出完成率' },
  monitoring: { code: '2.2.2', name: '项目绩效运行监控开展情况' },
  quality: { code: '2.2.3', name: '项目过程质量控制情况' },
} as const;

/** What a row of the indicator table says. */
export interface RowFigures {
  readonly score: string;
  readonly points: string;
  readonly rate: string;
}

export class ReportPage {
  readonly page: Page;
  readonly main: Locator;
  /** The score header. */
  readonly header: Locator;
  readonly tree: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.header = page.getByRole('region', { name: /^(得分|Score)$/ });
    this.tree = page.getByRole('table', {
      name: /^(指标、得分、分值和得分率|Indicators, scores, points and rates)$/,
    });
  }

  async open(fragment = '', locale: Locale = 'zh-cn'): Promise<void> {
    await this.page.goto(reportPath(fragment, locale));
  }

  /** Everything a reader can see written in a part of the page, by default its main part. */
  text(part: Locator = this.main): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded away or hidden must not count
    return part.innerText();
  }

  section(heading: string | RegExp): Locator {
    return this.page.getByRole('region', { name: heading });
  }

  /** Row of an indicator; its id is a promise to whoever links to it. */
  row(code: string): Locator {
    return this.page.locator(`[id="ind-${code}"]`);
  }

  toggle(name: string): Locator {
    return this.page.getByRole('button', { name: `${name}：标准、依据与算式`, exact: true });
  }

  /** The part of a row that its toggle controls. */
  async detail(name: string): Promise<Locator> {
    const id = await this.toggle(name).getAttribute('aria-controls');
    return this.page.locator(`[id="${id}"]`);
  }

  /**
   * The figures in force of every row of the indicator table, by code: what stands in the field, else the
   * new value of a change, else what is printed.
   */
  async rows(): Promise<Readonly<Record<string, RowFigures>>> {
    return this.tree.locator('tr[id^="ind-"]').evaluateAll((rows) => {
      const inForce = (cell: Element | undefined): string => {
        const field = cell?.querySelector('input');
        if (field) return field.value;
        const text = (cell?.querySelector('.wv') ?? cell?.querySelector('b') ?? cell)?.cloneNode(
          true,
        ) as Element;
        for (const aside of text.querySelectorAll('.sr, svg')) aside.remove();
        return text.textContent?.trim() ?? '';
      };
      return Object.fromEntries(
        rows.map((row) => {
          const [, score, points, rate] = [...row.querySelectorAll('td')];
          return [
            row.id.replace('ind-', ''),
            { score: inForce(score), points: inForce(points), rate: inForce(rate) },
          ];
        }),
      );
    });
  }

  /** Whether the page can be pushed sideways; names what sticks out. */
  async stickingOut(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const root = document.documentElement;
      const wide = Math.min(root.clientWidth, screen.width);
      if (root.scrollWidth <= wide) return [];
      const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && right > wide + 1;
      });
      return [
        `${root.scrollWidth} px`,
        ...beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
      ];
    });
  }

  /** A drawing by its title; its sentence is its description. */
  drawing(title: string): Locator {
    return this.page.getByRole('application', { name: title, exact: true });
  }

  /** Waits until the element is on screen. */
  async expectOnScreen(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await expect(target).toBeInViewport();
  }
}
