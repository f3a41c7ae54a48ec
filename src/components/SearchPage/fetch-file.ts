import { MissingParts } from '../../search/missing-parts.ts';
import type { FetchFile } from '../../search/index/segment.ts';

/** Whose address says nothing about its contents, and must be asked for anew. */
const CHANGING = 'meta.json';

/** @param folder path of the index, with its slash */
export function createFetchFile(folder: string): FetchFile {
  return async (path) => {
    const address = `${folder}${path}`;
    try {
      const response = await fetch(address, path === CHANGING ? { cache: 'no-cache' } : {});
      if (!response.ok) throw new MissingParts([address]);
      return new Uint8Array(await response.arrayBuffer());
    } catch {
      throw new MissingParts([address]);
    }
  };
}
