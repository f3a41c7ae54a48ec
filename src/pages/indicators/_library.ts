import { libraryOf } from '../../domain/aggregates/indicator-library.ts';
import type { LibraryEntry } from '../../domain/aggregates/indicator-library.ts';
import type { Corpus } from '../../domain/corpus.ts';
import { hasPage } from '../../domain/indicator-place.ts';
import type { Portal } from '../../site/portal.ts';

/** So many indicators stand on one page, which keeps it below 100 KB compressed. */
export const LIBRARY_SIZE = 400;

const computed = new WeakMap<Corpus, readonly LibraryEntry[]>();

/** The library of a corpus, computed once. */
export function library({
  corpus,
  audit,
}: Pick<Portal, 'corpus' | 'audit'>): readonly LibraryEntry[] {
  const entries = computed.get(corpus) ?? libraryOf(corpus, audit);
  computed.set(corpus, entries);
  return entries;
}

/** Those that have a page. */
export function comparedIndicators(portal: Pick<Portal, 'corpus' | 'audit'>): LibraryEntry[] {
  return library(portal).filter(({ entry }) => hasPage(entry));
}
