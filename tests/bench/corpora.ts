import type { SearchRecord } from '../../src/search/records.ts';
import { realRecords } from '../search/real-records.ts';
import { generateRecords } from './corpus.ts';

/** Ten years, as a hundred thousand declarations would be. */
const TEN_YEARS = Array.from({ length: 10 }, (_, at) => 2011 + at);

/** The corpus that measurements of this size are taken with, ordered by id. */
export function corpusOf(declarations: number): SearchRecord[] {
  const years = declarations > 10_000 ? TEN_YEARS : [2020];
  return [...generateRecords({ declarations, years, models: realRecords() })];
}
