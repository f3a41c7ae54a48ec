import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const results = '[data-search-results]';

async function ask(page: Page, typed: string): Promise<string | null> {
  const box = page.locator('main input[name="q"]');
  await box.fill(typed);
  await box.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(typed);
  await expect(page.locator(results)).toHaveAttribute('data-state', /done|failed/);
  return page.locator(results).getAttribute('data-places');
}

/** Everything asked of the network is refused, as without a connection. */
async function disconnect(page: Page): Promise<void> {
  await page.context().setOffline(true);
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
}

test('an earlier visit leaves behind what the same search needs without a connection', async ({
  context,
}) => {
  const before = await context.newPage();
  await before.goto('search/');
  const places = await ask(before, '调解');
  expect(Number(places)).toBeGreaterThan(3);
  await before.close();

  const page = await context.newPage();
  await page.goto('search/');
  await disconnect(page);
  expect(await ask(page, '调解')).toBe(places);
  await expect(page.locator('.search-place mark').first()).toHaveText('调解');
});

test('words nobody asked for together are found without a connection once each was', async ({
  browser,
  context,
  baseURL,
}) => {
  const other = await browser.newContext({ baseURL: baseURL! });
  const connected = await other.newPage();
  await connected.goto('search/');
  const places = await ask(connected, '人民 调解');
  await other.close();

  const before = await context.newPage();
  await before.goto('search/');
  await ask(before, '人民');
  await ask(before, '调解');
  await before.close();

  const page = await context.newPage();
  await page.goto('search/');
  await disconnect(page);
  expect(await ask(page, '人民 调解')).toBe(places);
});

test('what was never fetched is missing by name without a connection, and comes with it', async ({
  context,
}) => {
  const page = await context.newPage();
  await page.goto('search/');
  await ask(page, '调解');
  await disconnect(page);
  expect(await ask(page, '法律援助')).toBeNull();
  await expect(page.locator(results)).toHaveAttribute('data-state', 'failed');
  await expect(page.locator(results).locator('code').first()).toContainText('/search/');
  await context.setOffline(false);
  await page.locator(results).getByRole('button').click();
  await expect(page.locator(results)).toHaveAttribute('data-state', 'done');
});
