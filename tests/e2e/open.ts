import type { Page } from '@playwright/test';

/** Opens an address; a search and the form are waited for. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.includes('?q=')) {
    await page.locator('[data-search-results][data-state="done"]').waitFor();
  }
  if (path.startsWith('tools/declare/')) await page.locator('form[data-declare]').waitFor();
}

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };
