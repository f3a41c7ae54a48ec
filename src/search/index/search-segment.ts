import { RANK } from '../rank.ts';
import type { Query } from '../query.ts';
import { findPhrase } from './phrase.ts';
import type { PhraseHits } from './phrase.ts';
import type { Segment } from './segment.ts';

/** Rank of a declaration in which some word does not stand. */
export const NONE = 255;

/** The places of one class in which words of the query stand, in their order. */
export interface ClassPlaces {
  readonly classIndex: number;
  /** Ordinal of each place's declaration; not falling. */
  readonly declarations: Uint32Array;
}

/** Everything a query finds in one segment. */
export interface SegmentHits {
  readonly segment: Segment;
  /** By ordinal: rank of the declaration, `NONE` where it is not found. */
  readonly ranks: Uint8Array;
  readonly places: readonly ClassPlaces[];
}

/**
 * Declarations in which every word stands, with all places in which one of them does.
 * @throws MissingParts when a shard cannot be fetched
 */
export async function searchSegment(query: Query, segment: Segment): Promise<SegmentHits> {
  const phrases = query.terms.length > 1 ? [...query.terms, query.whole] : query.terms;
  const found = await Promise.all(phrases.map((phrase) => findPhrase(phrase, segment)));
  const terms = found.slice(0, query.terms.length);
  const best = terms.map((hits) => bestRanks(hits, segment));
  const whole = found[query.terms.length];
  if (whole) raiseByWhole(best, whole, segment);
  const ranks = weakest(best, segment.directory.declarations.length);
  return { segment, ranks, places: placesOf(terms, ranks, segment) };
}

/** Best rank of one word in every declaration. */
function bestRanks(hits: PhraseHits, segment: Segment): Uint8Array {
  const best = new Uint8Array(segment.directory.declarations.length).fill(NONE);
  for (const [classIndex, { positions, endsName }] of hits) {
    const slots = segment.slots[classIndex];
    const kind = segment.directory.classes[classIndex]?.kind;
    if (!slots || !kind) continue;
    for (const position of positions) {
      const declaration = slots.declarationAt(slots.placeAt(position));
      const starts = slots.isStart(position);
      const rank = rankAt(kind, starts, starts && endsName.has(position));
      if (rank < (best[declaration] ?? 0)) best[declaration] = rank;
    }
  }
  return best;
}

function rankAt(kind: string, starts: boolean, equals: boolean): number {
  if (kind === 'name') return equals ? RANK.nameEquals : RANK.nameContains;
  if (kind !== 'indicator' && kind !== 'cost') return RANK.text;
  if (equals) return RANK.rowEquals;
  return starts ? RANK.rowStarts : RANK.rowContains;
}

/** A name of several words, typed in full, is found by each of its words as if by itself. */
function raiseByWhole(best: readonly Uint8Array[], whole: PhraseHits, segment: Segment): void {
  const ranks = bestRanks(whole, segment);
  for (const own of best) {
    ranks.forEach((rank, declaration) => {
      const equals = rank === RANK.nameEquals || rank === RANK.rowEquals;
      if (equals && rank < (own[declaration] ?? 0)) own[declaration] = rank;
    });
  }
}

/** A declaration is as good as its weakest word. */
function weakest(best: readonly Uint8Array[], declarations: number): Uint8Array {
  const ranks = new Uint8Array(declarations);
  for (const own of best) {
    for (let at = 0; at < declarations; at += 1) {
      ranks[at] = Math.max(ranks[at] ?? 0, own[at] ?? NONE);
    }
  }
  return best.length === 0 ? ranks.fill(NONE) : ranks;
}

function placesOf(
  terms: readonly PhraseHits[],
  ranks: Uint8Array,
  segment: Segment,
): ClassPlaces[] {
  return segment.directory.classes.flatMap((_, classIndex) => {
    const slots = segment.slots[classIndex];
    if (!slots) return [];
    const lists = terms.flatMap((hits) => hits.get(classIndex) ?? []);
    const places = distinct(lists.map(({ positions }) => positions.map(slots.placeAt)));
    const declarations = places
      .map((place) => slots.declarationAt(place))
      .filter((declaration) => ranks[declaration] !== NONE);
    return declarations.length > 0 ? [{ classIndex, declarations }] : [];
  });
}

/** Every number of several ordered lists, once, in order. */
function distinct(lists: readonly Uint32Array[]): Uint32Array {
  const [only] = lists;
  const all =
    lists.length === 1 && only ? only : Uint32Array.from(lists.flatMap((list) => [...list])).sort();
  return all.filter((value, at) => at === 0 || value !== all[at - 1]);
}
