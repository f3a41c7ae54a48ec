import { performance } from 'node:perf_hooks';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../src/search/records.ts';

export interface PagefindCost {
  readonly megabytes: number;
  readonly files: number;
  readonly seconds: number;
}

/** What Pagefind's own index of the same texts takes, as it comes. */
export async function pagefindCost(records: readonly SearchRecord[]): Promise<PagefindCost> {
  const begin = performance.now();
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start');
  try {
    for (const { id, name, places } of records) {
      const content = places.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n');
      await index.addCustomRecord({
        url: `/${id}/`,
        content,
        language: 'zh',
        meta: { title: name },
      });
    }
    const { files } = await index.getFiles();
    const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
    return {
      megabytes: bytes / 1e6,
      files: files.length,
      seconds: (performance.now() - begin) / 1000,
    };
  } finally {
    await close();
  }
}
