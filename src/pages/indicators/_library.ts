import { pageOf } from '../../components/Pagination/pages.ts';
import { libraryOf } from '../../domain/aggregates/indicator-library.ts';
import type { LibraryEntry } from '../../domain/aggregates/indicator-library.ts';
import type { Corpus } from '../../domain/corpus.ts';
import { hasPage } from '../../domain/indicator-place.ts';
import { cacheKeyOf } from '../../site/cache-key.ts';
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

/** What the page of an indicator is made of. */
export function indicatorKey(
  portal: Pick<Portal, 'stamps'>,
  ...entries: readonly LibraryEntry[]
): string | undefined {
  const uses = entries.flatMap(({ entry }) => entry.uses);
  return cacheKeyOf(
    portal,
    uses.map(({ declaration }) => declaration.id),
    ...entries.map(({ entry }) => entry.name),
  );
}

/** What a page of the library is made of. */
export function libraryKey(
  portal: Pick<Portal, 'corpus' | 'audit' | 'stamps'>,
  page: number,
): string | undefined {
  const entries = library(portal);
  const { items } = pageOf(entries, page, LIBRARY_SIZE);
  const uses = items.flatMap(({ entry }) => entry.uses);
  const ids = uses.map(({ declaration }) => declaration.id);
  return cacheKeyOf(portal, ids, entries.length, rowsOf(portal));
}

/** Indicator rows of the corpus: told on every page of the library. */
function rowsOf({ corpus }: Pick<Portal, 'corpus'>): number {
  return corpus.indicators.reduce((sum, { uses }) => sum + uses.length, 0);
}

/** Those that have a page. */
export function comparedIndicators(portal: Pick<Portal, 'corpus' | 'audit'>): LibraryEntry[] {
  return library(portal).filter(({ entry }) => hasPage(entry));
}
