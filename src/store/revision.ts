import { createHash } from 'node:crypto';
import type { ContentFiles } from './content.ts';
import { listFiles, readText } from './files.ts';
import { listTree, readBlobs } from './git.ts';

/** The content in one state, with an id for the bytes of every file. */
export interface ContentState extends ContentFiles {
  readonly ids: ReadonlyMap<string, string>;
  /** Fetches files that will be read, all at once. */
  prepare(paths: readonly string[]): void;
}

/** The content at a commit. */
export function contentAt(root: string, commit: string): ContentState {
  const files = listTree(root, commit, 'content');
  const ids = new Map(files.map(({ path, id }) => [path, id]));
  const plain = new Set(files.filter(({ isFile }) => isFile).map(({ path }) => path));
  const texts = new Map<string, string | null>();
  const prepare = (paths: readonly string[]): void => {
    const wanted = paths.flatMap((path) => (plain.has(path) ? [ids.get(path) ?? ''] : []));
    const fresh = wanted.filter((id) => !texts.has(id));
    for (const [id, text] of readBlobs(root, fresh)) texts.set(id, text);
  };
  return {
    paths: files.map(({ path }) => path),
    ids,
    prepare,
    read: (path) => {
      if (!plain.has(path)) return null;
      prepare([path]);
      return texts.get(ids.get(path) ?? '') ?? null;
    },
  };
}

/**
 * The content as it lies on disk, with whatever is not committed.
 * @param idLength of the ids of the other state, which tells the hash git uses
 */
export function contentOnDisk(root: string, idLength: number): ContentState {
  const paths = listFiles(root, 'content');
  const texts = new Map(paths.map((path) => [path, readText(root, path)]));
  const algorithm = idLength === 64 ? 'sha256' : 'sha1';
  return {
    paths,
    ids: new Map(paths.map((path) => [path, blobId(texts.get(path) ?? null, algorithm)])),
    prepare: () => undefined,
    read: (path) => texts.get(path) ?? null,
  };
}

/** The id git gives to a file of this text; of no other file for what is no text. */
export function blobId(text: string | null, algorithm: 'sha1' | 'sha256'): string {
  if (text === null) return 'unreadable';
  const bytes = Buffer.from(text);
  return createHash(algorithm)
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}
