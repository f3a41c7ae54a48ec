import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { threadId } from 'node:worker_threads';

/** Writes a file below a folder, with the folders above it. */
export function writeBelow(folder: string, file: string, content: string | Uint8Array): void {
  const target = join(folder, file);
  try {
    writeFileSync(target, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/**
 * Puts a file below a folder as one more name of a file that holds just this.
 * @returns whether it could be done
 */
export function linkBelow(
  folder: string,
  file: string,
  known: string,
  content: Uint8Array,
): boolean {
  const target = join(folder, file);
  try {
    if (!readFileSync(known).equals(content)) return false;
    mkdirSync(dirname(target), { recursive: true });
    linkSync(known, target);
    return true;
  } catch {
    return false;
  }
}

/** Writes a file that is either there in full or not at all. */
export function keepFile(file: string, content: Uint8Array): void {
  const scratch = `${file}.${String(process.pid)}-${String(threadId)}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(scratch, content);
  renameSync(scratch, file);
}

/** All files below a folder, with `/`, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
