import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { TEMPLATES } from '../fixtures/pages.ts';
import { DESKTOP, PHONE, open } from './open.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const VIEWS = [
  { width: 360, scheme: 'light', size: PHONE },
  { width: 360, scheme: 'dark', size: PHONE },
  { width: 1280, scheme: 'light', size: DESKTOP },
  { width: 1280, scheme: 'dark', size: DESKTOP },
] as const;

/** What axe finds wrong: rule, place, and what it has to say about it. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

for (const { name, path } of TEMPLATES) {
  test(`axe finds nothing on: ${name}`, async ({ page }) => {
    await open(page, path);
    for (const { width, scheme, size } of VIEWS) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: scheme });
      expect.soft(await faults(page), `${String(width)} px, ${scheme}`).toEqual([]);
    }
  });
}

test('axe finds nothing on a declaration with everything opened', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, '2020/justice/legal-aid/');
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });
  expect(await faults(page)).toEqual([]);
});

test('axe finds a fault where there is one', async ({ page }) => {
  await open(page, 'about/');
  await page.locator('main').evaluate((main) => {
    main.append(document.createElement('img'), document.createElement('button'));
  });
  expect((await faults(page)).map((fault) => fault.split(' ')[0]).sort()).toEqual(
    expect.arrayContaining(['button-name', 'image-alt']),
  );
});

test('dark and light are two different looks', async ({ page }) => {
  await open(page, '');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
});
