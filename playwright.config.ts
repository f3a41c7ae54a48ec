import process from 'node:process';
import { defineConfig, devices } from '@playwright/test';
import { browserArguments } from './src/cli/browser-arguments.ts';

/**
 * `npm test -- e2e` builds the site, finds a browser and sets these variables:
 * MINGZHANG_DIST and MINGZHANG_PORT (site under `/`), MINGZHANG_SUB_DIST and MINGZHANG_SUB_PORT (the
 * same under `/yjsgk/`; tests reach it by MINGZHANG_SUB_URL), MINGZHANG_CHROMIUM.
 */
const { env } = process;
const folder = env['MINGZHANG_DIST'] ?? 'dist';
const port = env['MINGZHANG_PORT'] ?? '4391';
const subFolder = env['MINGZHANG_SUB_DIST'];
const subPort = env['MINGZHANG_SUB_PORT'] ?? '4392';
const chromium = env['MINGZHANG_CHROMIUM'];

function server(from: string, base: string, at: string) {
  return {
    command: `"${process.execPath}" src/cli/main.ts serve --folder "${from}" --base ${base} --port ${at}`,
    url: `http://localhost:${at}${base}`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 2000 },
  };
}

if (subFolder !== undefined) env['MINGZHANG_SUB_URL'] = `http://localhost:${subPort}/yjsgk/`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/test/playwright',
  workers: 2,
  fullyParallel: true,
  forbidOnly: env['CI'] !== undefined,
  retries: 0,
  // Two cores may be busy with more than this.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    launchOptions: {
      args: browserArguments(process.getuid?.() === 0),
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: [
    server(folder, '/', port),
    ...(subFolder === undefined ? [] : [server(subFolder, '/yjsgk/', subPort)]),
  ],
});
