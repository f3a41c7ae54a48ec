import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PagedKeys } from '../../src/site/paged-keys.ts';

interface Item {
  readonly says: string;
}

const SIZE = 3;
const PAGES = [1, 2, 3, 4];

const item = fc.record({ says: fc.constantFrom('甲', '乙', '丙') });
/** What becomes of a list: from where on how many go, and what comes instead. */
const change = fc.record({
  at: fc.nat(10),
  gone: fc.nat(4),
  come: fc.array(item, { maxLength: 4 }),
});

const keysOf = (keys: PagedKeys<Item>, items: readonly Item[]): string[] =>
  PAGES.map((page) => keys.of('list', items, page, ({ says }) => says));

describe('keys of pages', () => {
  it('are those worked out anew, whatever became of the list', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 10 }), fc.array(change), (first, changes) => {
        const known = new PagedKeys<Item>(SIZE);
        let items = first;
        for (const { at, gone, come } of changes) {
          keysOf(known, items);
          items = items.toSpliced(at, gone, ...come);
          expect(keysOf(known, items)).toEqual(keysOf(new PagedKeys(SIZE), items));
        }
      }),
    );
  });

  it('are worked out only for pages on which an item is another', () => {
    const keys = new PagedKeys<Item>(SIZE);
    const items = [...'甲乙丙丁戊己庚'].map((says) => ({ says }));
    const asked: string[] = [];
    const ask = (list: readonly Item[]): void => {
      for (const page of [1, 2, 3]) {
        keys.of('list', list, page, ({ says }) => {
          asked.push(says);
          return says;
        });
      }
    };
    ask(items);
    asked.length = 0;
    ask(items.with(4, { says: '辛' }));
    expect(asked).toEqual(['丁', '辛', '己']);
  });

  it('of one list say nothing of another', () => {
    const keys = new PagedKeys<Item>(SIZE);
    const row = ({ says }: Item): string => says;
    keys.of('one', [{ says: '甲' }], 1, row);
    expect(keys.of('other', [{ says: '乙' }], 1, row)).not.toBe(
      keys.of('one', [{ says: '甲' }], 1, row),
    );
  });
});
