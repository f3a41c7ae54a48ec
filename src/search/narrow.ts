import { passesPlace } from './index/selection.ts';
import type { Filters } from './index/selection.ts';
import { classOf } from './index/place-class.ts';
import { matchRecord } from './match.ts';
import type { Match } from './match.ts';
import type { Query } from './query.ts';
import type { SearchRecord } from './records.ts';

/** The index and a record disagree: one of them is of another day than the other. */
export class StaleIndex extends Error {
  constructor(id: string) {
    super(`索引与“${id}”的内容对不上`);
    this.name = 'StaleIndex';
  }
}

/**
 * The places of a found declaration that pass the filters, read from its own text.
 * @param expected places the index has counted
 * @throws StaleIndex when the text does not bear the index out
 */
export function matchFound(
  record: SearchRecord,
  query: Query,
  filters: Filters,
  expected: number,
): Match {
  const match = matchRecord(record, query);
  const places = match?.places.filter((place) => passesPlace(filters, classOf(place))) ?? [];
  if (!match || places.length !== expected) throw new StaleIndex(record.id);
  return { ...match, places };
}
