import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** What makes the program of a build. */
const CODE = [
  'src',
  'public',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** All files at or below a path, in a fixed order; none where nothing is there. */
async function filesAt(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted(byCodePoint);
}

/**
 * Names what a build is made of: the same key, the same site.
 *
 * @param root folder of the project
 * @param options whatever else decides what is built
 * @returns sha256 over the names and contents of all sources
 */
export function sourceKey(root: string, options: readonly string[]): Promise<string> {
  return keyOfFiles(root, ['content', ...CODE], options);
}

/** The same without the content: names the program that builds. */
export function codeKey(root: string, options: readonly string[]): Promise<string> {
  return keyOfFiles(root, CODE, options);
}

async function keyOfFiles(
  root: string,
  sources: readonly string[],
  options: readonly string[],
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([process.version, ...options]));
  for (const source of sources) {
    for (const file of await filesAt(join(root, source))) {
      const content = await readFile(file);
      hash.update(JSON.stringify([relative(root, file), content.length])).update(content);
    }
  }
  return hash.digest('hex');
}

/** Changes when a file of the built site is added, removed or written anew. */
async function outputMark(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesAt(folder)) {
    const { size, mtimeMs } = await stat(file);
    hash.update(JSON.stringify([relative(folder, file), size, mtimeMs]));
  }
  return hash.digest('hex');
}

/** Where it is noted what a folder was last built from; never in the built site itself. */
function notePath(root: string, folder: string): string {
  const name = createHash('sha256').update(relative(root, folder)).digest('hex').slice(0, 16);
  return join(root, '.cache', 'built', name);
}

/** Whether a folder still holds exactly the site built from `key`. */
export async function isBuilt(root: string, folder: string, key: string): Promise<boolean> {
  const note = notePath(root, folder);
  if (!existsSync(note) || !existsSync(join(folder, 'index.html'))) return false;
  return (await readFile(note, 'utf8')) === `${key} ${await outputMark(folder)}\n`;
}

export async function forgetBuilt(root: string, folder: string): Promise<void> {
  await rm(notePath(root, folder), { force: true });
}

/** Notes, after a build that went well, what the folder holds. */
export async function recordBuilt(root: string, folder: string, key: string): Promise<void> {
  const note = notePath(root, folder);
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, `${key} ${await outputMark(folder)}\n`);
}
