import { createHash } from 'node:crypto';
import type { Digest } from '../search/index/build-index.ts';

/** Names the files of a segment by what is in them. */
export const contentDigest: Digest = (files) => {
  const hash = createHash('sha256');
  for (const { path, bytes } of files)
    hash.update(`${path}\n${String(bytes.length)}\n`).update(bytes);
  return hash.digest('hex').slice(0, 12);
};
