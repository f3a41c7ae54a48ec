import { DECLARATION_FACETS, groupingOf } from './declaration-groups.ts';
import type { Directory } from './directory.ts';
import { addCounts } from './place-counts.ts';
import { NONE } from './search-segment.ts';
import type { SegmentHits } from './search-segment.ts';

/** What results can be narrowed down by; each holds values of which one must apply. */
export const FACETS = [
  'year',
  'department',
  'category',
  'purpose',
  'amount',
  'kind',
  'level1',
  'level2',
] as const;

export type Facet = (typeof FACETS)[number];

/** Chosen values by facet; a facet without any lets everything pass. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A found declaration that passes the filters. */
export interface Result {
  readonly hits: SegmentHits;
  readonly ordinal: number;
  readonly rank: number;
  /** Places that pass the filters. */
  readonly places: number;
}

export interface Selection {
  /** Newer years first, then by id. */
  readonly results: readonly Result[];
  /** Places over all results. */
  readonly places: number;
  /** Declarations for each value of a facet, under the filters of the other facets. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** Names of departments by code. */
  readonly departments: ReadonlyMap<string, string>;
}

type PlaceFacet = 'kind' | 'level1' | 'level2';

const PLACE_FACETS: readonly PlaceFacet[] = ['kind', 'level1', 'level2'];

type Counts = Record<Facet, Map<string, number>>;

/** Narrows down what was found, and counts what else there is to choose. */
export function select(found: readonly SegmentHits[], filters: Filters): Selection {
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map<string, number>()]),
  ) as Counts;
  const results = found.flatMap((hits) => selectInSegment(hits, filters, counts));
  return {
    results,
    places: results.reduce((sum, { places }) => sum + places, 0),
    counts,
    departments: new Map(
      found.flatMap(({ segment }) =>
        segment.directory.departments.map(({ code, name }) => [code, name] as const),
      ),
    ),
  };
}

/** Whether a place of this class passes the filters, one of which may be left out. */
export function passesPlace(
  filters: Filters,
  values: Readonly<Record<PlaceFacet, string>>,
  except?: Facet,
): boolean {
  return PLACE_FACETS.every((facet) => facet === except || passes(filters[facet], values[facet]));
}

function passes(chosen: readonly string[] | undefined, value: string): boolean {
  return chosen === undefined || chosen.length === 0 || chosen.includes(value);
}

function selectInSegment(hits: SegmentHits, filters: Filters, counts: Counts): Result[] {
  const { ranks, segment } = hits;
  const { directory } = segment;
  const { groups, groupOf } = groupingOf(directory);
  const failures = declarationFailures(directory, filters);
  const places = countPlaces(hits, filters, failures, counts);
  const tallies = DECLARATION_FACETS.map(() => new Uint32Array(groups.length));
  const results: Result[] = [];
  for (let ordinal = 0; ordinal < ranks.length; ordinal += 1) {
    const rank = ranks[ordinal] ?? NONE;
    const own = places[ordinal] ?? 0;
    if (rank === NONE || own === 0) continue;
    const group = groupOf[ordinal] ?? 0;
    const failed = failures[ordinal] ?? 0;
    for (let facet = 0; facet < tallies.length; facet += 1) {
      const tally = tallies[facet];
      if (tally && (failed === 0 || failed === 1 << facet)) tally[group] = (tally[group] ?? 0) + 1;
    }
    if (failed === 0) results.push({ hits, ordinal, rank, places: own });
  }
  groups.forEach((values, group) => {
    DECLARATION_FACETS.forEach((facet, index) => {
      const count = tallies[index]?.[group] ?? 0;
      if (count > 0) add(counts[facet], values[facet], count);
    });
  });
  return results;
}

/** For every declaration, one bit for each facet that it does not pass. */
function declarationFailures(directory: Directory, filters: Filters): Uint8Array {
  const { groups, groupOf } = groupingOf(directory);
  const failures = groups.map((values) =>
    DECLARATION_FACETS.reduce(
      (bits, facet, index) => (passes(filters[facet], values[facet]) ? bits : bits | (1 << index)),
      0,
    ),
  );
  const own = new Uint8Array(groupOf.length);
  if (failures.some((failed) => failed > 0)) {
    for (let ordinal = 0; ordinal < own.length; ordinal += 1) {
      own[ordinal] = failures[groupOf[ordinal] ?? 0] ?? 0;
    }
  }
  return own;
}

/** Places of each declaration that pass; and for the place facets how many declarations they leave. */
function countPlaces(
  { segment, ranks, places }: SegmentHits,
  filters: Filters,
  failures: Uint8Array,
  counts: Counts,
): Uint32Array {
  const passing = new Uint32Array(ranks.length);
  const seen = new Map<string, Seen>();
  for (const { classIndex, counted } of places) {
    const values = segment.directory.classes[classIndex];
    if (!values) continue;
    if (passesPlace(filters, values)) addCounts(passing, counted);
    for (const facet of PLACE_FACETS) {
      const value = values[facet];
      if (value === '' || !passesPlace(filters, values, facet)) continue;
      const key = `${facet}\n${value}`;
      const own = seen.get(key) ?? { facet, value, marks: new Uint8Array(ranks.length) };
      seen.set(key, own);
      for (const ordinal of counted.ordinals) own.marks[ordinal] = 1;
    }
  }
  for (const { facet, value, marks } of seen.values()) {
    let count = 0;
    for (let ordinal = 0; ordinal < marks.length; ordinal += 1) {
      if (marks[ordinal] === 1 && failures[ordinal] === 0) count += 1;
    }
    if (count > 0) add(counts[facet], value, count);
  }
  return passing;
}

/** Declarations with places of one value. */
interface Seen {
  readonly facet: PlaceFacet;
  readonly value: string;
  readonly marks: Uint8Array;
}

function add(counts: Map<string, number>, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}
