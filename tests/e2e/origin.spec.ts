import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { TEMPLATES } from '../fixtures/pages.ts';
import { open } from './open.ts';

interface Watch {
  /** Addresses elsewhere that were asked for. */
  readonly foreign: string[];
  /** What went wrong: errors on the console, exceptions, parts that did not come. */
  readonly errors: string[];
}

/** Notes what a page asks for and complains of; `path` itself may be missing. */
function watch(page: Page, origin: string, path: string): Watch {
  const foreign: string[] = [];
  const errors: string[] = [];
  const isPage = (url: string): boolean => url === origin + path;
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isPage(response.url())) errors.push(response.url());
  });
  page.on('console', (message) => {
    const isMissingPage = isPage(message.location().url) && message.text().includes('404');
    if (message.type() === 'error' && !isMissingPage) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { foreign, errors };
}

test.use({ trace: 'off' });

for (const { name, path } of TEMPLATES) {
  test(`nothing is fetched from elsewhere and nothing fails on: ${name}`, async ({
    page,
    baseURL,
  }) => {
    const seen = watch(page, baseURL!, path);
    await open(page, path);
    await page.waitForLoadState('networkidle');
    expect(seen).toEqual({ foreign: [], errors: [] });
  });
}

test('a breach of the content security policy is noticed', async ({ page, baseURL }) => {
  const seen = watch(page, baseURL!, 'about/');
  await open(page, 'about/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
  });
  await expect.poll(() => seen.errors.join()).toContain('Content Security Policy');
  await expect(page).not.toHaveTitle('run');
});

test('every page carries the security headers', async ({ request }) => {
  for (const path of ['', 'about/', 'data/declarations.json', 'no/such/page/']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('a missing page answers 404 with the site’s own page', async ({ page }) => {
  const response = await page.goto('2020/justice/no-such-project/');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
});
