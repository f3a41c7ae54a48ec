import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { cacheControl } from '../../src/cli/headers.ts';
import { staticSite } from '../../src/cli/static-site.ts';
import { contentDigest } from '../../src/build/search-index.ts';
import { buildStart, buildYear } from '../../src/search/index/build-index.ts';
import { recordsOf } from './corpora.ts';
import type { BenchCorpus } from './corpora.ts';

/** Answers as the portal of a generated corpus would: pages of a built site, its index and records. */
export async function serveCorpus(folder: string, corpus: BenchCorpus): Promise<RequestListener> {
  const files = new Map<string, Uint8Array>();
  const years = corpus.years.map((year) => buildYear(year, recordsOf(corpus, year), contentDigest));
  const start = buildStart(years);
  for (const { path, bytes } of [...years.flatMap((year) => year.files), start]) {
    files.set(`/search/index/${path}`, bytes);
  }
  const site = await staticSite(folder, '/');
  return (request, response) => {
    const path = request.url ?? '/';
    const [, year, ordinal] = /^\/search\/records\/(\d+)\/(\d+)\.json$/u.exec(path) ?? [];
    const record = ordinal === undefined ? null : corpus.record(Number(year), Number(ordinal));
    const body = record ? gzipSync(JSON.stringify(record)) : files.get(path);
    if (!body) {
      void site(request, response);
      return;
    }
    response.writeHead(200, {
      'Cache-Control': cacheControl(path.slice(1)),
      ...(record ? { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' } : {}),
    });
    response.end(body);
  };
}
