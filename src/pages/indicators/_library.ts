import { libraryOf } from '../../domain/aggregates/indicator-library.ts';
import type { LibraryEntry } from '../../domain/aggregates/indicator-library.ts';
import type { Corpus } from '../../domain/corpus.ts';
import { href, urls } from '../../site/urls.ts';
import type { Portal } from '../../site/portal.ts';

/** So many indicators stand on one page, which keeps it below 100 KB compressed. */
const PAGE_SIZE = 500;

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

export function pageCount(entries: readonly LibraryEntry[]): number {
  return Math.max(1, Math.ceil(entries.length / PAGE_SIZE));
}

/** @param page from 1. */
export function pageOf(entries: readonly LibraryEntry[], page: number): readonly LibraryEntry[] {
  return entries.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

/** The first page is the library's own. */
export function pageHref(page: number): string {
  return page === 1 ? urls.indicators() : href(`indicators/pages/${String(page)}/`);
}
