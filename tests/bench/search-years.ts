import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { buildStart } from '../../src/search/index/build-index.ts';
import type { BenchCorpus } from './corpora.ts';
import type { BuiltYear, YearTask } from './search-year.ts';

/** Threads that build years, as building the portal uses them. */
const THREADS = 2;

export interface BuiltIndex {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** By query: what a scan finds in each year, newest first. */
  readonly scanned: readonly string[];
  readonly threads: number;
  /** Of the thread that took longest, building alone. */
  readonly seconds: number;
  /** Of all threads. */
  readonly cpuSeconds: number;
}

/** Builds and scans a corpus year by year; no thread holds more than one year at a time. */
export async function buildYears(
  corpus: BenchCorpus,
  queries: readonly string[],
): Promise<BuiltIndex> {
  const left = corpus.years.toReversed();
  const threads = Math.min(THREADS, left.length);
  const byThread = await Promise.all(
    Array.from({ length: threads }, () => work(left, corpus.declarations, queries)),
  );
  const built = byThread.flat().sort((a, b) => b.year - a.year);
  const files = built.flatMap((year) => year.files);
  const start = buildStart(built);
  return {
    files: new Map([...files, start].map(({ path, bytes }) => [path, bytes])),
    scanned: queries.map((_, at) => built.map(({ scanned }) => scanned[at] ?? '').join(' ')),
    threads,
    seconds: Math.max(...byThread.map((own) => sum(own.map(({ seconds }) => seconds)))),
    cpuSeconds: sum(built.map(({ cpuSeconds }) => cpuSeconds)),
  };
}

/** @param left years that no thread has taken yet */
async function work(
  left: number[],
  declarations: number,
  queries: readonly string[],
): Promise<BuiltYear[]> {
  const worker = new Worker(new URL('./search-year.ts', import.meta.url));
  const built: BuiltYear[] = [];
  try {
    for (let year = left.shift(); year !== undefined; year = left.shift()) {
      worker.postMessage({ declarations, year, queries } satisfies YearTask);
      const [answer] = (await once(worker, 'message')) as [BuiltYear];
      built.push(answer);
    }
  } finally {
    await worker.terminate();
  }
  return built;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
