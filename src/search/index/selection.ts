import type { Directory } from './directory.ts';
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
  /** Not yet ordered. */
  readonly results: readonly Result[];
  /** Places over all results. */
  readonly places: number;
  /** Declarations for each value of a facet, under the filters of the other facets. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** Names of departments by code. */
  readonly departments: ReadonlyMap<string, string>;
}

type DeclarationFacet = 'year' | 'department' | 'category' | 'purpose' | 'amount';
type PlaceFacet = 'kind' | 'level1' | 'level2';

const DECLARATION_FACETS: readonly DeclarationFacet[] = [
  'year',
  'department',
  'category',
  'purpose',
  'amount',
];
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
  const { directory } = hits.segment;
  const valuesOf = declarationValues(directory);
  const misses = hits.ranks.map((rank, ordinal) =>
    rank === NONE ? NONE : failed(filters, valuesOf(ordinal)),
  );
  const places = countPlaces(hits, filters, misses, counts);
  const results: Result[] = [];
  hits.ranks.forEach((rank, ordinal) => {
    const own = places[ordinal] ?? 0;
    if (rank === NONE || own === 0) return;
    const miss = misses[ordinal] ?? NONE;
    const values = valuesOf(ordinal);
    DECLARATION_FACETS.forEach((facet, index) => {
      if (miss === 0 || miss === 1 << index) add(counts[facet], values[facet]);
    });
    if (miss === 0) results.push({ hits, ordinal, rank, places: own });
  });
  return results;
}

/** One bit for each facet that a declaration does not pass. */
function failed(filters: Filters, values: Readonly<Record<DeclarationFacet, string>>): number {
  return DECLARATION_FACETS.reduce(
    (bits, facet, index) => (passes(filters[facet], values[facet]) ? bits : bits | (1 << index)),
    0,
  );
}

/** Places of each declaration that pass; and for the place facets how many declarations they leave. */
function countPlaces(
  { segment, ranks, places }: SegmentHits,
  filters: Filters,
  misses: Uint8Array,
  counts: Counts,
): Uint32Array {
  const passing = new Uint32Array(ranks.length);
  const seen = new Map<string, Uint8Array>();
  for (const { classIndex, declarations } of places) {
    const values = segment.directory.classes[classIndex];
    if (!values) continue;
    if (passesPlace(filters, values)) {
      for (const ordinal of declarations) passing[ordinal] = (passing[ordinal] ?? 0) + 1;
    }
    for (const facet of PLACE_FACETS) {
      const value = values[facet];
      if (value === '' || !passesPlace(filters, values, facet)) continue;
      const key = `${facet}\n${value}`;
      const marks = seen.get(key) ?? new Uint8Array(ranks.length);
      seen.set(key, marks);
      for (const ordinal of declarations) {
        if (misses[ordinal] !== 0 || marks[ordinal] === 1) continue;
        marks[ordinal] = 1;
        add(counts[facet], value);
      }
    }
  }
  return passing;
}

function declarationValues(
  directory: Directory,
): (ordinal: number) => Readonly<Record<DeclarationFacet, string>> {
  const departments = directory.departments.flatMap(({ code, declarations }) =>
    Array.from({ length: declarations }, () => code),
  );
  const year = String(directory.year);
  return (ordinal) => {
    const combination = directory.combinations[directory.declarations[ordinal] ?? 0];
    return {
      year,
      department: departments[ordinal] ?? '',
      category: combination?.category ?? '',
      purpose: combination?.purpose ?? '',
      amount: String(combination?.amountRange ?? 0),
    };
  };
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
