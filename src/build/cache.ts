import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is kept of each part: as it was read, that in brief, its rows in the data files, its search
 * records; and of several parts together their rows in the Parquet files.
 */
const KINDS = ['parts', 'briefs', 'rows', 'records', 'groups'] as const;
export type Kept = (typeof KINDS)[number];

/** Results kept by what they were made of; may be thrown away at any time. */
export interface PartCache {
  /** The file in which something is kept, or would be. */
  file(kind: Kept, key: string): string;
  has(kind: Kept, key: string): boolean;
  /** Of one kind, these are all that is worth keeping. */
  keepOnly(kind: Kept, keys: readonly string[]): void;
  /** Throws away what this build did not ask for. */
  tidy(): void;
}

/**
 * @param folder where new results are kept
 * @param others caches of other builds, only read
 */
export function openCache(folder: string, others: readonly string[] = []): PartCache {
  const asked = new Set<string>();
  const place = (kind: Kept, key: string): string => {
    const own = join(folder, kind, key);
    if (existsSync(own)) return own;
    return others.map((other) => join(other, kind, key)).find((file) => existsSync(file)) ?? own;
  };
  return {
    file: (kind, key) => {
      asked.add(join(folder, kind, key));
      return place(kind, key);
    },
    has: (kind, key) => existsSync(place(kind, key)),
    keepOnly: (kind, keys) => {
      const wanted = new Set(keys.map((key) => join(folder, kind, key)));
      for (const file of asked) {
        if (file.startsWith(join(folder, kind)) && !wanted.has(file)) asked.delete(file);
      }
    },
    tidy: () => {
      for (const kind of KINDS) {
        if (!existsSync(join(folder, kind))) continue;
        for (const name of readdirSync(join(folder, kind))) {
          const file = join(folder, kind, name);
          if (!asked.has(file)) rmSync(file, { force: true });
        }
      }
    },
  };
}
