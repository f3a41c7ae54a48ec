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
  #files: ReadonlyMap<string, () => string> = new Map();
  #known = new Map<string, Part>();

  /** From now on, these are the parts there are. */
  show(parts: readonly BuildPart[], cache: PartCache): void {
    this.#files = new Map(parts.map(({ name, key }) => [name, () => cache.file('parts', key)]));
    this.#known = new Map();
  }

  readonly find: WholeEntry = (id) => {
    const part = this.#partOf(id.slice(0, id.lastIndexOf('/')));
    return part?.entries.find(({ declaration }) => declaration.id === id);
  };

  #partOf(name: string): Part | undefined {
    const file = this.#files.get(name);
    if (!file) return undefined;
    const part = this.#known.get(name) ?? decodePart(readFileSync(file()));
    // The one asked for last is forgotten last.
    this.#known.delete(name);
    this.#known.set(name, part);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_PARTS) break;
      this.#known.delete(oldest);
    }
    return part;
  }
}
