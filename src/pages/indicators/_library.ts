import { described, libraryOf } from '../../domain/aggregates/indicator-library.ts';
import type { LibraryEntry } from '../../domain/aggregates/indicator-library.ts';
import type { Corpus, IndicatorEntry, IndicatorUse } from '../../domain/corpus.ts';
import { hasPage } from '../../domain/indicator-place.ts';
import { perObject } from '../../domain/per-object.ts';
import { cacheKeyOf, keyOf } from '../../site/cache-key.ts';
import { PagedKeys } from '../../site/paged-keys.ts';
import type { Portal } from '../../site/portal.ts';
import { targetsOf, useKey, USES_SIZE, usesOf } from './_uses.ts';

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
  const { id, name, projects, uses } = entry;
  const told = [name, projects, uses.length, String(conflict)];
  const rows = (): string => useKeys.of(id, usesOf(entry), page, useKey);
  return cacheKeyOf(portal, [], ...told, () => toldKey(entry), rows);
}

const useKeys = new PagedKeys<IndicatorUse>(USES_SIZE);

/** Of all uses, told on each of the pages. */
const toldKey = perObject((entry: IndicatorEntry): string =>
  keyOf(targetsOf(entry).map((target) => `${target.printed} ${String(target.uses)}`)),
);

/** What a page of the library is made of: the cells of its rows. */
export function libraryKey(
  portal: Pick<Portal, 'corpus' | 'audit' | 'stamps'>,
  page: number,
): string | undefined {
  const entries = library(portal);
  const rows = (): string => rowKeys.of('library', entries, page, libraryRowKey);
  return cacheKeyOf(portal, [], entries.length, rowsOf(portal.corpus), rows);
}

const rowKeys = new PagedKeys<LibraryEntry>(LIBRARY_SIZE);

function libraryRowKey({ entry, conflict }: LibraryEntry): string {
  return `${rowKey(entry)} ${String(conflict)}`;
}

/** What a row tells of its indicator, whatever the rules say of it. */
const rowKey = perObject((entry: IndicatorEntry): string => {
  const { name, projects, uses } = entry;
  const { targets, level1, withoutSource } = described(entry);
  const place = hasPage(entry) ? [] : [uses[0]?.declaration.id, uses[0]?.indicator.id];
  return keyOf([name, projects, uses.length, place, targets, level1, withoutSource]);
});

/** Indicator rows of the corpus: told on every page of the library. */
const rowsOf = perObject((corpus: Corpus): number =>
  corpus.indicators.reduce((sum, { uses }) => sum + uses.length, 0),
);

/** Those that have a page. */
export function comparedIndicators(portal: Pick<Portal, 'corpus' | 'audit'>): LibraryEntry[] {
  return library(portal).filter(({ entry }) => hasPage(entry));
}
