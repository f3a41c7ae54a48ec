import { hash } from 'node:crypto';
import { pageOf } from '../../components/Pagination/pages.ts';
import { described, libraryOf } from '../../domain/aggregates/indicator-library.ts';
import type { LibraryEntry } from '../../domain/aggregates/indicator-library.ts';
import type { Corpus, IndicatorEntry } from '../../domain/corpus.ts';
import { hasPage } from '../../domain/indicator-place.ts';
import { perObject } from '../../domain/per-object.ts';
import { cacheKeyOf } from '../../site/cache-key.ts';
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
  return cacheKeyOf(portal, [], pageKey(entry, page), String(conflict));
}

const pageKeys = perObject<IndicatorEntry, Map<number, string>>(() => new Map());

/** As long as an entry stays the very same, so do its rows. */
function pageKey(entry: IndicatorEntry, page: number): string {
  const pages = pageKeys(entry);
  const known = pages.get(page);
  if (known !== undefined) return known;
  const { name, projects, uses } = entry;
  const rows = pageOf(usesOf(entry), page, USES_SIZE).items.map(useKey);
  const told = targetsOf(entry).map((target) => `${target.printed} ${String(target.uses)}`);
  const key = hash('sha256', JSON.stringify([name, projects, uses.length, told, rows]));
  pages.set(page, key);
  return key;
}

/** What a page of the library is made of: the cells of its rows. */
export function libraryKey(
  portal: Pick<Portal, 'corpus' | 'audit' | 'stamps'>,
  page: number,
): string | undefined {
  const entries = library(portal);
  const { items } = pageOf(entries, page, LIBRARY_SIZE);
  const rows = items.map((item) => `${rowKey(item.entry)} ${String(item.conflict)}`);
  return cacheKeyOf(portal, [], entries.length, rowsOf(portal.corpus), ...rows);
}

/** What a row tells of its indicator, whatever the rules say of it. */
const rowKey = perObject((entry: IndicatorEntry): string => {
  const { name, projects, uses } = entry;
  const { targets, level1, withoutSource } = described(entry);
  const place = hasPage(entry) ? [] : [uses[0]?.declaration.id, uses[0]?.indicator.id];
  const told = [name, projects, uses.length, place, targets, level1, withoutSource];
  return hash('sha256', JSON.stringify(told));
});

/** Indicator rows of the corpus: told on every page of the library. */
const rowsOf = perObject((corpus: Corpus): number =>
  corpus.indicators.reduce((sum, { uses }) => sum + uses.length, 0),
);

/** Those that have a page. */
export function comparedIndicators(portal: Pick<Portal, 'corpus' | 'audit'>): LibraryEntry[] {
  return library(portal).filter(({ entry }) => hasPage(entry));
}
