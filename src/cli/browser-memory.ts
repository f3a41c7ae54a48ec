import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What was found out about browsers on this machine, kept in .cache/ between runs. */
export interface BrowserMemory {
  /** Path of the browser that worked. */
  readonly browser?: string;
  /** Version of Playwright whose own browser could not be had. */
  readonly downloadFailed?: string;
  /** Whether there is a Chinese font. */
  readonly hasFont?: boolean;
}

function path(root: string): string {
  return join(root, '.cache', 'browser.json');
}

/** @returns what is remembered; nothing where the note is missing or damaged */
export async function recall(root: string): Promise<BrowserMemory> {
  try {
    return JSON.parse(await readFile(path(root), 'utf8')) as BrowserMemory;
  } catch {
    return {};
  }
}

export async function remember(root: string, memory: BrowserMemory): Promise<void> {
  await mkdir(dirname(path(root)), { recursive: true });
  await writeFile(path(root), `${JSON.stringify(memory, null, 2)}\n`);
}
