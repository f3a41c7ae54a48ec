import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { DOUBTFUL_DECLARATION } from '../fixtures/pages.ts';

/** Width of the printed text on A4, at 96 pixels an inch, within the margins of the stylesheet. */
const PRINT_WIDTH = Math.round(((210 - 2 * 16) / 25.4) * 96);

/** The content of every compressed part of a PDF. */
function streamsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)]
    .map(({ index, 0: { length } }) => {
      try {
        return inflateSync(pdf.subarray(index + length)).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

/** Characters that a PDF knows as text, from the tables that translate its glyphs. */
function charactersOf(pdf: Buffer): Set<string> {
  const tables = streamsOf(pdf).matchAll(/begin(bfchar|bfrange)\n([\s\S]*?)\nend\1/g);
  const characters = new Set<string>();
  for (const [, kind, lines] of tables) {
    for (const line of lines!.split('\n')) {
      const codes = [...line.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, hex]) => parseInt(hex!, 16));
      const [first = 0, last = 0] = codes;
      const start = codes.at(-1) ?? 0;
      const count = kind === 'bfrange' ? last - first + 1 : 1;
      for (let step = 0; step < count; step += 1)
        characters.add(String.fromCodePoint(start + step));
    }
  }
  return characters;
}

test('a declaration prints as a few A4 pages of real text', async ({ page }) => {
  await page.goto(DOUBTFUL_DECLARATION);
  const title = await page.locator('h1').innerText();
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(pages.length).toBeLessThanOrEqual(10);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))!;
  expect(Math.round(Number(width))).toBe(595);
  expect(Math.round(Number(height))).toBe(842);
  const characters = charactersOf(pdf);
  for (const character of `${title}勘注1683≥`) expect(characters).toContain(character);
});

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: PRINT_WIDTH, height: 1000 });
    await page.goto(DOUBTFUL_DECLARATION);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  });

  const ONLY_ON_SCREEN = [
    '.skip-link',
    '.site-nav',
    '.site-header__search',
    '.breadcrumb',
    '.contents',
    '.siblings',
    '.site-footer__links',
  ];
  for (const part of ONLY_ON_SCREEN) {
    test(`${part} is left out`, async ({ page }) => {
      await expect(page.locator(part)).toHaveCount(1);
      await expect(page.locator(part)).toBeHidden();
    });
  }

  test('no row carries its link', async ({ page }) => {
    expect(await page.locator('.row-link').count()).toBeGreaterThan(10);
    await expect(page.locator('.row-link:visible')).toHaveCount(0);
  });

  test('the source document and the address of the page are told', async ({ page }) => {
    await expect(page.getByText('江阴市司法局-2020-绩效目标申报表.txt').first()).toBeVisible();
    await expect(page.locator('.print-address')).toBeVisible();
    await expect(page.locator('.print-address')).toContainText(DOUBTFUL_DECLARATION);
  });

  test('the 勘注 stand where they belong', async ({ page }) => {
    await expect(page.getByText('结余应为0.00，表上填150.00')).toBeVisible();
  });

  test('ink is black on white, whatever the screen', async ({ page }) => {
    const { ink, paper } = await page.evaluate(() => ({
      ink: getComputedStyle(document.querySelector('main p')!).color,
      paper: getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
    }));
    expect(ink).toMatch(/^rgb\((\d|[1-6]\d), (\d|[1-6]\d), (\d|[1-6]\d)\)$/);
    expect(paper).toBe('#fff');
  });

  test('nothing is wider than the sheet', async ({ page }) => {
    const wide = await page.evaluate((width) => {
      const all = [...document.querySelectorAll('main *')];
      return all
        .filter((it) => it.getBoundingClientRect().right > width + 1)
        .map((it) => `${it.tagName}.${it.getAttribute('class') ?? ''}`);
    }, PRINT_WIDTH);
    expect(wide).toEqual([]);
  });
});

test('on screen the printed address is not seen', async ({ page }) => {
  await page.goto(DOUBTFUL_DECLARATION);
  await expect(page.locator('.print-address')).toBeHidden();
});
