import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Effects } from '../../src/cli/effects.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { declarationPaths, readDeclarationFile, readFrame } from '../../src/store/content.ts';
import { listFiles, readText } from '../../src/store/files.ts';
import { planOf } from './content.ts';
import { showOnlyFields, writePeer, type Peer } from './peer-content.ts';
import { scratchProject } from './scratch-project.ts';

/** A program that builds the page of every declaration. */
export interface Contestant {
  readonly title: string;
  /** Somebody else's. */
  readonly isPeer: boolean;
  /** Where it is started. */
  readonly folder: string;
  /** @param out folder to write, below its own */
  readonly command: (out: string) => readonly [program: string, ...args: string[]];
}

const ELEVENTY = '3.1.8';

/**
 * Writes the same declarations for each of them.
 * @returns ours with the peers' page, ours as it is published, and the peers there are
 */
export async function contestantsFor(
  folder: string,
  declarations: number,
  effects: Effects,
): Promise<readonly Contestant[]> {
  const published = own('公开的页面（并核对、注释）', join(folder, 'published'), 'pages-only.ts');
  scratchProject(effects.root, published.folder, planOf(declarations));
  const same = own('栏目与同行相同的页面', join(folder, 'same'), 'plain-pages.ts');
  cpSync(published.folder, same.folder, { recursive: true, verbatimSymlinks: true });
  showOnlyFields(same.folder);
  const peers: Contestant[] = [];
  for (const peer of ['hugo', 'eleventy'] as const) {
    const command = await commandOf(peer, effects);
    if (!command) {
      effects.stdout.write(`  ${peer} 没有装好，没有测量\n`);
      continue;
    }
    const site = join(folder, peer);
    writePeer(peer, site, declarationsOf(published.folder));
    peers.push({ title: peer, isPeer: true, folder: site, command });
  }
  return [same, published, ...peers];
}

function own(title: string, folder: string, script: string): Contestant {
  return {
    title,
    isPeer: false,
    folder,
    command: (out) => [process.execPath, join('tests', 'bench', script), out],
  };
}

async function commandOf(peer: Peer, effects: Effects): Promise<Contestant['command'] | null> {
  if (peer === 'hugo') {
    const { code } = await effects.run('hugo', ['version']);
    return code === 127 ? null : (out) => ['hugo', '--quiet', '--destination', out];
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
  const args = ['--quiet', '--config=eleventy.config.cjs'];
  return (out) => [process.execPath, program, ...args, `--output=${out}`];
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
