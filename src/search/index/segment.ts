import type { Directory } from './directory.ts';
import { readDirectory } from './directory.ts';
import { positionBits, slotMap } from './slots.ts';
import type { SlotMap } from './slots.ts';

/**
 * Fetches a file of the index.
 * @param path below the folder of the index
 * @throws MissingParts when it cannot be had
 */
export type FetchFile = (path: string) => Promise<Uint8Array>;

/** Path of the directory below its segment's folder. */
export const DIRECTORY_FILE = 'directory.bin';

/** Path of a shard below its segment's folder. */
export function shardPath(index: number): string {
  return `${String(index)}.bin`;
}

/** Path of a shard of place lists below its segment's folder. */
export function listPath(index: number): string {
  return `p${String(index)}.bin`;
}

/** One fiscal year of the index, opened. */
export interface Segment {
  readonly directory: Directory;
  /** Bits of the positions of each class. */
  readonly bits: readonly number[];
  readonly slots: readonly SlotMap[];
  shard(index: number): Promise<Uint8Array>;
  list(index: number): Promise<Uint8Array>;
  has(index: number): boolean;
  /** 本年度项目金额 in 分 or names, by ordinal; for sorting. */
  file(path: string): Promise<Uint8Array>;
}

/**
 * @param folder of the segment, below that of the index
 * @param known its directory, where it is at hand
 */
export async function openSegment(
  folder: string,
  fetchFile: FetchFile,
  known: Uint8Array | null,
): Promise<Segment> {
  const directory = readDirectory(known ?? (await fetchFile(`${folder}/${DIRECTORY_FILE}`)));
  const files = new Map<string, Promise<Uint8Array>>();
  const here = new Set<string>();
  const file = (path: string): Promise<Uint8Array> => {
    const before = files.get(path);
    if (before) return before;
    const fetched = fetchFile(`${folder}/${path}`);
    files.set(path, fetched);
    // What failed is fetched anew when it is asked for again.
    fetched.then(
      () => here.add(path),
      () => files.delete(path),
    );
    return fetched;
  };
  return {
    directory,
    bits: directory.classes.map(({ plan }) => positionBits(plan)),
    slots: directory.classes.map(({ plan }) => slotMap(plan, directory.declarations.length)),
    shard: (index) => file(shardPath(index)),
    list: (index) => file(listPath(index)),
    has: (index) => here.has(shardPath(index)),
    file,
  };
}
