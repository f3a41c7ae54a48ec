import { expect, test } from '@playwright/test';
import { CONFLICTING_INDICATOR, indicatorPath } from '../fixtures/pages.ts';

test.use({ javaScriptEnabled: false });

test('the home page tells the total and leads to every project', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('h1')).toContainText('726.17');
  await expect(page.locator('main')).toContainText('社区矫正帮教安置工作经费');
  await expect(page.locator('main a[href="/2020/justice/legal-aid/"]').first()).toBeVisible();
});

test('the search box of the home page leads to the search page', async ({ page }) => {
  await page.goto('');
  await page.locator('main input[name="q"]').fill('调解');
  await page.locator('main input[name="q"]').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=%E8%B0%83%E8%A7%A3$/);
});

test('the search page is an index of all projects', async ({ page }) => {
  await page.goto('search/?q=x');
  await expect(page.locator('[data-project]')).toHaveCount(9);
  await page.getByRole('link', { name: '法律援助经费' }).click();
  await expect(page.locator('h1')).toHaveText('法律援助经费');
});

for (const path of ['2020/', '2020/justice/']) {
  test(`/${path} lists nine projects with their amounts`, async ({ page }) => {
    await page.goto(path);
    const rows = page.locator('.list-table tbody tr');
    await expect(rows).toHaveCount(9);
    await expect(rows.first()).toContainText('178.90');
    await expect(page.locator('.list-table tfoot')).toContainText('726.17');
    await expect(page.getByRole('button')).toHaveCount(1);
  });
}

test('a declaration shows its goals, indicators, money and 勘注', async ({ page }) => {
  await page.goto('2020/justice/legal-aid/');
  await expect(page.locator('h1')).toHaveText('法律援助经费');
  await expect(page.locator('.key-facts')).toContainText('125.00');
  await expect(page.getByText('畅通法律援助渠道')).toBeVisible();
  const row = page.getByRole('row', { name: /法律援助案件受理数/ });
  await expect(row).toContainText('1683');
  await expect(page.getByRole('row', { name: /^案件补贴/ })).toContainText('108.00');
  await expect(page.getByText('结余应为0.00，表上填150.00')).toBeVisible();
});

test('the doubts of a declaration unfold', async ({ page }) => {
  await page.goto('2020/justice/legal-aid/');
  const link = page.locator('.doubts a[href="#field-balance"]');
  await expect(link).toBeHidden();
  await page.locator('.doubts summary').click();
  await expect(link).toBeVisible();
});

test('a budget table shows its rows, total and note', async ({ page }) => {
  await page.goto('tables/2020/cost-items/');
  const table = page.getByRole('table', { name: /./ }).first();
  await expect(table).toContainText('社区矫正官工资及志愿者补贴');
  await expect(table).toContainText('126.00');
  await expect(table.locator('tfoot')).toContainText('726.17');
  await expect(page.locator('main a[href="/tables/2020/cost-items.csv"]')).toBeVisible();
});

test('the indicator library shows indicators and leads to each', async ({ page }) => {
  await page.goto('indicators/');
  await page.getByRole('link', { name: CONFLICTING_INDICATOR, exact: true }).first().click();
  await expect(page).toHaveURL(new RegExp(`${indicatorPath(CONFLICTING_INDICATOR)}$`));
  await expect(page.locator('main')).toContainText('≥100%');
});

test('the checks show every rule with passed and failed', async ({ page }) => {
  await page.goto('checks/');
  await expect(page.locator('main')).toContainText('项目结余');
  await page.goto('checks/balance/');
  await expect(page.locator('main')).toContainText('150.00 − 150.00 = 0.00');
});

test('the errata page quotes what is doubtful', async ({ page }) => {
  await page.goto('checks/errata/');
  await expect(page.locator('main')).toContainText('与我市常住人口比达万分之十');
});

test('the glossary explains every term under its own address', async ({ page }) => {
  await page.goto(`glossary/#${encodeURIComponent('项目结余资金')}`);
  const term = page.locator('[id="项目结余资金"]');
  await expect(term).toBeInViewport();
  await expect(page.locator('main')).toContainText('社区矫正');
});
