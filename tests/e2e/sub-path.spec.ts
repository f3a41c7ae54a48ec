import process from 'node:process';
import { expect, test } from '@playwright/test';

const url = process.env['MINGZHANG_SUB_URL'];

test.skip(url === undefined, 'no site below a base path was built');
test.use({ baseURL: url });

test('every item of the navigation leads to a page below the base path', async ({ page }) => {
  await page.goto('');
  const nav = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
  const addresses = await nav.evaluateAll((links) =>
    links.map((it) => (it as HTMLAnchorElement).href),
  );
  expect(addresses).toHaveLength(6);
  for (const address of addresses) {
    expect(address.startsWith(url!)).toBe(true);
    const response = await page.goto(address);
    expect(response!.status()).toBe(200);
    await expect(page.locator('h1')).toBeVisible();
  }
});

test('styles and scripts arrive', async ({ page }) => {
  await page.goto('2020/justice/');
  await expect(page.locator('.sort-button').first()).toBeVisible();
  const sheets = await page.evaluate(() =>
    [...document.styleSheets].map(({ cssRules }) => cssRules.length),
  );
  expect(Math.max(...sheets)).toBeGreaterThan(50);
});

test('a row of a list leads to its declaration, and that to the glossary', async ({ page }) => {
  await page.goto('2020/justice/');
  await page.getByRole('link', { name: '法律援助经费' }).click();
  await expect(page).toHaveURL(`${url!}2020/justice/legal-aid/`);
  await page.getByRole('link', { name: '项目总金额' }).first().click();
  await expect(page.locator(':target')).toContainText('项目总金额');
});

test('the data can be downloaded', async ({ request }) => {
  const json = await request.get('data/declarations.json');
  const declarations = (await json.json()) as { url: string }[];
  expect(declarations).toHaveLength(9);
  for (const { url: address } of declarations) expect(address).toMatch(/^\/yjsgk\/2020\//);
  expect((await request.get('data/indicators.csv')).ok()).toBe(true);
});

test('search finds, and its places lead to their rows', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('再犯罪率');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/yjsgk\/search\/\?q=/);
  await page.locator('.search-place a').first().click();
  await expect(page).toHaveURL(/\/yjsgk\/2020\/justice\/[\w-]+\/#/);
  await expect(page.locator(':target')).toContainText('再犯罪率');
});

test('an unknown address shows the site’s own page, with links that work', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response!.status()).toBe(404);
  await page.getByRole('link', { name: '明账', exact: true }).click();
  await expect(page).toHaveURL(url!);
});
