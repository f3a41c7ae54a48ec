/** A phrase whose positions fill more shards than this has its places in a list of their own. */
export const TOO_MANY = 4;

/**
 * Indexes of the shards with keys that begin with the text, or that the text begins with.
 * @param shards in their order
 */
export function shardsFor(text: string, shards: readonly { readonly from: string }[]): number[] {
  let low = 0;
  let high = shards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shards[middle]?.from ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  const found = low > 0 ? [low - 1] : [];
  for (let next = low; shards[next]?.from.startsWith(text); next += 1) found.push(next);
  return found;
}
