import { hash } from 'node:crypto';
import type { Portal } from './portal.ts';

/**
 * Astro's `cacheKey` of a page that shows these declarations and nothing else of the corpus: the
 * same key, the same page. Undefined where nothing is kept (in dev).
 * @param more whatever else decides what the page shows; a function is asked only where keys are kept
 */
export function cacheKeyOf(
  { stamps }: Pick<Portal, 'stamps'>,
  declarations: Iterable<string>,
  ...more: readonly (string | number | (() => string))[]
): string | undefined {
  if (!stamps) return undefined;
  const parts = [JSON.stringify(more.map((it) => (typeof it === 'function' ? it() : it)))];
  for (const id of declarations) parts.push(id, stamps.get(id) ?? '');
  return hash('sha256', parts.join('\n')).slice(0, 32);
}

/** Names what is told: the same words and numbers in the same order, the same key. */
export function keyOf(told: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(told));
}
