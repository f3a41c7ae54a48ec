import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furtherPages, linkedPages, pageOf } from '../../src/components/Pagination/pages.ts';
import { urls } from '../../src/site/urls.ts';

const SIZE = 200;

describe('a list cut into pages', () => {
  it('has every row on exactly one page, in order, never more than fit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 2000 }), (rows) => {
        const numbers = [1, ...furtherPages(rows.length, SIZE)];
        const pages = numbers.map((page) => pageOf(rows, page, SIZE));
        expect(pages.flatMap(({ items }) => items)).toEqual(rows);
        expect(pages.every(({ items }) => items.length <= SIZE)).toBe(true);
        expect(pages.every((it) => it.pages === numbers.length)).toBe(true);
      }),
    );
  });

  it('has one page when there is nothing to list', () => {
    expect(furtherPages(0, SIZE)).toEqual([]);
    expect(pageOf([], 1, SIZE)).toEqual({ items: [], page: 1, pages: 1 });
  });

  it('stands at its own address, and further pages below it', () => {
    expect(urls.page('/2020/', 1)).toBe('/2020/');
    expect(urls.page('/2020/', 12)).toBe('/2020/pages/12/');
  });
});

describe('the pages that a page links', () => {
  it('are all of them in a short list', () => {
    expect(linkedPages(3, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are the ends, the neighbours and the round numbers of a long one', () => {
    expect(linkedPages(333, 667).filter((page) => page !== null)).toEqual([
      1, 100, 200, 300, 331, 332, 333, 334, 335, 400, 500, 600, 667,
    ]);
  });

  it('stay few however long the list, with the page itself and its neighbours among them', () => {
    const places = fc
      .integer({ min: 1, max: 100_000 })
      .chain((pages) => fc.tuple(fc.constant(pages), fc.integer({ min: 1, max: pages })));
    fc.assert(
      fc.property(places, ([pages, current]) => {
        const linked = linkedPages(current, pages);
        expect(linked.length).toBeLessThan(40);
        for (const page of [1, current - 1, current, current + 1, pages]) {
          if (page >= 1 && page <= pages) expect(linked).toContain(page);
        }
      }),
    );
  });
});
