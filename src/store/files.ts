import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import path from 'node:path';

/** A file of the content: path relative to the root with `/`, and its text. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** All files below a folder, ordered by path; hidden files and folders are left out. */
export function listFiles(root: string, folder: string): string[] {
  const found: string[] = [];
  const walk = (relative: string): void => {
    const entries = readFolder(path.join(root, relative));
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const child = `${relative}/${entry.name}`;
      if (entry.isDirectory()) walk(child);
      else found.push(child);
    }
  };
  walk(folder);
  return found;
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Reads a file as strict UTF-8; null where the bytes are not UTF-8 (a Word file renamed, GBK text) or
 * it is no file of its own: a link could publish anything on the machine.
 */
export function readText(root: string, file: string): string | null {
  const place = path.join(root, file);
  if (!lstatSync(place).isFile()) return null;
  const bytes = readFileSync(place);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Changes when a file is written again, without reading it. */
export function fileStamp(root: string, file: string): string {
  const { size, mtimeNs, ino } = lstatSync(path.join(root, file), { bigint: true });
  return `${String(size)} ${String(mtimeNs)} ${String(ino)}`;
}
