import { ByteReader } from './varints.ts';
import type { Result } from './selection.ts';
import type { Segment } from './segment.ts';

export const SORTS = ['relevance', 'amount', 'name'] as const;

export type Sort = (typeof SORTS)[number];

type Compare = (a: Result, b: Result) => number;

/**
 * Orders results: by how well they match (then by places, newer year, id), by 本年度项目金额 (largest
 * first), or by name.
 * @throws MissingParts when the amounts or names of a year cannot be fetched
 */
export async function orderResults(results: readonly Result[], sort: Sort): Promise<Result[]> {
  if (sort === 'relevance') return ranked(results);
  const segments = [...new Set(results.map(({ hits }) => hits.segment))];
  const compare = sort === 'amount' ? await byAmount(segments) : await byName(segments);
  return results.toSorted((a, b) => compare(a, b) || byRelevance(a, b));
}

/** More places than this are as good as this many. */
const MOST_PLACES = 2 ** 20 - 1;
/** More results than a search can have. */
const MOST_RESULTS = 2 ** 27;

/**
 * Best first. Numbers are sorted far faster than results, and a single letter can find everything;
 * among equals, results come in the order in which they were found: newer year, then id.
 */
function ranked(results: readonly Result[]): Result[] {
  const keys = new Float64Array(results.length);
  results.forEach(({ rank, places }, at) => {
    const fewer = MOST_PLACES - Math.min(places, MOST_PLACES);
    keys[at] = (rank * (MOST_PLACES + 1) + fewer) * MOST_RESULTS + at;
  });
  keys.sort();
  const ordered: Result[] = [];
  for (const key of keys) {
    const result = results[key % MOST_RESULTS];
    if (result) ordered.push(result);
  }
  return ordered;
}

function byRelevance(a: Result, b: Result): number {
  return (
    a.rank - b.rank ||
    b.places - a.places ||
    b.hits.segment.directory.year - a.hits.segment.directory.year ||
    a.ordinal - b.ordinal
  );
}

async function byAmount(segments: readonly Segment[]): Promise<Compare> {
  const amounts = await readEach(segments, 'amounts.bin', (bytes, { directory }) => {
    const reader = new ByteReader(bytes);
    return directory.declarations.map(() => reader.varint());
  });
  const amountOf = ({ hits, ordinal }: Result): number => amounts.get(hits.segment)?.[ordinal] ?? 0;
  return (a, b) => amountOf(b) - amountOf(a);
}

async function byName(segments: readonly Segment[]): Promise<Compare> {
  const names = await readEach(
    segments,
    'names.json',
    (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as string[],
  );
  const nameOf = ({ hits, ordinal }: Result): string => names.get(hits.segment)?.[ordinal] ?? '';
  return (a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0);
}

async function readEach<T>(
  segments: readonly Segment[],
  path: string,
  read: (bytes: Uint8Array, segment: Segment) => T,
): Promise<Map<Segment, T>> {
  return new Map(
    await Promise.all(
      segments.map(async (segment) => [segment, read(await segment.file(path), segment)] as const),
    ),
  );
}
