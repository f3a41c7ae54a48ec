import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArguments } from '../src/cli/browser-arguments.ts';
import { findBrowser } from '../src/cli/browser.ts';
import { formatDiagnostic } from '../src/cli/diagnostic-printer.ts';
import type { Effects } from '../src/cli/effects.ts';
import { staticSite } from '../src/cli/static-site.ts';
import { loadContent } from '../src/store/content.ts';
import { excelForm, formPage } from './form-pictures.ts';
import { declarationFile, realContent, realText, withProject } from './fixtures/content.ts';

const LEGAL_AID = declarationFile('legal-aid');
const PAGE = '2020/justice/legal-aid/';

/** Takes the pictures of CONTRIBUTING.md anew, from the built site in `dist` and a real check. */
export async function takePictures(effects: Effects): Promise<number> {
  const folder = join(effects.root, 'docs', 'images');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await findBrowser(effects),
    args: browserArguments(effects.isRoot),
  });
  const server = createServer((request, response) => void answer(request, response));
  const answer = await staticSite(join(effects.root, 'dist'), '/');
  const site = await listen(server);
  try {
    await declarationOnPhone(browser, site, join(folder, 'declaration-phone.png'));
    await erratumInPlace(browser, site, join(folder, 'erratum.png'));
    await checkInTerminal(browser, plantedCheck(), join(folder, 'check.png'));
    await formPage(await open(browser, 1280, 820), site, join(folder, 'form-page.png'));
    // Last, for LibreOffice may not be there.
    const page = await open(browser, 800, 1200);
    await excelForm(page, effects.root, join(folder, 'excel-form.png'));
  } finally {
    server.close();
    await browser.close();
  }
  return 0;
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/`);
    });
  });
}

async function open(browser: Browser, width: number, height: number, scale = 1): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: 'light',
    deviceScaleFactor: scale,
    locale: 'zh-CN',
  });
  return context.newPage();
}

async function declarationOnPhone(browser: Browser, site: string, path: string): Promise<void> {
  const page = await open(browser, 360, 740, 2);
  await page.goto(`${site}${PAGE}`);
  await page.screenshot({ path });
}

async function erratumInPlace(browser: Browser, site: string, path: string): Promise<void> {
  const page = await open(browser, 900, 520);
  await page.goto(`${site}${PAGE}`);
  await page.locator('#field-balance').evaluate((row) => {
    row.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await page.screenshot({ path });
}

/** What `npm run check` says of two slips of the pen, as a clerk would make them. */
function plantedCheck(): string {
  const text = realText(LEGAL_AID)
    .replace('项目总金额: 125.00', '项目总金额: 125.00万元')
    .replace('计划完成日期: 2020-12-31', '计划完成日期: 2020-11-31');
  const lines = text.split('\n');
  const files = new Map([...realContent([LEGAL_AID]), [LEGAL_AID, text] as const]);
  const { diagnostics } = withProject(files, (root) => loadContent(root));
  return diagnostics.map((item) => formatDiagnostic(item, lines[item.line - 1] ?? '')).join('\n\n');
}

async function checkInTerminal(browser: Browser, text: string, path: string): Promise<void> {
  const page = await open(browser, 980, 320);
  await page.setContent('<pre></pre>');
  await page.addStyleTag({
    content: `body{margin:0;background:#10141a;color:#e6e6e6}
      pre{margin:0;padding:20px;font:15px/1.5 "Noto Sans Mono CJK SC",monospace;white-space:pre-wrap}`,
  });
  await page.locator('pre').evaluate((node, content) => {
    node.textContent = `$ npm run check\n\n${content}`;
  }, text);
  await page.locator('pre').screenshot({ path });
}
