import { hash } from 'node:crypto';
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
  const parts = [JSON.stringify(more)];
  for (const id of declarations) parts.push(id, stamps.get(id) ?? '');
  return hash('sha256', parts.join('\n')).slice(0, 32);
}
