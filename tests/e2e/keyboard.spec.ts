import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What has the focus: its words, and whether a frame shows that it has; null past the last. */
function focused(page: Page): Promise<{ words: string; framed: boolean } | null> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    if (element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const words = element.getAttribute('aria-label') ?? element.textContent.trim();
    const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.innerText ?? '') : '';
    return {
      words: words === '' ? label : words,
      framed: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
    };
  });
}

test('the first Tab reaches a link past the header, which is then seen', async ({ page }) => {
  await page.goto('2020/justice/legal-aid/');
  await page.keyboard.press('Tab');
  const link = page.getByRole('link', { name: '跳到正文' });
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('Tab goes through the header in the order it is read', async ({ page }) => {
  await page.goto('about/');
  const order: string[] = [];
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    order.push((await focused(page))!.words);
  }
  expect(order).toEqual([
    '跳到正文',
    '明账',
    '在全部申报表中检索',
    '检索',
    '项目',
    '预算表',
    '指标库',
    '核对',
    '数据',
    '关于',
  ]);
});

for (const path of ['', '2020/justice/', 'search/', 'tables/2020/cost-items/']) {
  test(`whatever has the focus is framed on /${path}`, async ({ page }) => {
    await page.goto(path);
    const seen: { words: string; framed: boolean }[] = [];
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now === null) break;
      seen.push(now);
    }
    expect(new Set(seen.map(({ words }) => words)).size).toBeGreaterThan(15);
    expect(seen.filter(({ framed }) => !framed)).toEqual([]);
  });
}

test('`/` leads to the search box', async ({ page }) => {
  await page.goto('2020/justice/legal-aid/');
  await page.keyboard.press('/');
  await expect(page.locator('#site-search')).toBeFocused();
  await expect(page.locator('#site-search')).toHaveValue('');
});

test('a table is sorted by keyboard, and says so', async ({ page }) => {
  await page.goto('2020/justice/');
  const names = page.locator('.list-table tbody th');
  const header = page.getByRole('columnheader', { name: /上年使用率|上年/ });
  const before = await names.allInnerTexts();
  await header.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Space');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('th[aria-sort]')).toHaveCount(1);
  const after = await names.allInnerTexts();
  expect(after).not.toEqual(before);
  expect(after.toSorted()).toEqual(before.toSorted());
});

test('a filter announces how many rows it leaves', async ({ page }) => {
  await page.goto('2020/justice/');
  await page.getByLabel('在表中查找').focus();
  await page.keyboard.type('援助');
  await expect(page.getByRole('status').filter({ hasText: '显示' })).toHaveText(
    '显示 1 行，共 9 行',
  );
  await expect(page.locator('.list-table tbody tr:visible')).toHaveCount(1);
});

test('a table that scrolls sideways takes the focus', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('tables/2020/previous-year/');
  const region = page.locator('.table-scroll').first();
  await region.focus();
  await expect(region).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test('nothing holds the focus', async ({ page }) => {
  await page.goto('2020/justice/');
  const inFooter = page.locator('.site-footer :focus');
  for (let presses = 0; presses < 120; presses += 10) {
    for (let each = 0; each < 10; each += 1) await page.keyboard.press('Tab');
    if ((await inFooter.count()) > 0) return;
  }
  throw new Error('the footer is never reached');
});
