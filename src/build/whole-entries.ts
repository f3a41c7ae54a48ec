import { readFileSync } from 'node:fs';
import type { PartCache } from './cache.ts';
import { decodePart, type Part, type PartEntry } from './part.ts';
import type { BuildPart } from './read-parts.ts';

/** So many parts are kept in mind: those asked for next are mostly those asked for last. */
const MOST_PARTS = 8;

/** Finds all that is known of one declaration. */
export type WholeEntry = (id: string) => PartEntry | undefined;

/** Whole declarations, read again from where their parts are kept, as far as they are asked for. */
export function wholeEntries(parts: readonly BuildPart[], cache: PartCache): WholeEntry {
  const keys = new Map(parts.map(({ name, key }) => [name, key]));
  const known = new Map<string, Part>();
  const partOf = (name: string): Part | undefined => {
    const key = keys.get(name);
    if (key === undefined) return undefined;
    const part = known.get(name) ?? decodePart(readFileSync(cache.file('parts', key)));
    // The one asked for last is forgotten last.
    known.delete(name);
    known.set(name, part);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_PARTS) break;
      known.delete(oldest);
    }
    return part;
  };
  return (id) => {
    const part = partOf(id.slice(0, id.lastIndexOf('/')));
    return part?.entries.find(({ declaration }) => declaration.id === id);
  };
}
