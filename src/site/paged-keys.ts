import { keyOf } from './cache-key.ts';

interface KnownList<T> {
  readonly items: readonly T[];
  readonly keys: Map<number, string>;
}

/**
 * Keys of the pages of long lists. What says the same is the very same object
 * (docs/decisions/0013), so a page has its key for as long as all its items stay.
 */
export class PagedKeys<T extends object> {
  readonly #size: number;
  readonly #lists = new Map<string, KnownList<T>>();

  /** @param size items of a page */
  constructor(size: number) {
    this.#size = size;
  }

  /**
   * @param list names the list: of each, the one asked about last is kept in mind
   * @param page from 1
   * @param rowOf all that a row tells of its item
   */
  of(list: string, items: readonly T[], page: number, rowOf: (item: T) => string): string {
    const keys = this.#keysOf(list, items);
    const key = keys.get(page) ?? keyOf(items.slice(...this.#range(page)).map(rowOf));
    keys.set(page, key);
    return key;
  }

  #keysOf(list: string, items: readonly T[]): Map<number, string> {
    const known = this.#lists.get(list);
    if (known?.items === items) return known.keys;
    const kept = [...(known?.keys ?? [])].filter(([page]) => this.#stands(known, items, page));
    const keys = new Map(kept);
    this.#lists.set(list, { items, keys });
    return keys;
  }

  #stands(known: KnownList<T> | undefined, items: readonly T[], page: number): boolean {
    const before = known?.items ?? [];
    const [begin, end] = this.#range(page);
    const last = Math.min(items.length, end);
    if (Math.min(before.length, end) !== last) return false;
    for (let at = begin; at < last; at += 1) if (items[at] !== before[at]) return false;
    return true;
  }

  #range(page: number): [begin: number, end: number] {
    return [(page - 1) * this.#size, page * this.#size];
  }
}
