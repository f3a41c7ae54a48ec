import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NamedPlace } from '../search/near-names.ts';

/** What the thread is told. */
export interface NearMatchesRequest {
  readonly named: readonly NamedPlace[];
  /** Folder the site is put together in. */
  readonly site: string;
}

const PROGRAM = new URL('./near-matches-worker.ts', import.meta.url);

/**
 * Writes Pagefind's bundle in a thread of its own: handing over ten thousand names takes as long as
 * all the rest of a small change.
 * @param signal stops it
 * @returns its files, below the site's folder
 */
export async function nearMatchesAside(
  named: readonly NamedPlace[],
  site: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const workerData: NearMatchesRequest = { named, site };
  const worker = new Worker(PROGRAM, { workerData });
  try {
    const [files] = (await once(worker, 'message', { signal })) as [readonly string[]];
    return files;
  } finally {
    await worker.terminate();
  }
}
