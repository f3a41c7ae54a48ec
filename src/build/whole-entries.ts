import { readFileSync } from 'node:fs';
import type { PartCache } from './cache.ts';
import { decodePart, type Part, type PartEntry } from './part.ts';
import type { BuildPart } from './read-parts.ts';

/** So many parts are kept in mind: those asked for next are mostly those asked for last. */
const MOST_PARTS = 8;

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
    const part = this.#known.get(key) ?? decodePart(readFileSync(this.#cache.file('parts', key)));
    // The one asked for last is forgotten last.
    this.#known.delete(key);
    this.#known.set(key, part);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_PARTS) break;
      this.#known.delete(oldest);
    }
    return part;
  }
}
