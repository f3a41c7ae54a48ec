import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Effects } from '../../src/cli/effects.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { loadContent } from '../../src/store/content.ts';
import { listFiles } from '../../src/store/files.ts';
import type { ContentPlan } from './content.ts';
import { measuredRun, type Measured } from './measured-run.ts';
import { writePeer, type Peer } from './peer-content.ts';
import { scratchProject } from './scratch-project.ts';
import { differences } from './same-files.ts';

/** A county's portal has one year, a city's five, a province's ten. */
function yearsOf(declarations: number): number[] {
  const years = declarations > 50_000 ? 10 : declarations > 5000 ? 5 : 1;
  return Array.from({ length: years }, (_, at) => 2021 - years + at);
}

const ELEVENTY = '3.1.8';

/**
 * `npm run bench -- portal [declarations…]`: the whole portal, cold, and the declaration pages alone
 * beside Hugo and Eleventy with the same fields, in the same run.
 * @throws UserError where a build fails
 */
export async function portalCost(declarations: number, effects: Effects): Promise<void> {
  const folder = join(effects.root, '.cache', 'bench', `portal-${String(declarations)}`);
  const plan: ContentPlan = { declarations, years: yearsOf(declarations) };
  try {
    effects.stdout.write(`${String(declarations)} 份申报表\n`);
    const own = join(folder, 'own');
    scratchProject(effects.root, own, plan);
    await measurePages(folder, own, effects);
    show(effects, '整个门户', await cli(own, 'build', '--clean'));
    await measureEdits(own, effects);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One declaration edited: the whole portal current again, and the same as a clean build. */
async function measureEdits(project: string, effects: Effects): Promise<void> {
  const [first = ''] = listFiles(project, 'content/declarations');
  for (const [title, from, to] of EDITS) {
    const file = join(project, first);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(from, to));
    show(effects, `改${title}，再构建`, await cli(project, 'build'));
  }
  const fresh = join(project, 'fresh');
  show(effects, '同样的内容从头构建', await cli(project, 'build', '--out', fresh));
  const wrong = differences(join(project, 'dist'), fresh);
  const verdict = wrong.length === 0 ? '两者逐字节相同' : `不同的文件：${wrong.join('、')}`;
  effects.stdout.write(`  ${verdict}\n`);
  if (wrong.length > 0) throw new UserError('增量构建与从头构建不一致。');
}

const EDITS = [
  [
    '一个数',
    /项目概算:\n( *)- 明细: (.+)\n( *)金额: (\d)/u,
    '项目概算:\n$1- 明细: $2\n$3金额: 9$4',
  ],
  ['一段话', /(## [^\n]+\n\n)/u, '$1改了一段话。\n\n'],
  ['一个指标的名称', /(- 指标: )(.+)\n/u, '$1$2（改）\n'],
] as const;

async function measurePages(folder: string, pages: string, effects: Effects): Promise<void> {
  const own = await measuredRun(process.execPath, ['tests/bench/pages-only.ts'], pages);
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

function cli(folder: string, ...words: readonly string[]): Promise<Measured> {
  return measuredRun(process.execPath, ['src/cli/main.ts', ...words], folder);
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
