import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { readCsv } from '../export/read-csv.ts';
import { CONFLICTING_INDICATOR, DOUBTFUL_DECLARATION } from '../fixtures/pages.ts';
import { PHONE } from './open.ts';

test.use({ viewport: PHONE, hasTouch: true });

test('a citizen comes from the home page to a declaration', async ({ page }) => {
  await page.goto('');
  await page
    .getByRole('link', { name: /法律援助经费/ })
    .first()
    .click();
  await expect(page).toHaveURL(DOUBTFUL_DECLARATION);
  await expect(page.locator('h1')).toHaveText('法律援助经费');
  await expect(page.locator('.key-facts')).toBeInViewport();
});

test('a citizen comes from the home page through the year to a declaration', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: '2020 年的全部项目' }).click();
  await page.getByRole('link', { name: '调解专项经费' }).click();
  await expect(page.locator('h1')).toHaveText('调解专项经费');
  await page.getByRole('navigation', { name: '当前位置' }).getByRole('link').last().click();
  await expect(page.locator('h1')).toContainText('江阴市司法局');
});

test('a citizen finds a doubtful figure, its equation and its 勘注', async ({ page }) => {
  await page.goto(DOUBTFUL_DECLARATION);
  await page.locator('.doubts summary').click();
  await page.locator('.doubts').getByRole('link', { name: '项目结余资金' }).click();
  await expect(page.locator('#field-balance')).toBeInViewport();
  await expect(page.locator('#field-balance')).toContainText('150.00');
  const note = page.locator('.note').filter({ hasText: '150.00 − 150.00 = 0.00' });
  await expect(note).toContainText('勘注');
  await expect(note).toContainText('结余应为0.00，表上填150.00');
  await expect(note).toContainText('相差 +150.00 万元');
  await note.getByRole('link', { name: '项目结余' }).click();
  await expect(page).toHaveURL('checks/balance/');
});

test('the link of a row leads to it, and marks it', async ({ page }) => {
  await page.goto(DOUBTFUL_DECLARATION);
  const row = page.getByRole('row', { name: /法律援助案件受理数/ });
  const background = () => row.evaluate((it) => getComputedStyle(it).backgroundColor);
  const before = await background();
  await row.locator('.row-link').click();
  await expect(page).toHaveURL(new RegExp(`#${(await row.getAttribute('id'))!}$`));
  await expect(row).toBeInViewport();
  expect(await background()).not.toBe(before);
});

test('a link to a row from elsewhere brings the row into view', async ({ page }) => {
  await page.goto(DOUBTFUL_DECLARATION);
  const last = page.locator('tr[id^="cost-"]').last();
  const id = (await last.getAttribute('id'))!;
  await page.goto('about:blank');
  await page.goto(`${DOUBTFUL_DECLARATION}#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test('the projects of a department are sorted by a column', async ({ page }) => {
  await page.goto('2020/justice/');
  const amounts = async (): Promise<number[]> =>
    (await page.locator('.list-table tbody .list-table__amount').allTextContents()).map(Number);
  const largestFirst = await amounts();
  expect(largestFirst).toHaveLength(9);
  expect(largestFirst).toEqual(largestFirst.toSorted((a, b) => b - a));
  const header = page.locator('.list-table').getByRole('columnheader', { name: '金额' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect(await amounts()).toEqual(largestFirst.toReversed());
});

test('the projects of a department are filtered by any word in the row', async ({ page }) => {
  await page.goto('2020/justice/');
  await page.getByLabel('在表中查找').fill('系统');
  await expect(page.locator('.list-table tbody tr:visible')).toHaveCount(2);
  await page.getByLabel('在表中查找').fill('没有这样的项目');
  await expect(page.locator('.list-table tbody tr:visible')).toHaveCount(0);
  await page.getByLabel('在表中查找').fill('');
  await expect(page.locator('.list-table tbody tr:visible')).toHaveCount(9);
});

test('an indicator of a declaration leads to its conflicting targets elsewhere', async ({
  page,
}) => {
  await page.goto(DOUBTFUL_DECLARATION);
  const row = page.getByRole('row', { name: new RegExp(CONFLICTING_INDICATOR) });
  await row.getByRole('link', { name: '8 个项目都用' }).click();
  await expect(page.locator('h1')).toHaveText(CONFLICTING_INDICATOR);
  const main = page.locator('main');
  await expect(main).toContainText('目标值不一致');
  await expect(main).toContainText('≥90%（7 处）');
  await expect(main).toContainText('≥100%（1 处）');
});

test('a budget table is downloaded as CSV with the rows of the page', async ({ page }) => {
  await page.goto('tables/2020/by-purpose/');
  const rows = await page.locator('table.data-table tbody tr').count();
  expect(rows).toBeGreaterThan(1);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /CSV/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('by-purpose.csv');
  const csv = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '');
  // Header, rows, total.
  expect(readCsv(csv)).toHaveLength(rows + 2);
});

test('all indicators are downloaded from the data page', async ({ page }) => {
  await page.goto('data/');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'indicators.csv' }).first().click();
  const csv = await readFile(await (await downloading).path(), 'utf8');
  expect(readCsv(csv)).toHaveLength(1 + 163);
});

test('the link of a copied row is on the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(DOUBTFUL_DECLARATION);
  const link = page.locator('.row-link').first();
  await link.click();
  await expect(page.getByRole('status').filter({ hasText: '链接已复制' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await link.evaluate((it) => (it as HTMLAnchorElement).href),
  );
});

test('a reader goes from one project of the department to the next', async ({ page }) => {
  await page.goto(DOUBTFUL_DECLARATION);
  await page.locator('.siblings a[rel="next"]').click();
  await expect(page.locator('.siblings a[rel="prev"]')).toContainText('法律援助经费');
});
