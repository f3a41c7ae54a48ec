import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { findBrowser } from '../src/cli/browser.ts';
import type { Effects, RunOptions, RunResult } from '../src/cli/effects.ts';
import { ensureBuilt } from '../src/cli/ensure-built.ts';
import { UserError } from '../src/cli/user-error.ts';
import { NOTHING, playwrightCounts, vitestCounts, withExitCode } from './reports.ts';
import type { Counts } from './reports.ts';

export interface Outcome {
  readonly counts: Counts;
  /** What the tool wrote; shown where the step failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  readonly title: string;
  run(effects: Effects): Promise<Outcome>;
}

/** A site built for the tests: under `/`, and under a department's own path. */
interface TestSite {
  readonly base: string;
  readonly folder: string;
}

const ROOT_SITE: TestSite = { base: '/', folder: '.cache/test/site' };
const SUB_SITE: TestSite = { base: '/yjsgk/', folder: '.cache/test/site-yjsgk' };

function tool(effects: Effects, script: string, args: readonly string[], options?: RunOptions) {
  const path = join(effects.root, script);
  return effects.run(process.execPath, [path, ...args], { cwd: effects.root, ...options });
}

/** Outcome of tools that only say yes or no. */
function verdict(results: readonly RunResult[]): Outcome {
  const failed = results.some(({ code }) => code !== 0);
  return {
    counts: { ...NOTHING, passed: failed ? 0 : 1, failed: failed ? 1 : 0 },
    output: results.map(({ output }) => output).join(''),
  };
}

/** Outcome of a test runner, which leaves a report behind. */
async function reported(
  file: string,
  run: () => Promise<RunResult>,
  counts: (report: unknown) => Counts,
): Promise<Outcome> {
  await rm(file, { force: true });
  const { code, output } = await run();
  try {
    const report: unknown = JSON.parse(await readFile(file, 'utf8'));
    return { counts: withExitCode(counts(report), code), output };
  } catch {
    return { counts: { ...NOTHING, failed: 1 }, output: `${output}没有测试报告。\n` };
  }
}

function vitest(effects: Effects, project: string, env: Record<string, string>): Promise<Outcome> {
  const file = join(effects.root, '.cache', 'test', `${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', `--project=${project}`, ...reporters];
  return reported(
    file,
    () => tool(effects, 'node_modules/vitest/vitest.mjs', args, { env }),
    vitestCounts,
  );
}

/** Builds a site in its own process, unless it is there already. */
async function built({ base, folder }: TestSite, effects: Effects): Promise<string> {
  const out = join(effects.root, folder);
  await ensureBuilt({ base, production: false, out }, quiet(effects), async () => {
    const args = ['build', '--base', base, '--out', out];
    const { code, output } = await tool(effects, 'src/cli/main.ts', args);
    if (code !== 0) throw new UserError(`${output}站点没有建成（--base ${base}）。`);
  });
  return out;
}

/** The steps write one line each; what they do on the way stays unsaid. */
function quiet(effects: Effects): Effects {
  return { ...effects, stderr: { ...effects.stderr, write: () => undefined } };
}

async function builtSites(effects: Effects): Promise<Record<string, string>> {
  const dist = await built(ROOT_SITE, effects);
  const sub = await built(SUB_SITE, effects);
  return { MINGZHANG_DIST: dist, MINGZHANG_SUB_DIST: sub };
}

function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => {
        resolve(String(port));
      });
    });
  });
}

async function playwright(effects: Effects): Promise<Outcome> {
  const env = {
    ...(await builtSites(effects)),
    MINGZHANG_CHROMIUM: await findBrowser(effects),
    MINGZHANG_PORT: await freePort(),
    MINGZHANG_SUB_PORT: await freePort(),
  };
  return reported(
    join(effects.root, '.cache', 'test', 'e2e.json'),
    () => tool(effects, 'node_modules/@playwright/test/cli.js', ['test'], { env }),
    playwrightCounts,
  );
}

/** All steps of `npm test`, in order; the first ones take seconds. */
export const STEPS: readonly Step[] = [
  {
    name: 'types',
    title: '类型检查',
    async run(effects) {
      // First astro: it writes the types of astro:content that tsc reads.
      const astro = await tool(effects, 'node_modules/astro/bin/astro.mjs', ['check']);
      return verdict([astro, await tool(effects, 'node_modules/typescript/bin/tsc', ['--noEmit'])]);
    },
  },
  {
    name: 'lint',
    title: '代码检查',
    async run(effects) {
      return verdict([await tool(effects, 'node_modules/eslint/bin/eslint.js', ['.'])]);
    },
  },
  {
    name: 'format',
    title: '代码排版',
    async run(effects) {
      const args = ['--check', '--log-level=warn', '.'];
      return verdict([await tool(effects, 'node_modules/prettier/bin/prettier.cjs', args)]);
    },
  },
  {
    name: 'unit',
    title: '单元测试与性质测试',
    run: (effects) => vitest(effects, 'unit', {}),
  },
  {
    name: 'build',
    title: '构建站点',
    async run(effects) {
      await builtSites(effects);
      return { counts: { ...NOTHING, passed: 1 }, output: '' };
    },
  },
  {
    name: 'site',
    title: '站点测试',
    run: async (effects) => vitest(effects, 'site', await builtSites(effects)),
  },
  { name: 'e2e', title: '浏览器测试', run: playwright },
];
