import type { ShardEntry } from './directory.ts';
import { shardsFor } from './shards-for.ts';

/** A part of a phrase to look up: everything from `start` on, in these shards. */
export interface Lookup {
  readonly start: number;
  /** How much of the phrase from `start` on its postings certainly bear out. */
  readonly covers: number;
  readonly shards: readonly number[];
  readonly bytes: number;
}

/** What a request costs beyond its bytes, in bytes. */
const REQUEST = 512;

interface Way {
  readonly cost: number;
  /** Null where the unit was borne out already. */
  readonly last: Lookup | null;
  readonly before: number;
}

/**
 * The cheapest lookups that together bear out every unit of the phrase.
 * @param known units that are borne out already
 * @param isHere whether a shard has been fetched already, which makes it free
 */
export function coverPhrase(
  phrase: string,
  shards: readonly ShardEntry[],
  known: readonly boolean[],
  isHere: (shard: number) => boolean,
): Lookup[] {
  const lookups = lookupsOf(phrase, shards, isHere);
  // cheapest[end]: the best way found so far to bear out the first `end` units.
  const cheapest: (Way | undefined)[] = [{ cost: 0, last: null, before: 0 }];
  const offer = (end: number, way: Way): void => {
    if (way.cost < (cheapest[end]?.cost ?? Infinity)) cheapest[end] = way;
  };
  for (let covered = 0; covered < phrase.length; covered += 1) {
    const way = cheapest[covered];
    if (!way) continue;
    if (known[covered]) offer(covered + 1, { cost: way.cost, last: null, before: covered });
    for (const last of lookups) {
      const end = last.start + last.covers;
      if (last.start > covered || end <= covered) continue;
      const cost = way.cost + last.bytes + last.shards.length * REQUEST;
      offer(end, { cost, last, before: covered });
    }
  }
  return follow(cheapest, phrase.length);
}

function follow(cheapest: readonly (Way | undefined)[], length: number): Lookup[] {
  const chosen: Lookup[] = [];
  for (let at = length; at > 0;) {
    const way = cheapest[at];
    if (way?.last) chosen.push(way.last);
    at = way?.before ?? 0;
  }
  return chosen.reverse();
}

function lookupsOf(
  phrase: string,
  shards: readonly ShardEntry[],
  isHere: (shard: number) => boolean,
): Lookup[] {
  return Array.from({ length: phrase.length }, (_, start) => {
    const text = phrase.slice(start);
    const needed = shardsFor(text, shards);
    let depth = text.length;
    let bytes = 0;
    for (const shard of needed) {
      depth = Math.min(depth, shards[shard]?.depth ?? 0);
      if (!isHere(shard)) bytes += shards[shard]?.bytes ?? 0;
    }
    return { start, covers: Math.max(1, depth), shards: needed, bytes };
  });
}
