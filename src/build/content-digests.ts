import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../store/files.ts';

/** A file as it was seen, with what tells that it has not changed since. */
export interface SeenFile {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  readonly digest: string;
}

export interface ContentDigests {
  /** When this was seen, in milliseconds; decides only what is read again, never what is built. */
  readonly seenAt: number;
  /** Every file of the content, in order of its path. */
  readonly files: ReadonlyMap<string, SeenFile>;
}

/** A file written just before it was seen may have been written again within the clock's grain. */
const GRAIN_MS = 3000;

/**
 * A digest of every file of the content. Files whose size, time and place on disk are as before are
 * not read again, unless they were written at about the time they were seen.
 * @param before what the last build saw
 */
export function contentDigests(root: string, before: ContentDigests | null): ContentDigests {
  const seenAt = Date.now();
  const files = new Map<string, SeenFile>();
  for (const path of listFiles(root, 'content')) {
    const { size, mtimeMs, ino } = lstatSync(join(root, path));
    const known = before?.files.get(path);
    const isSame =
      known?.size === size &&
      known.mtimeMs === mtimeMs &&
      known.ino === ino &&
      mtimeMs < (before?.seenAt ?? 0) - GRAIN_MS;
    const digest = isSame ? known.digest : digestOf(join(root, path));
    files.set(path, { size, mtimeMs, ino, digest });
  }
  return { seenAt, files };
}

function digestOf(file: string): string {
  return lstatSync(file).isFile() ? hash('sha256', readFileSync(file)) : 'no file of its own';
}
