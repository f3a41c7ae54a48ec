import { hash } from 'node:crypto';
import { pageOf } from '../../components/Pagination/pages.ts';
import { libraryOf } from '../../domain/aggregates/indicator-library.ts';
import type { LibraryEntry } from '../../domain/aggregates/indicator-library.ts';
import type { Corpus, IndicatorEntry } from '../../domain/corpus.ts';
import { hasPage } from '../../domain/indicator-place.ts';
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

const pageKeys = new WeakMap<IndicatorEntry, Map<number, string>>();

/** As long as an entry stays the very same, so do its rows. */
function pageKey(entry: IndicatorEntry, page: number): string {
  const pages = pageKeys.get(entry) ?? new Map<number, string>();
  pageKeys.set(entry, pages);
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
  const rows = items.map((item) => `${rowKey(item)} ${String(item.conflict)}`);
  return cacheKeyOf(portal, [], entries.length, rowsOf(portal.corpus), ...rows);
}

const rowKeys = new WeakMap<IndicatorEntry, string>();

/** What a row tells of its indicator, whatever the rules say of it. */
function rowKey({ entry, targets, level1, withoutSource }: LibraryEntry): string {
  const known = rowKeys.get(entry);
  if (known !== undefined) return known;
  const { name, projects, uses } = entry;
  const place = hasPage(entry) ? [] : [uses[0]?.declaration.id, uses[0]?.indicator.id];
  const told = [name, projects, uses.length, place, targets, level1, withoutSource];
  const key = hash('sha256', JSON.stringify(told));
  rowKeys.set(entry, key);
  return key;
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
