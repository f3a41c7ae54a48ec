import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { browserArguments } from '../../src/cli/browser-arguments.ts';
import { findBrowser } from '../../src/cli/browser.ts';
import type { Effects } from '../../src/cli/effects.ts';
import { benchCorpus, sampleQueries } from './corpora.ts';
import type { BenchCorpus } from './corpora.ts';
import { serveCorpus } from './corpus-server.ts';
import { watchTraffic } from './line-traffic.ts';
import type { Traffic } from './line-traffic.ts';
import { medianAndP95 } from './quantiles.ts';

/** A slow line: 100 ms for every answer, 4 Mbit/s. */
const LINE = {
  offline: false,
  latency: 100,
  downloadThroughput: 500_000,
  uploadThroughput: 500_000,
};
const VISITS = 25;
const SHOWN = '[data-search-results] [data-declaration]';
const STATE = '[data-search-results]';

/**
 * How long a citizen waits on a slow line: the pages of the built site, over an index and records
 * of a generated corpus, in Chromium.
 * @param folder of the built site
 */
export async function lineCost(
  declarations: number,
  folder: string,
  effects: Effects,
): Promise<string> {
  const corpus = benchCorpus(declarations);
  const server = createServer(await serveCorpus(join(effects.root, folder), corpus));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({
    executablePath: await findBrowser(effects),
    args: browserArguments(effects.isRoot),
  });
  try {
    const found = queriesThatFind(corpus);
    const visits = found
      .slice(0, VISITS)
      .map((typed, at) => [typed, found[VISITS + at] ?? ''] as const);
    return report(declarations, await visitAll(browser, `http://127.0.0.1:${port}/`, visits));
  } finally {
    await browser.close();
    server.close();
  }
}

function report(declarations: number, times: readonly Times[]): string {
  const figure = (of: keyof Traffic): string =>
    medianAndP95(times.map(({ traffic }) => traffic[of]))
      .map((value) => value.toFixed(0))
      .join('／');
  const seconds = (of: Exclude<keyof Times, 'traffic'>): string => {
    const [median, p95] = medianAndP95(times.map((each) => each[of]));
    return `${(median / 1000).toFixed(2)}／${(p95 / 1000).toFixed(2)} 秒`;
  };
  return [
    `${declarations} 份申报表，100 毫秒延迟、4 Mbit/s，Chromium，${times.length} 次访问（中位／95%）`,
    `  打开带查询的地址，到第一条结果 ${seconds('opened')}，到全部列完 ${seconds('listed')}`,
    `    到第一条结果：先后相接的请求 ${figure('inARow')} 个，共 ${figure('requests')} 个，${figure('kilobytes')} KB`,
    `  检索页开着，按下回车，到第一条结果 ${seconds('first')}`,
    `  再查一次，到第一条结果 ${seconds('next')}`,
    '',
  ].join('\n');
}

/** Milliseconds. */
interface Times {
  /** From opening an address with a query to the first result. */
  readonly opened: number;
  /** What had come by then. */
  readonly traffic: Traffic;
  /** The same, to the end of the first page of results. */
  readonly listed: number;
  /** From Enter on an open search page, the first query of this visit. */
  readonly first: number;
  /** The second query of that visit. */
  readonly next: number;
}

async function visitAll(
  browser: Browser,
  site: string,
  visits: readonly (readonly [string, string])[],
): Promise<Times[]> {
  const times: Times[] = [];
  for (const [typed, another] of visits) {
    const opened = await slowly(browser, async (page, client) => {
      const trafficUntil = await watchTraffic(client);
      await page.goto(`${site}search/?q=${encodeURIComponent(typed)}`, { waitUntil: 'commit' });
      const { first, done } = await seen(page);
      return { opened: first, traffic: trafficUntil(first), listed: done };
    });
    const asked = await slowly(browser, async (page) => {
      await page.goto(`${site}search/`, { waitUntil: 'networkidle' });
      return { first: await timeTo(page, typed), next: await timeTo(page, another) };
    });
    times.push({ ...opened, ...asked });
  }
  return times;
}

/** Milliseconds from Enter to the first result. */
async function timeTo(page: Page, typed: string): Promise<number> {
  const box = page.locator('main input[name="q"]');
  await box.evaluate((input, words) => {
    (input as HTMLInputElement).value = words;
  }, typed);
  await page.locator(STATE).evaluate((results) => {
    results.replaceChildren();
    results.dataset['state'] = 'idle';
  });
  await box.focus();
  await page.evaluate(() => {
    delete window.seen;
  });
  await page.keyboard.press('Enter');
  return (await seen(page)).first;
}

/** Milliseconds since the address was opened, or since Enter. */
interface Seen {
  readonly first: number;
  readonly done: number;
}

declare global {
  interface Window {
    seen?: { first?: number; done?: number };
  }
}

/** Waits for the end of a search; the page itself has noted when what was there to be seen. */
async function seen(page: Page): Promise<Seen> {
  const noted = await page.waitForFunction(
    () => window.seen?.first !== undefined && window.seen.done !== undefined && window.seen,
  );
  return (await noted.jsonValue()) as Seen;
}

/**
 * Runs in the page, before anything of its own: asking it from outside would be answered only every
 * half second. What is there counts when the frame with it begins.
 */
function noteWhatIsSeen([shown, state]: readonly [string, string]): void {
  let begin = 0;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      begin = timeStamp;
    },
    { capture: true },
  );
  const look = (): void => {
    const noted = (window.seen ??= {});
    const container = document.querySelector<HTMLElement>(state);
    if (document.querySelector(shown)) noted.first ??= performance.now() - begin;
    if (noted.first !== undefined && container?.dataset['state'] === 'done') {
      noted.done ??= performance.now() - begin;
    }
  };
  new MutationObserver(() => {
    requestAnimationFrame(look);
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** A visit with an empty cache over the slow line. */
async function slowly<T>(
  browser: Browser,
  visit: (page: Page, client: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteWhatIsSeen, [SHOWN, STATE] as const);
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', LINE);
    return await visit(page, client);
  } finally {
    await context.close();
  }
}

/** Queries of two characters and more that stand somewhere, from all over the sample. */
function queriesThatFind(corpus: BenchCorpus): string[] {
  return sampleQueries(corpus)
    .slice(0, 850)
    .filter((typed, at) => at % 7 === 0 && typed.length > 1 && !/[\s"]/u.test(typed));
}
