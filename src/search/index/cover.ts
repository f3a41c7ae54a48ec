import type { ShardEntry } from './directory.ts';

/** A part of a phrase to look up: everything from `start` on, in these shards. */
export interface Lookup {
  readonly start: number;
  /** How much of the phrase from `start` on its postings certainly bear out. */
  readonly covers: number;
  readonly shards: readonly number[];
}

/**
 * The cheapest lookups that together bear out every unit of the phrase.
 * @param isHere whether a shard has been fetched already, which makes it free
 */
export function coverPhrase(
  phrase: string,
  shards: readonly ShardEntry[],
  isHere: (shard: number) => boolean,
): Lookup[] {
  const lookups = lookupsOf(phrase, shards);
  const cost = ({ shards: needed }: Lookup): number =>
    needed.reduce((sum, shard) => sum + (isHere(shard) ? 1 : (shards[shard]?.bytes ?? 0) + 64), 0);
  // cheapest[end]: the best way found so far to bear out the first `end` units.
  const cheapest: ({ cost: number; last: Lookup | null; before: number } | undefined)[] = [
    { cost: 0, last: null, before: 0 },
  ];
  for (let covered = 0; covered < phrase.length; covered += 1) {
    const way = cheapest[covered];
    if (!way) continue;
    for (const lookup of lookups) {
      const end = lookup.start + lookup.covers;
      if (lookup.start > covered || end <= covered) continue;
      const total = way.cost + cost(lookup);
      if (total < (cheapest[end]?.cost ?? Infinity)) {
        cheapest[end] = { cost: total, last: lookup, before: covered };
      }
    }
  }
  return follow(cheapest, phrase.length);
}

function follow(
  cheapest: readonly ({ last: Lookup | null; before: number } | undefined)[],
  length: number,
): Lookup[] {
  const chosen: Lookup[] = [];
  for (let way = cheapest[length]; way?.last; way = cheapest[way.before]) chosen.push(way.last);
  return chosen.reverse();
}

function lookupsOf(phrase: string, shards: readonly ShardEntry[]): Lookup[] {
  return Array.from({ length: phrase.length }, (_, start) => {
    const text = phrase.slice(start);
    const needed = shardsFor(text, shards);
    const depth = needed.reduce(
      (least, shard) => Math.min(least, shards[shard]?.depth ?? 0),
      text.length,
    );
    return { start, covers: Math.max(1, depth), shards: needed };
  });
}

/** Indexes of the shards with keys that begin with the text, or that the text begins with. */
function shardsFor(text: string, shards: readonly ShardEntry[]): number[] {
  let low = 0;
  let high = shards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shards[middle]?.firstKey ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  const found = low > 0 ? [low - 1] : [];
  for (let next = low; shards[next]?.firstKey.startsWith(text); next += 1) found.push(next);
  return found;
}
