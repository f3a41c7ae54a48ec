import { pageOf } from '../../components/Pagination/pages.ts';
import { libraryOf } from '../../domain/aggregates/indicator-library.ts';
import type { LibraryEntry } from '../../domain/aggregates/indicator-library.ts';
import type { Corpus } from '../../domain/corpus.ts';
import { hasPage } from '../../domain/indicator-place.ts';
import { cacheKeyOf } from '../../site/cache-key.ts';
import type { Portal } from '../../site/portal.ts';
import { targetsOf, USES_SIZE, usesOf } from './_uses.ts';

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

/** What a page of an indicator is made of: its rows, and what is told of all of them. */
export function indicatorKey(
  portal: Pick<Portal, 'stamps'>,
  { entry, conflict }: LibraryEntry,
  page: number,
): string | undefined {
  const { items } = pageOf(usesOf(entry), page, USES_SIZE);
  const ids = items.map(({ declaration }) => declaration.id);
  const told = targetsOf(entry).map(({ printed, uses }) => `${printed} ${String(uses)}`);
  const { name, projects, uses } = entry;
  return cacheKeyOf(portal, ids, name, projects, uses.length, String(conflict), ...told);
}

/** What a page of the library is made of: the cells of its rows. */
export function libraryKey(
  portal: Pick<Portal, 'corpus' | 'audit' | 'stamps'>,
  page: number,
): string | undefined {
  const entries = library(portal);
  const { items } = pageOf(entries, page, LIBRARY_SIZE);
  const rows = items.map(({ entry, ...told }) => {
    const place = hasPage(entry)
      ? []
      : [entry.uses[0]?.declaration.id, entry.uses[0]?.indicator.id];
    return JSON.stringify([entry.name, entry.uses.length, place, told]);
  });
  return cacheKeyOf(portal, [], entries.length, rowsOf(portal.corpus), ...rows);
}

const counted = new WeakMap<Corpus, number>();

/** Indicator rows of the corpus: told on every page of the library. */
function rowsOf(corpus: Corpus): number {
  const rows =
    counted.get(corpus) ?? corpus.indicators.reduce((sum, { uses }) => sum + uses.length, 0);
  counted.set(corpus, rows);
  return rows;
}

/** Those that have a page. */
export function comparedIndicators(portal: Pick<Portal, 'corpus' | 'audit'>): LibraryEntry[] {
  return library(portal).filter(({ entry }) => hasPage(entry));
}
