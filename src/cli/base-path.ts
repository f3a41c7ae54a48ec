import { UserError } from './user-error.ts';

const BASE_PATH = /^\/(?:[A-Za-z0-9._~-]+\/)*$/;

/**
 * The path the portal stands under, with a slash at both ends: `/`, `/yjsgk/`.
 *
 * @param given as a person wrote it: `yjsgk`, `/yjsgk` and `/yjsgk/` are the same
 * @throws UserError for anything that cannot stand in an address
 */
export function normaliseBasePath(given: string): string {
  const path = `/${given}/`.replace(/\/{2,}/g, '/');
  if (BASE_PATH.test(path) && !/\/\.{1,2}\//.test(path)) return path;
  throw new UserError(`基础路径应为 / 或 /yjsgk/ 这样的形式（字母、数字、-），实为“${given}”。`);
}
