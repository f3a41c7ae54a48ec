import { relative } from 'node:path';
import { historyKey } from '../store/git-log.ts';
import type { Effects } from './effects.ts';
import { forgetBuilt, isBuilt, recordBuilt, sourceKey } from '../build/freshness.ts';

export interface BuildRequest {
  readonly base: string;
  readonly production: boolean;
  /** Folder to build into. */
  readonly out: string;
}

export type Build = (request: BuildRequest, effects: Effects) => Promise<unknown>;

/**
 * Builds the site, unless the folder already holds the build of exactly these sources.
 *
 * @returns whether it had to be built
 */
export async function ensureBuilt(
  request: BuildRequest,
  effects: Effects,
  build: Build,
): Promise<boolean> {
  const { root } = effects;
  const options = [request.base, String(request.production), historyKey(root)];
  const key = await sourceKey(root, options);
  const shown = relative(root, request.out);
  if (await isBuilt(root, request.out, key)) {
    effects.stderr.write(`内容和程序都没有改动，沿用 ${shown} 里上次构建的站点。\n`);
    return false;
  }
  effects.stderr.write(`正在把 content/ 构建成站点（${shown}）……\n`);
  await forgetBuilt(root, request.out);
  await build(request, effects);
  await recordBuilt(root, request.out, key);
  return true;
}
