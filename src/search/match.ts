import { locate } from './normalise.ts';
import type { Normalised } from './normalise.ts';
import type { Query } from './query.ts';
import { RANK } from './rank.ts';
import type { Cell, SearchPlace, SearchRecord } from './records.ts';

/** A stretch of the original text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell and where the words stand in it; no spans where they do not. */
export interface CellMatch extends Cell {
  readonly spans: readonly Span[];
}

export interface PlaceMatch extends Omit<SearchPlace, 'cells'> {
  readonly cells: readonly CellMatch[];
}

/** A declaration that holds every word of the query. */
export interface Match {
  readonly record: SearchRecord;
  /** How well it matches; smaller is better. */
  readonly rank: number;
  /** Every place in which at least one of the words stands, best first. */
  readonly places: readonly PlaceMatch[];
}

interface Found {
  readonly place: PlaceMatch;
  /** Rank of each word of the query; null where it does not stand here. */
  readonly ranks: readonly (number | null)[];
}

/** The places of a declaration in which the words stand; null unless every word stands in it. */
export function matchRecord(record: SearchRecord, query: Query): Match | null {
  const found = record.places
    .map((place) => findInPlace(place, query))
    .filter(({ ranks }) => ranks.some((rank) => rank !== null));
  const best = query.terms.map((_, term) => bestRank(found, term));
  if (best.length === 0 || best.includes(Infinity)) return null;
  found.sort((a, b) => missing(a) - missing(b) || bestOf(a) - bestOf(b));
  // As good as its weakest word.
  return { record, rank: Math.max(...best), places: found.map(({ place }) => place) };
}

function findInPlace(place: SearchPlace, query: Query): Found {
  const ranks: (number | null)[] = query.terms.map(() => null);
  const cells = place.cells.map((cell, column) => {
    const located = locateOnce(cell);
    const spans = query.terms.flatMap((term, index) => {
      const at = occurrences(located.text, term);
      if (at.length === 0) return [];
      const rank = rankOf(place, column, located.text, term, query);
      ranks[index] = Math.min(rank, ranks[index] ?? Infinity);
      return at.map((start) => ({
        start: located.starts[start] ?? 0,
        end: located.ends[start + term.length - 1] ?? cell.text.length,
      }));
    });
    return { ...cell, spans: mergeSpans(spans) };
  });
  return { place: { ...place, cells }, ranks };
}

/** Somebody who types asks of the same records again with every letter. */
const normalisedCells = new WeakMap<Cell, Normalised>();

function locateOnce(cell: Cell): Normalised {
  const known = normalisedCells.get(cell) ?? locate(cell.text);
  normalisedCells.set(cell, known);
  return known;
}

function rankOf(
  place: SearchPlace,
  column: number,
  text: string,
  term: string,
  query: Query,
): number {
  if (place.kind === 'name') return text === query.whole ? RANK.nameEquals : RANK.nameContains;
  if (place.kind !== 'indicator' && place.kind !== 'cost') return RANK.text;
  if (column > 0) return RANK.rowContains;
  if (text === query.whole || text === term) return RANK.rowEquals;
  return text.startsWith(term) ? RANK.rowStarts : RANK.rowContains;
}

function occurrences(text: string, term: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) found.push(at);
  return found;
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

function bestRank(found: readonly Found[], term: number): number {
  return found.reduce((best, { ranks }) => Math.min(best, ranks[term] ?? Infinity), Infinity);
}

function missing({ ranks }: Found): number {
  return ranks.filter((rank) => rank === null).length;
}

function bestOf({ ranks }: Found): number {
  return Math.min(...ranks.map((rank) => rank ?? Infinity));
}
