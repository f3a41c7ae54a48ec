import type { SearchRecord } from '../../src/search/records.ts';
import { realRecords } from '../search/real-records.ts';
import { queriesFor } from '../search/queries.ts';
import { createCorpus } from './corpus.ts';
import type { GeneratedCorpus } from './corpus.ts';

/** Ten years, as a hundred thousand declarations would be. */
const TEN_YEARS = Array.from({ length: 10 }, (_, at) => 2011 + at);

/** The corpus that measurements of one size are taken with. */
export interface BenchCorpus extends GeneratedCorpus {
  readonly declarations: number;
  /** Newest last. */
  readonly years: readonly number[];
}

export function benchCorpus(declarations: number): BenchCorpus {
  const years = declarations > 10_000 ? TEN_YEARS : [2020];
  const corpus = createCorpus({ declarations, years, models: realRecords() });
  return { ...corpus, declarations: corpus.perYear * years.length, years };
}

/** All declarations of a year, in the order of their ordinals. */
export function recordsOf({ perYear, record }: BenchCorpus, year: number): SearchRecord[] {
  return Array.from({ length: perYear }, (_, ordinal) => record(year, ordinal));
}

/** Declarations from whose words queries are made. */
const ASKED_OF = 60;
/** Queries asked at every size. */
const RANDOM = 850;
const ASKED = 1100;

/** The queries asked of a corpus of any size. */
export function sampleQueries({ years, perYear, record }: BenchCorpus): string[] {
  const ofYear = Math.min(perYear, Math.ceil(ASKED_OF / years.length));
  const records = years.flatMap((year) =>
    Array.from({ length: ofYear }, (_, at) => record(year, Math.floor((at * perYear) / ofYear))),
  );
  const queries = queriesFor(records, RANDOM);
  const others = queries.slice(RANDOM * 1.2);
  const every = Math.max(1, Math.floor(others.length / (ASKED - RANDOM * 1.2)));
  return [
    ...queries.slice(0, RANDOM * 1.2),
    ...others.filter((_, at) => at % every === 0 || at >= others.length - 20),
  ];
}
