import { createHash } from 'node:crypto';
import type { Portal } from './portal.ts';

/**
 * Astro's `cacheKey` of a page that shows these declarations and nothing else of the corpus: the
 * same key, the same page. Undefined where nothing is kept (in dev).
 * @param more whatever else decides what the page shows
 */
export function cacheKeyOf(
  { stamps }: Pick<Portal, 'stamps'>,
  declarations: Iterable<string>,
  ...more: readonly (string | number)[]
): string | undefined {
  if (!stamps) return undefined;
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const id of declarations) hash.update(stamps.get(id) ?? '').update(id);
  return hash.digest('hex').slice(0, 32);
}
