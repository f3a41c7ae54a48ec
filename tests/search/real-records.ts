import type { Corpus } from '../../src/domain/corpus.ts';
import { searchRecord } from '../../src/search/records.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { realCorpus } from '../fixtures/real-corpus.ts';

/** The search records of the published declarations. */
export function realRecords(): SearchRecord[] {
  return searchRecords(realCorpus());
}

/** One record per declaration, in the corpus's order. */
export function searchRecords(corpus: Corpus<Declaration>): SearchRecord[] {
  return corpus.declarations.map((declaration) => searchRecord(declaration, corpus));
}
