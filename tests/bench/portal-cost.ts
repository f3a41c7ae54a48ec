import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Effects } from '../../src/cli/effects.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { loadContent } from '../../src/store/content.ts';
import type { ContentPlan } from './content.ts';
import { measuredRun, type Measured } from './measured-run.ts';
import { writePeer, type Peer } from './peer-content.ts';
import { keepOnlyDeclarationPages, scratchProject } from './scratch-project.ts';

/** Five years, as a city's portal would have. */
const YEARS = [2016, 2017, 2018, 2019, 2020];
const ELEVENTY = '3.1.8';

/**
 * `npm run bench -- portal [declarations…]`: the whole portal, cold, and the declaration pages alone
 * beside Hugo and Eleventy with the same fields, in the same run.
 * @throws UserError where a build fails
 */
export async function portalCost(declarations: number, effects: Effects): Promise<void> {
  const folder = join(effects.root, '.cache', 'bench', `portal-${String(declarations)}`);
  const plan: ContentPlan = { declarations, years: declarations > 5000 ? YEARS : [2020] };
  try {
    effects.stdout.write(`${String(declarations)} 份申报表\n`);
    const whole = join(folder, 'whole');
    scratchProject(effects.root, whole, plan);
    show(effects, '整个门户', await astro(whole));
    await measurePages(folder, plan, effects);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePages(folder: string, plan: ContentPlan, effects: Effects): Promise<void> {
  const pages = join(folder, 'pages');
  scratchProject(effects.root, pages, plan);
  keepOnlyDeclarationPages(pages);
  const own = await astro(pages);
  show(effects, '只有申报表页面', own);
  const { corpus } = loadContent(pages);
  for (const peer of ['hugo', 'eleventy'] as const) {
    const site = join(folder, peer);
    writePeer(peer, site, corpus.declarations);
    const run = await build(peer, site, effects);
    if (!run) {
      effects.stdout.write(`  ${peer} 没有装好，没有测量\n`);
      continue;
    }
    const ratio = `${(own.seconds / run.seconds).toFixed(2)} 倍时间、${(own.megabytes / run.megabytes).toFixed(2)} 倍内存`;
    show(effects, `${peer}（我们是它的 ${ratio}）`, run);
  }
}

function astro(folder: string): Promise<Measured> {
  return measuredRun(process.execPath, ['src/cli/main.ts', 'build'], folder);
}

async function build(peer: Peer, site: string, effects: Effects): Promise<Measured | null> {
  if (peer === 'hugo') {
    const { code } = await effects.run('hugo', ['version']);
    return code === 127 ? null : measuredRun('hugo', ['--quiet'], site);
  }
  const installed = join(effects.root, '.cache', 'bench', `eleventy-${ELEVENTY}`);
  if (!existsSync(join(installed, 'node_modules'))) {
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, 'package.json'), '{"private":true}');
    const args = ['install', '--ignore-scripts', '--no-audit', `@11ty/eleventy@${ELEVENTY}`];
    const { code } = await effects.run('npm', args, { cwd: installed });
    if (code !== 0) return null;
  }
  const program = join(installed, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  return measuredRun(process.execPath, [program, '--quiet', '--config=eleventy.config.cjs'], site);
}

function show({ stdout }: Effects, title: string, { code, ...run }: Measured): void {
  if (code !== 0) throw new UserError(`${run.output}\n${title}：没有建成。`);
  const last = run.output.trim().split('\n').at(-1) ?? '';
  const note = last.includes('秒') ? `\n    ${last}` : '';
  stdout.write(
    `  ${title}：${run.seconds.toFixed(1)} 秒，各进程合计最多 ${run.megabytes.toFixed(0)} MiB${note}\n`,
  );
}
