/** One page of a long list. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** A list without rows has one page, which says so. */
export function pageCount(rows: number, size: number): number {
  return Math.max(1, Math.ceil(rows / size));
}

export function pageOf<T>(rows: readonly T[], page: number, size: number): PageOf<T> {
  const items = rows.slice((page - 1) * size, page * size);
  return { items, page, pages: pageCount(rows.length, size) };
}

/** Numbers of the pages after the first, which stands at the list's own address. */
export function furtherPages(rows: number, size: number): number[] {
  return Array.from({ length: pageCount(rows, size) - 1 }, (_, at) => at + 2);
}

/** Neighbours told on either side of a page. */
const NEIGHBOURS = 2;

/**
 * Pages that a page links: the ends, its neighbours, and the round numbers in between, so that
 * any page is few steps away; null where some are left out. Never more than the list is long.
 */
export function linkedPages(current: number, pages: number): (number | null)[] {
  const step = 10 ** Math.max(1, Math.ceil(Math.log10(pages)) - 1);
  const linked = new Set([1, pages]);
  for (let at = step; at < pages; at += step) linked.add(at);
  for (let at = current - NEIGHBOURS; at <= current + NEIGHBOURS; at += 1) {
    if (at >= 1 && at <= pages) linked.add(at);
  }
  return [...linked]
    .sort((a, b) => a - b)
    .flatMap((page, at, sorted) =>
      page - (sorted[at - 1] ?? page - 1) > 1 ? [null, page] : [page],
    );
}
