import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

const box = (page: Page): Locator => page.locator('main input[name="q"]');
const results = (page: Page): Locator => page.locator('[data-search-results]');
const done = (page: Page): Promise<void> =>
  expect(results(page)).toHaveAttribute('data-state', 'done');

async function open(page: Page, typed: string, base = ''): Promise<void> {
  await page.goto(`${base}search/?q=${encodeURIComponent(typed)}`);
  await done(page);
}

test('an address with a query lists every place, each with a link that leads to it', async ({
  page,
}) => {
  await open(page, '调解');
  const items = results(page).locator('[data-declaration]');
  await expect(results(page)).toHaveAttribute('data-declarations', String(await items.count()));
  const places = results(page).locator('.search-place a');
  await expect(results(page)).toHaveAttribute('data-places', String(await places.count()));
  for (const href of await places.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  )) {
    const [path, anchor] = href!.split('#');
    const html = await (await page.request.get(path!)).text();
    expect(html, href!).toContain(`id="${anchor!}"`);
  }
});

test('an indicator is one click away, and marked', async ({ page }) => {
  await open(page, '再犯罪率');
  await expect(results(page).locator('mark').first()).toHaveText('再犯罪率');
  await results(page).locator('.search-place a').first().click();
  await expect(page.locator(':target')).toContainText('再犯罪率');
});

test('typing searches after a pause, and the address follows', async ({ page }) => {
  await page.goto('search/');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await box(page).pressSequentially('12348', { delay: 20 });
  await done(page);
  await expect(page).toHaveURL(/\?q=12348$/);
  await expect(page.getByRole('status')).toContainText('找到');
  await expect(page.locator('[data-search-index]')).toBeHidden();
});

test('back and forward lead through the searches', async ({ page }) => {
  await page.goto('search/');
  await box(page).fill('调解');
  await box(page).press('Enter');
  await done(page);
  await box(page).fill('量子计算');
  await expect(page.getByRole('status')).toContainText('没有找到“量子计算”');
  await page.goBack();
  await expect(box(page)).toHaveValue('调解');
  await expect(page.getByRole('status')).toContainText('找到');
  await page.goBack();
  await expect(box(page)).toHaveValue('');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await page.goForward();
  await expect(box(page)).toHaveValue('调解');
});

test('an input method is left alone until its composition ends', async ({ page }) => {
  await page.goto('search/');
  await box(page).focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', {
    text: 'tiao jie',
    selectionStart: 8,
    selectionEnd: 8,
  });
  await page.waitForTimeout(600);
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await client.send('Input.insertText', { text: '调解' });
  await done(page);
  await expect(page).toHaveURL(`search/?q=${encodeURIComponent('调解')}`);
});

test('a part of the index that is missing is named, and can be asked for again', async ({
  page,
}) => {
  await page.route('**/pagefind/index/**', (route) => route.abort());
  await page.goto(`search/?q=${encodeURIComponent('调解')}`);
  await expect(results(page)).toHaveAttribute('data-state', 'failed');
  await expect(results(page)).toContainText('pagefind/index/');
  await expect(results(page)).not.toHaveAttribute('data-places');
  await page.unroute('**/pagefind/index/**');
  await results(page).getByRole('button').click();
  await done(page);
  await expect(results(page)).toHaveAttribute('data-declarations', '3');
});

for (const part of [
  'pagefind/pagefind.js',
  'pagefind/*.pagefind',
  'pagefind/*.pf_meta',
  'pagefind/filter/**',
  'search/records/**/mediation.json',
]) {
  test(`a search without ${part} fails openly and recovers`, async ({ page }) => {
    await page.route(`**/${part}*`, (route) => route.fulfill({ status: 503 }));
    await page.goto(`search/?q=${encodeURIComponent('调解')}`);
    await expect(results(page)).toHaveAttribute('data-state', 'failed');
    await page.unroute(`**/${part}*`);
    await results(page).getByRole('button').click();
    await done(page);
    await expect(results(page)).toHaveAttribute('data-declarations', '3');
  });
}

test('the whole search works by keyboard alone', async ({ page }) => {
  await page.goto('about/');
  await page.keyboard.press('/');
  await page.keyboard.type('法律援助');
  await page.keyboard.press('Enter');
  await done(page);
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await page.keyboard.type('再犯罪率');
  await done(page);
  const link = results(page).locator('.search-place a').first();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator(':target')).toContainText('再犯罪率');
});

test('`/` typed into a field stays a character', async ({ page }) => {
  await page.goto('search/');
  await box(page).pressSequentially('1/2');
  await expect(box(page)).toHaveValue('1/2');
});

test('without scripts the search page is an index of all projects', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('search/?q=x');
  await expect(page.locator('[data-search-index] [data-project]')).toHaveCount(9);
  await expect(page.locator('noscript')).toBeVisible();
  await context.close();
});

test('search works below a base path', async ({ page }) => {
  const base = process.env['MINGZHANG_SUB_URL'];
  test.skip(base === undefined, 'no site below a base path was built');
  await open(page, '调解', base);
  const href = await results(page).locator('.search-place a').first().getAttribute('href');
  expect(href).toMatch(/^\/yjsgk\/2020\//);
});

test('nothing is fetched from elsewhere and nothing breaks the content security policy', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!)) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, '矫正');
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
});
