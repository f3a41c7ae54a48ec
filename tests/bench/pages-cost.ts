import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Effects } from '../../src/cli/effects.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { declarationPaths, readDeclarationFile, readFrame } from '../../src/store/content.ts';
import { listFiles, readText } from '../../src/store/files.ts';
import { planOf } from './content.ts';
import { measuredRun, type Measured } from './measured-run.ts';
import { writePeer, type Peer } from './peer-content.ts';
import { scratchProject } from './scratch-project.ts';
import { showRun } from './show-run.ts';

const ELEVENTY = '3.1.8';

/**
 * `npm run bench -- pages [declarations…]`: the declaration pages alone, cold, beside Hugo and
 * Eleventy with the same fields, in the same run.
 * @throws UserError where a build fails
 */
export async function pagesCost(declarations: number, effects: Effects): Promise<void> {
  const folder = join(effects.root, '.cache', 'bench', `pages-${String(declarations)}`);
  try {
    effects.stdout.write(`${String(declarations)} 份申报表的页面\n`);
    const own = join(folder, 'own');
    scratchProject(effects.root, own, planOf(declarations));
    await measurePages(folder, own, effects);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePages(folder: string, pages: string, effects: Effects): Promise<void> {
  const own = await measuredRun(process.execPath, ['tests/bench/pages-only.ts'], pages);
  showRun(effects, '只有申报表页面', own);
  for (const peer of ['hugo', 'eleventy'] as const) {
    const site = join(folder, peer);
    writePeer(peer, site, declarationsOf(pages));
    const run = await build(peer, site, effects);
    if (!run) {
      effects.stdout.write(`  ${peer} 没有装好，没有测量\n`);
      continue;
    }
    const ratio = `${(own.seconds / run.seconds).toFixed(2)} 倍时间、${(own.megabytes / run.megabytes).toFixed(2)} 倍内存`;
    showRun(effects, `${peer}（我们是它的 ${ratio}）`, run);
  }
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

/** One after the other: all of them at once would not fit. */
function* declarationsOf(root: string): Generator<Declaration> {
  const paths = listFiles(root, 'content');
  const frame = readFrame({ paths, read: (path) => readText(root, path) });
  for (const path of declarationPaths(paths)) {
    const { source } = readDeclarationFile(path, readText(root, path), frame);
    if (source?.declaration) yield source.declaration;
  }
}
