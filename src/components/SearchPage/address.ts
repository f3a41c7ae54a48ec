import { FACETS } from '../../search/index/selection.ts';
import type { Filters } from '../../search/index/selection.ts';
import { SORTS } from '../../search/index/order.ts';
import type { Sort } from '../../search/index/order.ts';

/** What the address of the search page says: `?q=…&year=2020&kind=indicator&sort=amount&all=1`. */
export interface SearchAddress {
  readonly typed: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Lists every result on one page. */
  readonly all: boolean;
}

/** Results listed at once unless all are asked for. */
export const PAGE_SIZE = 20;

/** @param query the address's part after `?` */
export function readAddress(query: string): SearchAddress {
  const parameters = new URLSearchParams(query);
  const filters = Object.fromEntries(
    FACETS.flatMap((facet) => {
      const values = parameters.getAll(facet);
      return values.length > 0 ? [[facet, values]] : [];
    }),
  ) as Filters;
  return {
    typed: parameters.get('q') ?? '',
    filters,
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? 'relevance',
    all: parameters.get('all') === '1',
  };
}

/** The address as `?q=…&all=1`; empty for an empty box. */
export function writeAddress({ typed, filters, sort, all }: SearchAddress): string {
  if (typed === '') return '';
  const parameters = new URLSearchParams({ q: typed });
  for (const facet of FACETS) {
    for (const value of filters[facet] ?? []) parameters.append(facet, value);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (all) parameters.set('all', '1');
  return `?${parameters.toString()}`;
}
