import { readFileSync } from 'node:fs';
import type { PartCache } from './cache.ts';
import { decodePart, type Part, type PartEntry } from './part.ts';
import type { BuildPart } from './read-parts.ts';

/** Parts of so many declarations are kept in mind: those asked for next are mostly those asked for last. */
const MOST_DECLARATIONS = 1500;

/** Finds all that is known of one declaration. */
export type WholeEntry = (id: string) => PartEntry | undefined;

/** Whole declarations, read again from where their parts are kept, as far as they are asked for. */
export class WholeEntries {
  #parts: ReadonlyMap<string, BuildPart> = new Map();
  #cache: PartCache | null = null;
  /** By the keys of the parts. */
  readonly #known = new Map<string, Part>();

  /** From now on, these are the parts there are. */
  show(parts: readonly BuildPart[], cache: PartCache): void {
    this.#parts = new Map(parts.map((part) => [part.name, part]));
    this.#cache = cache;
  }

  readonly find: WholeEntry = (id) => {
    const part = this.#partOf(id.slice(0, id.lastIndexOf('/')));
    return part?.entries.find(({ declaration }) => declaration.id === id);
  };

  #partOf(name: string): Part | undefined {
    const { key } = this.#parts.get(name) ?? {};
    if (key === undefined || !this.#cache) return undefined;
    const known = this.#known.get(key);
    const part = known ?? decodePart(readFileSync(this.#cache.file('parts', key)));
    // The one asked for last is forgotten last.
    this.#known.delete(key);
    this.#known.set(key, part);
    if (!known) this.#forgetOldest();
    return part;
  }

  #forgetOldest(): void {
    let declarations = 0;
    for (const { entries } of this.#known.values()) declarations += entries.length;
    for (const [oldest, { entries }] of this.#known) {
      if (declarations <= MOST_DECLARATIONS || this.#known.size === 1) return;
      this.#known.delete(oldest);
      declarations -= entries.length;
    }
  }
}
