import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { recall, remember } from './browser-memory.ts';
import type { BrowserMemory } from './browser-memory.ts';
import { canInstall, install } from './debian.ts';
import type { Effects } from './effects.ts';
import { UserError } from './user-error.ts';

const DOWNLOAD_LIMIT = 120_000;
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const PROGRAMS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};
const HELP =
  '没有可用的浏览器，浏览器测试不能运行。请安装 Chromium 或 Chrome（Debian、Ubuntu：sudo apt-get install chromium fonts-noto-cjk），再运行 npm test；也可以用环境变量 MINGZHANG_CHROMIUM 指明它的位置。';

/** Playwright's own browser, and how to fetch it. */
export interface Playwright {
  readonly version: string;
  /** Script of Playwright's command line. */
  readonly script: string;
  /** Where it puts its browser. */
  readonly browser: string;
}

/** What the search looks at beside `effects`; tests replace it. */
export interface Surroundings {
  readonly playwright: Playwright;
  exists(path: string): boolean;
}

async function surroundings(): Promise<Surroundings> {
  const manifest = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const { chromium } = await import('@playwright/test');
  const script = join(dirname(manifest), 'cli.js');
  return {
    playwright: { version, script, browser: chromium.executablePath() },
    exists: existsSync,
  };
}

/** Whether a browser starts: a downloaded one may lack libraries of the system. */
async function starts(browser: string, around: Surroundings, effects: Effects): Promise<boolean> {
  // On Windows it would open a window instead of answering.
  if (effects.platform === 'win32') return around.exists(browser);
  const { code } = await effects.run(browser, ['--version'], { timeLimit: 20_000 });
  return code === 0;
}

async function download(around: Surroundings, effects: Effects): Promise<string | undefined> {
  effects.stderr.write('正在下载 Playwright 的浏览器……\n');
  const { script, browser } = around.playwright;
  const { code } = await effects.run(process.execPath, [script, 'install', 'chromium'], {
    timeLimit: DOWNLOAD_LIMIT,
  });
  if (code === 0 && (await starts(browser, around, effects))) return browser;
  effects.stderr.write('这里下载不到它（或下载后不能启动），改用本机的浏览器。\n');
  return undefined;
}

/** Playwright wants a full path. */
async function fullPath(command: string, effects: Effects): Promise<string> {
  if (command.includes('/') || command.includes('\\')) return command;
  const { output } = await effects.run('sh', ['-c', `command -v ${command}`]);
  return output.trim();
}

async function onThisMachine(around: Surroundings, effects: Effects): Promise<string | undefined> {
  for (const browser of [...(PROGRAMS[effects.platform] ?? []), ...COMMANDS]) {
    if (await starts(browser, around, effects)) return fullPath(browser, effects);
  }
  return undefined;
}

interface Outcome {
  readonly browser: string | undefined;
  readonly memory: BrowserMemory;
}

async function search(
  memory: BrowserMemory,
  around: Surroundings,
  effects: Effects,
): Promise<Outcome> {
  const { version, browser: own } = around.playwright;
  if (around.exists(own) && (await starts(own, around, effects))) return { browser: own, memory };
  const { browser: known } = memory;
  if (known !== undefined && around.exists(known)) return { browser: known, memory };
  if (memory.downloadFailed !== version) {
    const downloaded = await download(around, effects);
    if (downloaded !== undefined) return { browser: downloaded, memory };
  }
  const failed = { ...memory, downloadFailed: version };
  const found = await onThisMachine(around, effects);
  if (found !== undefined || !canInstall(effects, around.exists)) {
    return { browser: found, memory: failed };
  }
  await install(['chromium', 'fontconfig', 'fonts-noto-cjk'], effects);
  return { browser: await onThisMachine(around, effects), memory: failed };
}

/** Without a Chinese font every character is the same empty box. */
async function ensureFont(around: Surroundings, effects: Effects): Promise<boolean> {
  if (effects.platform !== 'linux') return true;
  const { code, output } = await effects.run('fc-list', [':lang=zh']);
  if (code === 0 && output.trim() !== '') return true;
  if (canInstall(effects, around.exists)) return install(['fontconfig', 'fonts-noto-cjk'], effects);
  effects.stderr.write('本机没有中文字体，页面上的汉字会显示成方框：请安装 fonts-noto-cjk。\n');
  return false;
}

/**
 * Finds a browser for the tests, or obtains one: Playwright's own where it is there; what worked
 * last time; Playwright's download; a Chromium or Chrome of this machine; Debian's, as root. A
 * download that failed is not tried again with the same version of Playwright.
 *
 * @returns path of the browser
 * @throws UserError saying what to install
 */
export async function findBrowser(effects: Effects, given?: Surroundings): Promise<string> {
  const chosen = effects.env['MINGZHANG_CHROMIUM'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const around = given ?? (await surroundings());
  const { browser, memory } = await search(await recall(effects.root), around, effects);
  if (browser === undefined) {
    await remember(effects.root, memory);
    throw new UserError(HELP);
  }
  const hasFont = memory.hasFont === true || (await ensureFont(around, effects));
  await remember(effects.root, { ...memory, browser, hasFont });
  return browser;
}
