import { sampleQueries } from './corpora.ts';
import type { BenchCorpus } from './corpora.ts';
import { Samples } from './quantiles.ts';
import type { Quantiles } from './quantiles.ts';
import { Visit } from './search-visit.ts';
import { buildYears } from './search-years.ts';
import type { BuiltIndex } from './search-years.ts';

export interface SearchCost extends Pick<BuiltIndex, 'threads' | 'seconds' | 'cpuSeconds'> {
  readonly megabytes: number;
  readonly files: number;
  readonly queries: number;
  /** Queries whose places differ from those of a scan. */
  readonly wrong: readonly string[];
  /** Of a fresh visit, until the newest year has answered. */
  readonly first: Quantiles;
  /** Of a visit in which the index has been opened and nothing searched. */
  readonly later: Quantiles;
}

/** Exactness and cost of the search over a corpus; records are made as they are asked for. */
export async function searchCost(corpus: BenchCorpus): Promise<SearchCost> {
  const queries = sampleQueries(corpus);
  const { files, scanned, threads, seconds, cpuSeconds } = await buildYears(corpus, queries);
  const served = { files, record: corpus.record };
  const wrong: string[] = [];
  const first = new Samples();
  const later = new Samples();
  for (const [at, typed] of queries.entries()) {
    await new Visit(served).askNewest(typed, first);
    const opened = new Visit(served);
    await opened.open();
    if ((await opened.ask(typed, later)) !== scanned[at]) wrong.push(typed);
  }
  return {
    threads,
    seconds,
    cpuSeconds,
    megabytes: [...files.values()].reduce((sum, { length }) => sum + length, 0) / 1e6,
    files: files.size,
    queries: queries.length,
    wrong,
    first: first.quantiles(),
    later: later.quantiles(),
  };
}
