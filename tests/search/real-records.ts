import type { Corpus } from '../../src/domain/corpus.ts';
import { searchRecord } from '../../src/search/records.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { readPortal } from '../../src/site/portal.ts';

/** The search records of the published declarations. */
export function realRecords(): SearchRecord[] {
  return searchRecords(readPortal(process.cwd()).corpus);
}

/** One record per declaration, in the corpus's order. */
export function searchRecords(corpus: Corpus): SearchRecord[] {
  return corpus.declarations.map((declaration) => searchRecord(declaration, corpus));
}
