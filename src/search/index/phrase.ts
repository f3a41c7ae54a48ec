import { MissingParts } from '../missing-parts.ts';
import { coverPhrase } from './cover.ts';
import type { Lookup } from './cover.ts';
import { END } from './end.ts';
import type { Segment } from './segment.ts';
import { visitShard } from './shard.ts';

/** Where a phrase stands in one class. */
export interface ClassHits {
  /** Positions of its first unit, ordered. */
  readonly positions: Uint32Array;
  /** Those right behind whose phrase a name ends. */
  readonly endsName: ReadonlySet<number>;
}

/** By index of the class; classes in which it does not stand are left out. */
export type PhraseHits = ReadonlyMap<number, ClassHits>;

/** Lookups fetched at first; the rest only if the phrase can still stand somewhere. */
const FIRST = 4;

/**
 * Every position at which a normalised phrase stands.
 * @throws MissingParts naming the shards that could not be fetched
 */
export async function findPhrase(phrase: string, segment: Segment): Promise<PhraseHits> {
  if (phrase === '' || phrase.includes(String.fromCharCode(END))) return new Map();
  const lookups = coverPhrase(phrase, segment.directory.shards, segment.has);
  let hits: PhraseHits | null = null;
  for (const wave of [lookups.slice(0, FIRST), lookups.slice(FIRST)]) {
    const shards = await fetchShards(wave, segment);
    for (const lookup of wave) {
      hits = intersect(hits, lookUp(phrase, lookup, shards, segment));
      if (hits.size === 0) return hits;
    }
  }
  return hits ?? new Map<number, ClassHits>();
}

async function fetchShards(
  lookups: readonly Lookup[],
  segment: Segment,
): Promise<Map<number, Uint8Array>> {
  const wanted = [...new Set(lookups.flatMap(({ shards }) => shards))];
  const outcomes = await Promise.allSettled(wanted.map((index) => segment.shard(index)));
  const missing = outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return [];
    if (outcome.reason instanceof MissingParts) return outcome.reason.parts;
    throw outcome.reason;
  });
  if (missing.length > 0) throw new MissingParts(missing);
  return new Map(
    outcomes.flatMap((outcome, at) =>
      outcome.status === 'fulfilled' ? [[wanted[at] ?? 0, outcome.value] as const] : [],
    ),
  );
}

/** Where the phrase can stand as far as one lookup knows, as positions of the phrase's start. */
function lookUp(
  phrase: string,
  { start, shards }: Lookup,
  fetched: ReadonlyMap<number, Uint8Array>,
  segment: Segment,
): PhraseHits {
  const text = phrase.slice(start);
  const found = new Map<number, { positions: number[]; endsName: Set<number> }>();
  for (const shard of shards) {
    const bytes = fetched.get(shard);
    if (!bytes) continue;
    visitShard(bytes, text, segment.bits, (key, classIndex, endsName, position) => {
      if (position < start) return;
      let hits = found.get(classIndex);
      if (!hits) found.set(classIndex, (hits = { positions: [], endsName: new Set() }));
      hits.positions.push(position - start);
      const ends = key.length === text.length ? endsName : key.charCodeAt(text.length) === END;
      if (ends && key.length >= text.length) hits.endsName.add(position - start);
    });
  }
  return new Map(
    [...found].map(([classIndex, { positions, endsName }]) => [
      classIndex,
      { positions: Uint32Array.from(positions).sort(), endsName },
    ]),
  );
}

function intersect(hits: PhraseHits | null, others: PhraseHits): PhraseHits {
  if (!hits) return others;
  const common = new Map<number, ClassHits>();
  for (const [classIndex, { positions, endsName }] of hits) {
    const other = others.get(classIndex);
    if (!other) continue;
    const both = inBoth(positions, other.positions);
    if (both.length === 0) continue;
    common.set(classIndex, {
      positions: both,
      endsName: endsName.size > other.endsName.size ? endsName : other.endsName,
    });
  }
  return common;
}

/** What stands in both of two ordered lists. */
function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const common = new Uint32Array(Math.min(a.length, b.length));
  let length = 0;
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length;) {
    const difference = (a[atA] ?? 0) - (b[atB] ?? 0);
    if (difference === 0) common[length++] = a[atA] ?? 0;
    if (difference <= 0) atA += 1;
    if (difference >= 0) atB += 1;
  }
  return common.slice(0, length);
}
