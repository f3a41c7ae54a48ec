import { matchRecord } from '../match.ts';
import { allOrMissing } from '../missing-parts.ts';
import { RANK } from '../rank.ts';
import type { Query } from '../query.ts';
import type { SearchRecord } from '../records.ts';
import { classKey, classOf } from './place-class.ts';
import { countEach, countRuns, firstOf, noCounts } from './place-counts.ts';
import type { Counted } from './place-counts.ts';
import { LEVEL } from './place-lists.ts';
import type { PlaceList } from './place-lists.ts';
import { sight } from './phrase.ts';
import type { Sighting } from './phrase.ts';
import type { Segment } from './segment.ts';

/** Rank of a declaration in which some word does not stand. */
export const NONE = 255;

/** The places of one class in which words of the query stand. */
export interface ClassPlaces {
  readonly classIndex: number;
  /** May come in several parts, which no place is in twice. */
  readonly counted: Counted;
}

/** Everything a query finds in one segment. */
export interface SegmentHits {
  readonly segment: Segment;
  /** By ordinal: rank of the declaration, `NONE` where it is not found. */
  readonly ranks: Uint8Array;
  readonly places: readonly ClassPlaces[];
  /** How many declarations are found. */
  readonly found: number;
}

/** The declarations' own words, which settle whether a phrase stands in a few of them. */
export interface Readable {
  /** Declarations that may be read for one segment; they are shown anyway. */
  readonly most: number;
  readonly record: (ordinal: number) => Promise<SearchRecord>;
  /** Is told of the likeliest declarations while the others are being read. */
  readonly head: (hits: SegmentHits) => void;
}

/** Declarations told of before all have been read. */
const HEAD = 3;

/**
 * Declarations in which every word stands, with all places in which one of them does.
 * @throws MissingParts when a shard or a record cannot be fetched
 */
export async function searchSegment(
  query: Query,
  segment: Segment,
  readable: Readable | null,
): Promise<SegmentHits> {
  const seen = await allOrMissing(query.terms.map((term) => sight(term, segment)));
  const possible = seen.map(({ places }) => bestRanks(places, segment));
  const candidates = weakest(possible, segment.directory.declarations.length);
  const unsettled = seen.some(({ finish }) => finish !== null);
  const ordinals = found(candidates);
  if (ordinals.length === 0) return { segment, ranks: candidates, places: [], found: 0 };
  if (readable && ordinals.length <= readable.most && (unsettled || seen.length > 1)) {
    const likeliest = ordinals.sort((a, b) => (candidates[a] ?? 0) - (candidates[b] ?? 0));
    return readAll(query, segment, likeliest, readable);
  }
  return settle(query, segment, seen);
}

/** What the index alone tells for certain. */
async function settle(
  query: Query,
  segment: Segment,
  seen: readonly Sighting[],
): Promise<SegmentHits> {
  const { length } = segment.directory.declarations;
  const several = query.terms.length > 1;
  const [whole = [], ...terms] = await allOrMissing([
    several ? sight(query.whole, segment).then(finished) : Promise.resolve([]),
    ...seen.map(finished),
  ]);
  const best = terms.map((lists) => bestRanks(lists, segment));
  if (several) raiseByWhole(best, bestRanks(whole, segment));
  const ranks = weakest(best, length);
  return { segment, ranks, places: placesOf(terms, ranks, segment), found: found(ranks).length };
}

async function finished({ places, finish }: Sighting): Promise<readonly PlaceList[]> {
  return finish ? finish() : places;
}

/** What the candidates' own words tell. @param ordinals of the candidates, the likeliest first */
async function readAll(
  query: Query,
  segment: Segment,
  ordinals: readonly number[],
  { record, head }: Readable,
): Promise<SegmentHits> {
  const reading = ordinals.map((ordinal) => record(ordinal));
  if (reading.length > HEAD) {
    // What fails shows below.
    void allOrMissing(reading.slice(0, HEAD)).then(
      (records) => {
        const hits = hitsIn(records, query, segment, ordinals);
        if (hits.found > 0) head(hits);
      },
      () => undefined,
    );
  }
  return hitsIn(await allOrMissing(reading), query, segment, ordinals);
}

function hitsIn(
  records: readonly SearchRecord[],
  query: Query,
  segment: Segment,
  ordinals: readonly number[],
): SegmentHits {
  const { classes, declarations } = segment.directory;
  const indexes = new Map(classes.map((own, index) => [classKey(own), index]));
  const ranks = new Uint8Array(declarations.length).fill(NONE);
  const places = classes.map((): number[] => []);
  records.forEach((own, at) => {
    const match = matchRecord(own, query);
    const ordinal = ordinals[at] ?? 0;
    if (!match) return;
    ranks[ordinal] = match.rank;
    for (const place of match.places) {
      places[indexes.get(classKey(classOf(place))) ?? -1]?.push(ordinal);
    }
  });
  return {
    segment,
    ranks,
    places: places.flatMap((own, classIndex) =>
      own.length > 0 ? [{ classIndex, counted: countEach(own, declarations.length) }] : [],
    ),
    found: found(ranks).length,
  };
}

function found(ranks: Uint8Array): number[] {
  const ordinals: number[] = [];
  for (let ordinal = 0; ordinal < ranks.length; ordinal += 1) {
    if (ranks[ordinal] !== NONE) ordinals.push(ordinal);
  }
  return ordinals;
}

/** Best rank of one word in every declaration. */
function bestRanks(lists: readonly PlaceList[], segment: Segment): Uint8Array {
  const best = new Uint8Array(segment.directory.declarations.length).fill(NONE);
  for (const list of lists) {
    const kind = segment.directory.classes[list.classIndex]?.kind;
    if (!kind) continue;
    const rank = rankAt(kind, list.level);
    for (const declaration of countedOf(list, segment).ordinals) {
      if (rank < (best[declaration] ?? 0)) best[declaration] = rank;
    }
  }
  return best;
}

const ofLists = new WeakMap<PlaceList, Counted>();

/** The declarations of a list's places; looked at for ranks, and again for counts. */
function countedOf(list: PlaceList, { slots }: Segment): Counted {
  const known = ofLists.get(list);
  if (known) return known;
  const first = slots[list.classIndex]?.firstSlots();
  const counted = first ? countRuns(list.places, first) : noCounts(0);
  ofLists.set(list, counted);
  return counted;
}

function rankAt(kind: string, level: number): number {
  if (kind === 'name') return level === LEVEL.equals ? RANK.nameEquals : RANK.nameContains;
  if (kind !== 'indicator' && kind !== 'cost') return RANK.text;
  if (level === LEVEL.equals) return RANK.rowEquals;
  return level === LEVEL.starts ? RANK.rowStarts : RANK.rowContains;
}

/** A name of several words, typed in full, is found by each of its words as if by itself. */
function raiseByWhole(best: readonly Uint8Array[], whole: Uint8Array): void {
  for (const own of best) {
    whole.forEach((rank, declaration) => {
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
  terms: readonly (readonly PlaceList[])[],
  ranks: Uint8Array,
  segment: Segment,
): ClassPlaces[] {
  const [only] = terms;
  // One word has a place in one list only; several words may share it.
  if (only && terms.length === 1) {
    return only.map((list) => ({
      classIndex: list.classIndex,
      counted: countedOf(list, segment),
    }));
  }
  return segment.directory.classes.flatMap(({ plan }, classIndex) => {
    const lists = terms.flatMap((own) => own.filter((list) => list.classIndex === classIndex));
    if (lists.length === 0) return [];
    const seen = new Uint8Array(plan.total);
    return lists.flatMap((list) => {
      const counted = countedUnseen(list, countedOf(list, segment), ranks, seen);
      return counted.ordinals.length > 0 ? [{ classIndex, counted }] : [];
    });
  });
}

/** Places of found declarations that no list before had; they are seen from now on. */
function countedUnseen(
  { places }: PlaceList,
  { ordinals, counts }: Counted,
  ranks: Uint8Array,
  seen: Uint8Array,
): Counted {
  const unseen = noCounts(ordinals.length);
  let length = 0;
  let at = 0;
  for (let index = 0; index < ordinals.length; index += 1) {
    const ordinal = ordinals[index] ?? 0;
    const end = at + (counts[index] ?? 0);
    let count = 0;
    for (; at < end; at += 1) {
      const place = places[at] ?? 0;
      count += 1 - (seen[place] ?? 0);
      if (ranks[ordinal] !== NONE) seen[place] = 1;
    }
    if (ranks[ordinal] === NONE || count === 0) continue;
    unseen.ordinals[length] = ordinal;
    unseen.counts[length++] = count;
  }
  return firstOf(unseen, length);
}
