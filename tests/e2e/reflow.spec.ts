import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { TEMPLATES } from '../fixtures/pages.ts';
import { DESKTOP, PHONE, open } from './open.ts';

/** The narrowest screen WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };

/** WCAG 2.5.8. */
const LEAST_TARGET = 24;

/** Elements that stick out of the window, unless they stand in a box that scrolls by itself. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      if (own === 0 || right <= width + 1 || !element.checkVisibility()) return [];
      let box = element.parentElement;
      while (box && getComputedStyle(box).overflowX === 'visible') box = box.parentElement;
      return box && box !== document.body && box !== document.documentElement
        ? []
        : [`${element.tagName}.${element.getAttribute('class') ?? ''} to ${String(right)}`];
    });
  });
}

/** Controls smaller than a fingertip needs; links within a sentence may be as high as its line. */
function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = 'nav a, button, input, summary, select, .row-link, .siblings a, .doubts a';
    return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((element) => {
      const { width, height, bottom } = element.getBoundingClientRect();
      const isHidden = !element.checkVisibility({ visibilityProperty: true });
      const isTextLink =
        element.tagName === 'A' &&
        getComputedStyle(element).display === 'inline' &&
        element.parentElement?.textContent.trim() !== element.textContent.trim();
      if (isHidden || isTextLink || bottom < 0) return [];
      const size = `${width.toFixed(1)} × ${height.toFixed(1)}`;
      const name = element.textContent.trim().slice(0, 20);
      return width < least || height < least
        ? [`${element.tagName}.${element.className} “${name}” ${size}`]
        : [];
    });
  }, least);
}

test.use({ trace: 'off' });

for (const { name, path } of TEMPLATES) {
  test(`nothing scrolls sideways and controls are large enough on: ${name}`, async ({ page }) => {
    await page.setViewportSize(NARROW);
    await open(page, path);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(await sticksOut(page)).toEqual([]);
    expect.soft(beyond).toBe(0);
    await page.setViewportSize(PHONE);
    expect.soft(await smallTargets(page, LEAST_TARGET)).toEqual([]);
  });
}

test('a control too small is noticed', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, 'about/');
  expect(await smallTargets(page, 200)).not.toEqual([]);
});

test('something too wide is noticed', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await open(page, 'about/');
  await page.locator('h1').evaluate((title) => {
    title.append('x'.repeat(500));
    title.style.cssText = 'white-space: nowrap; overflow-wrap: normal; display: inline-block';
  });
  expect(await sticksOut(page)).not.toEqual([]);
});

for (const path of ['', '2020/justice/', '2020/justice/legal-aid/', 'search/']) {
  // WCAG 1.4.4.
  test(`text twice as large keeps its place on /${path}`, async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await open(page, path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await sticksOut(page)).toEqual([]);
  });
}

// WCAG 1.4.4 on a phone; tables of data scroll by themselves, lists and subtotals do not.
for (const path of ['', '2020/', '2020/justice/', 'tables/2020/by-purpose/', 'checks/balance/']) {
  test(`text twice as large keeps its place on a phone on /${path}`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await open(page, path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await sticksOut(page)).toEqual([]);
  });
}
