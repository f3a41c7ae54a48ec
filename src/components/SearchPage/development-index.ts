import { buildIndex } from '../../search/index/build-index.ts';
import { MissingParts } from '../../search/missing-parts.ts';
import type { FetchFile } from '../../search/index/segment.ts';
import type { SearchRecord } from '../../search/records.ts';

/**
 * Stands in for the files of the index while the site is being worked on (`npm run dev` writes
 * none): builds them here, from all records.
 */
export function createDevelopmentIndex(records: () => Promise<readonly SearchRecord[]>): FetchFile {
  let files: Promise<Map<string, Uint8Array>> | null = null;
  return async (path) => {
    files ??= records().then(
      (all) => new Map([...buildIndex(all, () => 'dev')].map((file) => [file.path, file.bytes])),
    );
    const bytes = (await files).get(path);
    if (!bytes) throw new MissingParts([path]);
    return bytes;
  };
}
