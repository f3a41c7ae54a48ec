import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../../src/cli/effects.ts';
import { UserError } from '../../src/cli/user-error.ts';
import { nginxVersion, startNginx } from '../deploy/nginx.ts';
import { filesBelow } from '../site/built-site.ts';

const CONNECTIONS = 500;
const SECONDS = 10;
const DECLARATION = /^\d{4}\/[\w-]+\/[\w-]+\/index\.html$/;

/** What is to be reached on two cores that do nothing else. */
const TARGET = { perSecond: 10_000, p99: 50 } as const;

export interface Load {
  readonly perSecond: number;
  /** Milliseconds that 99 of 100 answers stay below. */
  readonly p99: number;
  /** Sockets that failed, and answers that were no page. */
  readonly errors: number;
}

/**
 * `npm run bench -- nginx`: nginx with `deploy/nginx` sends the declaration pages of the built
 * site under wrk; both share this machine's cores.
 *
 * @returns exit code: 1 where a request failed
 * @throws UserError where nginx, wrk or the site is not there
 */
export async function nginxLoad(effects: Effects): Promise<number> {
  const version = nginxVersion();
  const { code } = await effects.run('wrk', ['-v']);
  if (version === null || code === 127) {
    throw new UserError('要先装好 nginx 和 wrk：apt-get install nginx-light wrk');
  }
  const site = join(effects.root, 'dist');
  const pages = declarationPages(site);
  const before = loadavg()[0] ?? 0;
  const nginx = await startNginx(site, '/');
  try {
    const load = await underWrk(nginx.origin, pages, effects);
    effects.stdout.write(report(load, pages.length, before, version));
    return load.errors > 0 ? 1 : 0;
  } finally {
    await nginx.stop();
  }
}

function declarationPages(site: string): string[] {
  try {
    const pages = filesBelow(site).filter((file) => DECLARATION.test(file));
    return pages.map((file) => `/${file.slice(0, -'index.html'.length)}`);
  } catch {
    throw new UserError('还没有构建好的站点。请先运行 npm run build。');
  }
}

async function underWrk(origin: string, pages: readonly string[], effects: Effects): Promise<Load> {
  const script = join(tmpdir(), `mingzhang-wrk-${String(process.pid)}.lua`);
  writeFileSync(script, luaScript(pages));
  const options = ['-t2', `-c${String(CONNECTIONS)}`, `-d${String(SECONDS)}s`, '--latency'];
  try {
    const { output } = await effects.run('wrk', [...options, '-s', script, origin]);
    return readWrk(output);
  } finally {
    rmSync(script);
  }
}

/** Every page in turn, as a browser asks for it. */
function luaScript(pages: readonly string[]): string {
  return readFileSync(new URL('pages-in-turn.lua', import.meta.url), 'utf8').replace('PAGES', () =>
    pages.map((page) => JSON.stringify(page)).join(', '),
  );
}

/**
 * Reads what wrk prints.
 * @throws Error where a figure is missing
 */
export function readWrk(output: string): Load {
  const figure = (pattern: RegExp): RegExpExecArray => {
    const match = pattern.exec(output);
    if (!match) throw new Error(`wrk: ${output}`);
    return match;
  };
  const [, perSecond = ''] = figure(/Requests\/sec:\s+([\d.]+)/);
  const [, p99 = '', unit = ''] = figure(/^\s+99%\s+([\d.]+)(us|ms|s|m)$/m);
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(
    output,
  );
  const [, wrong = '0'] = /Non-2xx or 3xx responses: (\d+)/.exec(output) ?? [];
  const failed = (sockets ?? []).slice(1).reduce((sum, count) => sum + Number(count), 0);
  return {
    perSecond: Number(perSecond),
    p99: Number(p99) * (MILLISECONDS[unit] ?? 1),
    errors: failed + Number(wrong),
  };
}

const MILLISECONDS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

function report({ perSecond, p99, errors }: Load, pages: number, before: number, version: string) {
  const verdict = (reached: boolean): string => (reached ? '达到' : '未达到');
  return [
    `${version.replace(/^.*: /, '')}，${String(CONNECTIONS)} 个连接，${String(SECONDS)} 秒，${String(pages)} 张申报表页面（gzip）`,
    `  每秒 ${perSecond.toFixed(0)} 次（目标 ≥ ${String(TARGET.perSecond)}，${verdict(perSecond >= TARGET.perSecond)}）`,
    `  99% 在 ${p99.toFixed(1)} 毫秒内（目标 < ${String(TARGET.p99)}，${verdict(p99 < TARGET.p99)}）`,
    `  失败 ${String(errors)} 次`,
    `  ${String(cpus().length)} 个核由 nginx 和 wrk 共用；开始前的负荷 ${before.toFixed(2)}，结束时 ${(loadavg()[0] ?? 0).toFixed(2)}。机器忙时这些数只供参考。`,
    '',
  ].join('\n');
}
