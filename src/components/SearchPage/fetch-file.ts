import { MissingParts } from '../../search/missing-parts.ts';
import type { FetchFile } from '../../search/index/segment.ts';
import { START_FILE } from '../../search/index/start.ts';

/** @param folder path of the index, with its slash */
export function createFetchFile(folder: string): FetchFile {
  return async (path) => {
    const address = `${folder}${path}`;
    try {
      // Its address says nothing about its contents.
      const response = path === START_FILE ? await fetchChanging(address) : await fetch(address);
      if (!response.ok) throw new MissingParts([address]);
      return new Uint8Array(await response.arrayBuffer());
    } catch {
      throw new MissingParts([address]);
    }
  };
}

/**
 * What may have changed since it was kept: asked for anew; without a connection, what was kept. A
 * record and an index that do not belong together are noticed when they are compared.
 */
export async function fetchChanging(address: string): Promise<Response> {
  try {
    return await fetch(address, { cache: 'no-cache' });
  } catch (error) {
    if (navigator.onLine) throw error;
    return fetch(address, { cache: 'force-cache' });
  }
}
