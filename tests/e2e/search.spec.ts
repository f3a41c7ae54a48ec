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
  await page.route(/\/search\/index\/.*\/\d+\.bin$/, (route) => route.abort());
  await page.goto(`search/?q=${encodeURIComponent('调解')}`);
  await expect(results(page)).toHaveAttribute('data-state', 'failed');
  await expect(results(page)).toContainText(/search\/index\/2020-\w+\/\d+\.bin/);
  await expect(results(page)).not.toHaveAttribute('data-places');
  await page.unrouteAll();
  await results(page).getByRole('button').click();
  await done(page);
  await expect(results(page)).toHaveAttribute('data-declarations', '3');
});

for (const part of ['index/start.bin', 'index/2020-*/*.bin', 'records/2020/*.json']) {
  test(`a search without ${part} fails openly and recovers`, async ({ page }) => {
    await page.route(`**/search/${part}`, (route) => route.fulfill({ status: 503 }));
    await page.goto(`search/?q=${encodeURIComponent('调解')}`);
    await expect(results(page)).toHaveAttribute('data-state', 'failed');
    await page.unrouteAll();
    await results(page).getByRole('button').click();
    await done(page);
    await expect(results(page)).toHaveAttribute('data-declarations', '3');
  });
}

test('what has been searched once can be searched again without a connection', async ({ page }) => {
  await open(page, '调解');
  const places = await results(page).getAttribute('data-places');
  await box(page).fill('再犯罪率');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/%E7%8A%AF/);
  await done(page);
  await page.context().setOffline(true);
  await box(page).fill('调解');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/%E8%B0%83/);
  await done(page);
  await expect(results(page)).toHaveAttribute('data-places', places!);
  await page.context().setOffline(false);
});

test('facets narrow the results, stand in the address, and back undoes them', async ({ page }) => {
  await open(page, '调解');
  const whole = await results(page).getAttribute('data-places');
  const box = page.getByRole('group', { name: '所在位置' }).getByLabel(/^绩效指标/);
  await box.check();
  await expect(page).toHaveURL(/[?&]kind=indicator$/);
  await done(page);
  await expect(box).toBeFocused();
  const narrowed = Number(await results(page).getAttribute('data-places'));
  expect(narrowed).toBeLessThan(Number(whole));
  await expect(results(page).locator('.search-place')).toHaveCount(narrowed);
  for (const href of await results(page)
    .locator('.search-place a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) {
    expect(href).toContain('#ind-');
  }
  await page.reload();
  await done(page);
  await expect(results(page)).toHaveAttribute('data-places', String(narrowed));
  await page.goBack();
  await expect(results(page)).toHaveAttribute('data-places', whole!);
  await expect(box).not.toBeChecked();
});

test('results can be sorted by amount', async ({ page }) => {
  await open(page, '调解');
  await page.locator('select[name="sort"]').selectOption('amount');
  await expect(page).toHaveURL(/sort=amount$/);
  await done(page);
  const amounts = await results(page).locator('.search-result__amount').allInnerTexts();
  const values = amounts.map((text) => parseFloat(text));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});

test('words in traditional characters find the simplified', async ({ page }) => {
  await open(page, '調解');
  await expect(results(page)).toHaveAttribute('data-declarations', '3');
  await expect(page.locator('[data-search-progress]')).toContainText('调解');
});

test('pinyin that stands nowhere leads to the word', async ({ page }) => {
  await open(page, 'tiaojie');
  await expect(results(page)).toHaveAttribute('data-declarations', '0');
  await results(page).getByRole('link', { name: '调解', exact: true }).click();
  await done(page);
  await expect(results(page)).toHaveAttribute('data-declarations', '3');
});

test('what stands nowhere is answered with near matches, called so', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, '再犯罪率');
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await open(page, '调解员经费');
  await expect(page.getByRole('status').first()).toContainText('没有找到');
  await expect(results(page).getByRole('heading', { name: '字面相近' })).toBeVisible();
  await expect(results(page).getByRole('heading', { name: /^近似结果/ })).toBeVisible();
  // No name holds all of these words; those with most of them are offered.
  await open(page, '普法宣传活动经费');
  await expect(results(page).getByRole('heading', { name: /^近似结果/ })).toBeVisible();
});

test('the box on every page suggests names, chosen by arrows and opened by Enter', async ({
  page,
}) => {
  await page.goto('about/');
  const field = page.locator('#site-search');
  await field.pressSequentially('法律援助');
  const list = page.getByRole('listbox', { name: '名称建议' });
  await expect(list.getByRole('option').first()).toContainText('法律援助');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(field).toHaveValue('法律援助');
  await field.fill('法律援助');
  await expect(list).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(2020\/justice|indicators)\//);
});

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

test('without scripts the search page is an index of all projects and indicators', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('search/?q=x');
  await expect(page.locator('[data-search-index] [data-project]')).toHaveCount(9);
  const indicators = page.locator('[data-indicator]');
  // One that several projects use has a page; another leads to its row.
  await expect(indicators.filter({ hasText: /^预算执行率/u }).first()).toHaveAttribute(
    'href',
    /\/indicators\/\w+\/$/,
  );
  await expect(indicators.filter({ hasText: /^法律援助案件/u }).first()).toHaveAttribute(
    'href',
    /\/2020\/justice\/legal-aid\/#ind-/,
  );
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
