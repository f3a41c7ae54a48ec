import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build as astroBuild } from 'astro';
import { isPlaceholder, type Site } from '../domain/site.ts';
import { printDiagnostics } from './diagnostic-printer.ts';
import type { Effects } from './effects.ts';
import { ContentError, preparePortal, type Portal } from '../site/portal.ts';
import { updates } from '../text/zh.ts';
import { phases, type Phases } from './phases.ts';
import { UserError } from './user-error.ts';

export interface BuildOptions {
  /** `/` or `/yjsgk/`. */
  readonly base: string;
  /** Refuse placeholders in content/site.yaml. */
  readonly production: boolean;
  /** Absolute path of the folder to write. */
  readonly out: string;
}

/**
 * Checks all content and builds the portal. The folder is replaced as a whole at the very end: an
 * interrupted or failed build leaves the previous one untouched.
 * @throws UserError when the content must not be published; its faults have been printed.
 */
export async function build(options: BuildOptions, effects: Effects): Promise<void> {
  const clock = phases(effects);
  const portal = read(options, effects, clock);
  const scratch = path.join(effects.root, '.cache', `build-${String(process.pid)}`);
  await rm(scratch, { recursive: true, force: true });
  try {
    clock.next('生成页面、数据和检索索引');
    await astroBuild({
      root: effects.root,
      base: options.base,
      site: portal.site.url,
      outDir: scratch,
      cacheDir: path.join(effects.root, '.cache', `astro-${String(process.pid)}`),
      logLevel: 'warn',
      mode: 'production',
    });
    effects.signal.throwIfAborted();
    clock.next('替换站点文件夹');
    await replaceFolder(scratch, options.out);
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await rm(path.join(effects.root, '.cache', `astro-${String(process.pid)}`), {
      recursive: true,
      force: true,
    });
  }
  if (portal.history.status === 'missing') {
    effects.stderr.write(
      `${updates.missing(portal.history.reason)}也没有核对公开过的网址是否都还在。\n`,
    );
  }
  clock.done(
    `${String(portal.corpus.declarations.length)} 份申报表已构建到 ${path.relative(effects.cwd, options.out) || '.'}`,
  );
}

function read(options: BuildOptions, effects: Effects, clock: Phases): Portal {
  clock.next('读取并核对内容');
  try {
    const portal = preparePortal(effects.root, { progress: clock.progress, base: options.base });
    if (options.production) refusePlaceholders(portal.site);
    return portal;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    clock.stop();
    printDiagnostics(error.diagnostics, effects);
    throw new UserError('内容有不能发布之处，没有构建；改正后再试。原有的站点文件夹没有改动。');
  }
}

const SITE_LABELS = {
  url: '网址',
  sponsor: '主办单位',
  phone: '联系电话',
  email: '联系邮箱',
  siteCode: '网站标识码',
  icp: 'ICP备案号',
  police: '公安备案号',
} as const;

function refusePlaceholders(site: Site): void {
  const open = (Object.keys(SITE_LABELS) as (keyof typeof SITE_LABELS)[]).filter((key) =>
    isPlaceholder(site[key]),
  );
  if (open.length === 0) return;
  const labels = open.map((key) => SITE_LABELS[key]).join('、');
  throw new UserError(`正式发布前，请先在 content/site.yaml 里填好：${labels}。`);
}

async function replaceFolder(from: string, to: string): Promise<void> {
  const old = `${from}-old`;
  await mkdir(path.dirname(to), { recursive: true });
  if (existsSync(to)) await rename(to, old);
  await rename(from, to);
  await rm(old, { recursive: true, force: true });
}
