import { expect, test } from '@playwright/test';
import { KEYS } from './browsers/driven-browser.ts';
import type { BrowserKind, DrivenBrowser } from './browsers/driven-browser.ts';
import { FIREFOX } from './browsers/firefox.ts';
import { WEBKIT } from './browsers/webkit.ts';

interface Shown {
  readonly state: string | undefined;
  readonly declarations: number;
  readonly places: number;
  /** Links to places, as far as they are listed. */
  readonly links: number;
  readonly marks: readonly string[];
  readonly typed: string | undefined;
  readonly query: string;
}

/** What the search page says of itself; undefined where the page is another or not there yet. */
function shown(browser: DrivenBrowser): Promise<Shown> {
  return browser.ask(() => {
    const results = document.querySelector<HTMLElement>('[data-search-results]');
    const { state, declarations, places } = results?.dataset ?? {};
    const marks = [...document.querySelectorAll('[data-search-results] mark')];
    return {
      state,
      declarations: Number(declarations),
      places: Number(places),
      links: document.querySelectorAll('.search-place a').length,
      marks: [...new Set(marks.map(({ textContent }) => textContent))],
      typed: document.querySelector<HTMLInputElement>('main input[name="q"]')?.value,
      query: decodeURIComponent(location.search),
    };
  }, null);
}

async function becomes(browser: DrivenBrowser, wanted: Partial<Shown>): Promise<Shown> {
  await expect.poll(() => shown(browser), { timeout: 30_000 }).toMatchObject(wanted);
  return shown(browser);
}

/** Typing that an input method has finished. */
async function compose(browser: DrivenBrowser, words: string): Promise<void> {
  await browser.ask((text) => {
    const box = document.querySelector<HTMLInputElement>('main input[name="q"]');
    if (!box) return;
    box.focus();
    box.value = text;
    box.dispatchEvent(new CompositionEvent('compositionend', { data: text, bubbles: true }));
  }, words);
}

async function click(browser: DrivenBrowser, selector: string): Promise<void> {
  await browser.ask((wanted) => {
    document.querySelector<HTMLElement>(wanted)?.click();
  }, selector);
}

async function searchFlow(browser: DrivenBrowser, site: string): Promise<void> {
  await browser.open(`${site}search/?q=${encodeURIComponent('调解')}`);
  const whole = await becomes(browser, { state: 'done', declarations: 3, marks: ['调解'] });
  expect(whole.links).toBe(whole.places);

  await browser.press(KEYS.tab, '/');
  await browser.press(KEYS.escape);
  await becomes(browser, { state: 'idle', typed: '' });
  await browser.press(...'12348');
  await becomes(browser, { state: 'done', typed: '12348', query: '?q=12348', marks: ['12348'] });

  await compose(browser, '调解');
  await becomes(browser, { state: 'done', query: '?q=调解', places: whole.places });
  await browser.press(KEYS.enter);
  await click(browser, 'input[name="kind"][value="indicator"]');
  const rows = await becomes(browser, { state: 'done', query: '?q=调解&kind=indicator' });
  expect(rows.places).toBeLessThan(whole.places);
  await browser.back();
  await becomes(browser, { state: 'done', query: '?q=调解', places: whole.places });

  await compose(browser, '調解');
  await becomes(browser, { state: 'done', query: '?q=調解', declarations: 3 });
  await compose(browser, '调解员经费');
  await becomes(browser, { state: 'done', declarations: 0 });
  await expect
    .poll(() => browser.ask(() => document.body.textContent.includes('近似结果'), null), {
      timeout: 30_000,
    })
    .toBe(true);
}

/** The link of a place leads to its row. */
async function followPlace(browser: DrivenBrowser, site: string): Promise<void> {
  await browser.open(`${site}search/?q=${encodeURIComponent('再犯罪率')}`);
  await becomes(browser, { state: 'done' });
  await click(browser, '.search-place a');
  await expect
    .poll(() => browser.ask(() => document.querySelector(':target')?.textContent ?? '', null))
    .toContain('再犯罪率');
}

function flowIn({ name, missing, start }: BrowserKind): void {
  test(`the search works in ${name} as it is installed here`, async ({ baseURL }) => {
    const absent = missing();
    test.skip(absent !== null, absent ?? '');
    const browser = await start();
    try {
      await searchFlow(browser, baseURL ?? '');
      await followPlace(browser, baseURL ?? '');
    } finally {
      await browser.close();
    }
  });
}

flowIn(FIREFOX);
flowIn(WEBKIT);
