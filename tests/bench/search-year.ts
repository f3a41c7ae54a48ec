import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import { contentDigest } from '../../src/build/search-index.ts';
import { buildYear } from '../../src/search/index/build-index.ts';
import type { IndexYear } from '../../src/search/index/build-index.ts';
import { benchCorpus, recordsOf } from './corpora.ts';
import type { BenchCorpus } from './corpora.ts';
import { threadMilliseconds } from './quantiles.ts';
import { scanYear } from './scan.ts';

/** One year of a corpus, to be built and scanned on a thread of its own. */
export interface YearTask {
  readonly declarations: number;
  readonly year: number;
  readonly queries: readonly string[];
}

export interface BuiltYear extends IndexYear {
  readonly year: number;
  /** What a scan finds for each query. */
  readonly scanned: readonly string[];
  /** Of building alone. */
  readonly seconds: number;
  readonly cpuSeconds: number;
}

let corpus: BenchCorpus | null = null;

function build({ declarations, year, queries }: YearTask): BuiltYear {
  corpus ??= benchCorpus(declarations);
  const records = recordsOf(corpus, year);
  const [cpu, begin] = [threadMilliseconds(), performance.now()];
  const built = buildYear(year, records, contentDigest);
  const [cpuEnd, end] = [threadMilliseconds(), performance.now()];
  return {
    year,
    ...built,
    scanned: scanYear(records, queries),
    seconds: (end - begin) / 1000,
    cpuSeconds: (cpuEnd - cpu) / 1000,
  };
}

parentPort?.on('message', (task: YearTask) => {
  const built = build(task);
  parentPort?.postMessage(
    built,
    built.files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  );
});
