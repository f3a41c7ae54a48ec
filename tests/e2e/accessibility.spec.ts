import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { TEMPLATES } from '../fixtures/pages.ts';
import { DESKTOP, PHONE, open } from './open.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A dark screen changes colours and nothing else, so only they are looked at again. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const VIEWS = [
  { name: '360 px', size: PHONE },
  { name: '1280 px', size: DESKTOP },
];

// What axe says is enough to go by, and a trace of so large a run takes longer than the run.
test.use({ trace: 'off' });
test.slow();

/** What axe finds wrong: rule, place, and what it has to say about it. */
async function faults(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page }).options({
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: STANDARDS },
    resultTypes: ['violations'],
  });
  // No page has frames, which is what the other mode opens a second window for.
  const { violations } = await builder.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

for (const { name, path } of TEMPLATES) {
  test(`axe finds nothing on: ${name}`, async ({ page }) => {
    await open(page, path);
    for (const view of VIEWS) {
      await page.setViewportSize(view.size);
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(await faults(page), `${view.name}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await faults(page, COLOURS), `${view.name}, dark`).toEqual([]);
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

test('axe finds words that can hardly be read in the dark', async ({ page }) => {
  await open(page, 'about/');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page
    .locator('main p')
    .first()
    .evaluate((paragraph) => {
      paragraph.style.color = '#222';
    });
  expect((await faults(page, COLOURS)).join()).toContain('color-contrast');
});

test('dark and light are two different looks', async ({ page }) => {
  await open(page, '');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
});
