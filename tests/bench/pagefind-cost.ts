import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { IndexFile } from 'pagefind';
import type { SearchRecord } from '../../src/search/records.ts';
import { benchCorpus, recordsOf, sampleQueries } from './corpora.ts';
import type { BenchCorpus } from './corpora.ts';
import { Samples, threadMilliseconds } from './quantiles.ts';
import type { Quantiles } from './quantiles.ts';

export interface PagefindCost {
  readonly megabytes: number;
  readonly files: number;
  readonly seconds: number;
  readonly first: Quantiles;
  readonly later: Quantiles;
}

/** Every so manieth query is asked: Pagefind is slow at this. */
const EVERY = 8;
const ORIGIN = 'http://pagefind.invalid/';

interface Instance {
  init(): Promise<void>;
  search(term: string): Promise<unknown>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Instance;
}

/**
 * What Pagefind's own index of the same full texts takes, as it comes, and what queries fetch of
 * it. In a process of its own, for it takes gigabytes at ten thousand declarations.
 */
export async function pagefindCost(declarations: number): Promise<PagefindCost> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [import.meta.filename, String(declarations)],
    { maxBuffer: 1 << 24 },
  );
  return JSON.parse(stdout) as PagefindCost;
}

async function measure(corpus: BenchCorpus): Promise<PagefindCost> {
  const records = corpus.years.flatMap((year) => recordsOf(corpus, year));
  const begin = performance.now();
  const files = await filesOf(records);
  const seconds = (performance.now() - begin) / 1000;
  const queries = sampleQueries(corpus).filter((_, at) => at % EVERY === 0);
  return {
    megabytes: files.reduce((sum, { content }) => sum + content.length, 0) / 1e6,
    files: files.length,
    seconds,
    ...(await ask(files, queries)),
  };
}

async function filesOf(records: readonly SearchRecord[]): Promise<IndexFile[]> {
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
    return files;
  } finally {
    await close();
  }
}

/** Asks as a browser does: of a fresh visit, and of one in which Pagefind has been started. */
async function ask(
  files: readonly IndexFile[],
  queries: readonly string[],
): Promise<Pick<PagefindCost, 'first' | 'later'>> {
  const served = new Map(files.map(({ path, content }) => [path, content]));
  const script = served.get('pagefind.js') ?? new Uint8Array();
  const fetched = { bytes: 0, requests: 0 };
  globalThis.fetch = (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const path = new URL(address).pathname.slice(1);
    const content = served.get(path);
    fetched.bytes += content?.length ?? 0;
    fetched.requests += 1;
    return Promise.resolve(new Response(content ? Uint8Array.from(content) : null));
  };
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  try {
    await writeFile(join(folder, 'pagefind.mjs'), script);
    const address = pathToFileURL(join(folder, 'pagefind.mjs')).href;
    const { createInstance } = (await import(address)) as PagefindModule;
    const [first, later] = [new Samples(), new Samples()];
    for (const typed of queries) {
      Object.assign(fetched, { bytes: gzipSync(script).length, requests: 1 });
      const instance = createInstance({ basePath: ORIGIN, noWorker: true });
      const begin = threadMilliseconds();
      await instance.init();
      const opened = { ...fetched, milliseconds: threadMilliseconds() };
      await instance.search(typed);
      const end = threadMilliseconds();
      first.add(fetched.bytes, fetched.requests, end - begin);
      later.add(
        fetched.bytes - opened.bytes,
        fetched.requests - opened.requests,
        end - opened.milliseconds,
      );
    }
    return { first: first.quantiles(), later: later.quantiles() };
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const cost = await measure(benchCorpus(Number(process.argv[2])));
  process.stdout.write(JSON.stringify(cost));
}
