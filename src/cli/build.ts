import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  buildAgain,
  buildPortal,
  buildShard,
  type BuiltPortal,
  type PortalBuild,
} from '../build/build-portal.ts';
import { BuildMemory } from '../build/memory.ts';
import { isPlaceholder, type Site } from '../domain/site.ts';
import { printDiagnostics } from './diagnostic-printer.ts';
import type { Effects } from './effects.ts';
import { ContentError } from '../site/portal.ts';
import { watchContent, type ContentChanges } from '../store/watch-content.ts';
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
  /** Take nothing over from earlier builds. */
  readonly clean?: boolean;
  /** Years and departments of which a shard is built; none: the whole site. */
  readonly only?: readonly string[];
  /** Folders of shards to be joined. */
  readonly shards?: readonly string[];
}

/**
 * Checks all content and builds the portal. The site's folder is brought up to date at the very end:
 * an interrupted or failed build leaves the previous one untouched.
 * @throws UserError when the content must not be published; its faults have been printed.
 */
export async function build(options: BuildOptions, effects: Effects): Promise<void> {
  const { only = [], shards = [] } = options;
  await attempt(options, effects, (request) =>
    only.length > 0 ? buildShard(request, only) : buildPortal(request, shards),
  );
}

/**
 * Builds the portal, and again whenever the content changes, until the user stops it. What must not
 * be published is said, and the site stays as it was until it is mended.
 */
export async function buildAndWatch(options: BuildOptions, effects: Effects): Promise<void> {
  const { signal, stderr } = effects;
  const changes = await watchContent(effects.root, signal).catch(explainLimit);
  const memory = new BuildMemory();
  let { clean = false } = options;
  try {
    do {
      await untilMended(effects, () =>
        attempt({ ...options, clean }, effects, (request) => buildAgain(request, memory)),
      );
      clean = false;
      stderr.write('内容一有改动，站点就更新；按 Ctrl-C 结束。\n');
    } while (await isChanged(changes, signal));
  } finally {
    await Promise.all([changes.close(), memory.close()]);
  }
}

/** @returns false when the user has ended the waiting */
async function isChanged(changes: ContentChanges, signal: AbortSignal): Promise<boolean> {
  try {
    await changes.next();
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    return explainLimit(error);
  }
}

const LIMITS = new Set(['ENOSPC', 'EMFILE']);

function explainLimit(error: unknown): never {
  if (!LIMITS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  throw new UserError(
    '系统允许守着的文件太少，没有守着。请管理员调大 fs.inotify.max_user_watches，或者每次改动后用 npm run build。',
  );
}

/** What the user can mend is said, and no reason to end. */
async function untilMended({ stderr }: Effects, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    stderr.write(`${error.message}\n`);
  }
}

async function attempt(
  options: BuildOptions,
  effects: Effects,
  run: (request: PortalBuild) => Promise<BuiltPortal>,
): Promise<void> {
  refuseForeign(options.out, effects);
  const clock = phases(effects);
  const built = await reporting(options, effects, clock, run);
  if (built.missingHistory !== null) {
    effects.stderr.write(
      `${updates.missing(built.missingHistory)}也没有核对公开过的网址是否都还在。\n`,
    );
  }
  const where = path.relative(effects.cwd, options.out) || '.';
  const files = `写出 ${String(built.made)} 个文件，沿用 ${String(built.kept)} 个`;
  clock.done(`${String(built.declarations)} 份申报表已构建到 ${where}，${files}`);
}

/** Says what is wrong with the content, or with what was asked for, in the user's words. */
async function reporting(
  { base, out, production, clean = false, only = [], shards = [] }: BuildOptions,
  effects: Effects,
  clock: Phases,
  run: (request: PortalBuild) => Promise<BuiltPortal>,
): Promise<BuiltPortal> {
  try {
    const request: PortalBuild = {
      root: effects.root,
      base,
      out,
      clean,
      signal: effects.signal,
      accept: (site) => {
        if (production) refusePlaceholders(site);
      },
      phase: clock.next,
      progress: clock.progress,
    };
    return await run(request);
  } catch (error) {
    clock.stop();
    if (error instanceof RangeError && only.includes(error.message)) {
      throw new UserError(
        `没有“${error.message}”：--only 后面写年份（2020）或部门（2020/justice）。`,
      );
    }
    if (error instanceof RangeError && shards.includes(error.message)) {
      throw new UserError(
        `${error.message} 不是分片：先用 npm run build -- --only … --out … 构建。`,
      );
    }
    if (!(error instanceof ContentError)) throw error;
    printDiagnostics(error.diagnostics, effects);
    throw new UserError('内容有不能发布之处，没有构建；改正后再试。原有的站点文件夹没有改动。');
  }
}

/** One of these is in every folder that was built to: a site, a shard. */
const BUILT = ['index.html', 'shard'];

/** A build replaces the folder as a whole: whatever else is in it would be lost. */
function refuseForeign(out: string, { cwd }: Effects): void {
  if (!existsSync(out)) return;
  const isBuilt = BUILT.some((name) => existsSync(path.join(out, name)));
  if (statSync(out).isDirectory() && (isBuilt || readdirSync(out).length === 0)) return;
  const shown = path.relative(cwd, out) || '.';
  throw new UserError(
    `“${shown}”里有别的文件，构建会把它们换掉，所以没有构建。请在 --out 后面写一个新的或空的文件夹。`,
  );
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
