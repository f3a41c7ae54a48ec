import { allOrMissing } from '../missing-parts.ts';
import { coverPhrase } from './cover.ts';
import type { Lookup } from './cover.ts';
import { END } from './end.ts';
import { LEVEL } from './place-lists.ts';
import type { PlaceList } from './place-lists.ts';
import { lookUp, intersect, placesAt } from './positions.ts';
import type { Positions } from './positions.ts';
import type { Segment } from './segment.ts';
import { placesInShard } from './shard.ts';
import { TOO_MANY, shardsFor } from './shards-for.ts';

/** What is known of a phrase so far. */
export interface Sighting {
  /** Places at which it can still stand: all at which it does, and none but these when exact. */
  readonly places: readonly PlaceList[];
  /** Fetches what is missing for certainty; null when the places are exact. */
  readonly finish: (() => Promise<readonly PlaceList[]>) | null;
}

/**
 * Lookups fetched at first. They may bear out more of the phrase than the directory can promise, or
 * leave no more places than a page of results shows; the others are then not needed.
 */
const FIRST = 2;

/**
 * Where a normalised phrase stands, as far as a first look tells.
 * @throws MissingParts naming the shards that could not be fetched
 */
export async function sight(phrase: string, segment: Segment): Promise<Sighting> {
  if (phrase === '' || phrase.includes(String.fromCharCode(END))) return exactly([]);
  const { shards } = segment.directory;
  if (shardsFor(phrase, shards).length >= TOO_MANY) {
    const places = await commonPlaces(phrase, segment);
    if (places) return exactly(places);
  }
  const known = Array.from({ length: phrase.length }, () => false);
  const cover = coverPhrase(phrase, shards, known, segment.has);
  const first = cover
    .toSorted((a, b) => a.bytes - b.bytes || b.covers - a.covers)
    .filter(({ shards: own }, at) => at === 0 || (at < FIRST && own.length < TOO_MANY));
  const hits = await lookUpAll(phrase, first, null, known, segment);
  if (hits.size === 0 || !known.includes(false)) return exactly(placesAt(hits, segment));
  return {
    places: placesAt(hits, segment),
    finish: async () => {
      const rest = coverPhrase(phrase, shards, known, segment.has);
      return placesAt(await lookUpAll(phrase, rest, hits, known, segment), segment);
    },
  };
}

function exactly(places: readonly PlaceList[]): Sighting {
  return { places, finish: null };
}

/** The places of a phrase that fills many shards; null where they are not listed. */
async function commonPlaces(phrase: string, segment: Segment): Promise<PlaceList[] | null> {
  const totals = segment.directory.classes.map(({ plan }) => plan.total);
  // One after the other: it stands in the first, unless the phrase always goes on the same way.
  for (const index of shardsFor(phrase, segment.directory.lists).slice(0, 2)) {
    const found = placesInShard(await segment.list(index), phrase, totals);
    if (!found) continue;
    if (found.key === phrase) return found.lists;
    // The list is that of a longer phrase: where that is all of a name, this one is its start.
    return found.lists.map((list) => ({ ...list, level: Math.min(list.level, LEVEL.starts) }));
  }
  return null;
}

/** Narrows down positions by lookups; notes in `known` which units they bear out. */
async function lookUpAll(
  phrase: string,
  lookups: readonly Lookup[],
  before: Positions | null,
  known: boolean[],
  segment: Segment,
): Promise<Positions> {
  const wanted = lookups.flatMap(({ shards }) => shards);
  const fetched = await allShards(wanted, segment.shard);
  let hits = before;
  for (const { start, shards } of lookups) {
    const own = shards.flatMap((shard) => fetched.get(shard) ?? []);
    const { positions, covers } = lookUp(phrase, start, own, segment);
    known.fill(true, start, start + covers);
    hits = intersect(hits, positions);
    if (hits.size === 0) return hits;
  }
  return hits ?? new Map<number, Uint32Array>();
}

async function allShards(
  indexes: readonly number[],
  fetchShard: (index: number) => Promise<Uint8Array>,
): Promise<Map<number, Uint8Array>> {
  const wanted = [...new Set(indexes)];
  const fetched = await allOrMissing(wanted.map((index) => fetchShard(index)));
  return new Map(fetched.map((bytes, at) => [wanted[at] ?? 0, bytes]));
}
