import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { buildIndex } from '../../src/search/index/build-index.ts';
import { orderResults } from '../../src/search/index/order.ts';
import { createSearchIndex } from '../../src/search/index/search-index.ts';
import { select } from '../../src/search/index/selection.ts';
import type { Result } from '../../src/search/index/selection.ts';
import { MissingParts } from '../../src/search/missing-parts.ts';
import { normalise } from '../../src/search/normalise.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { queriesFor } from '../search/queries.ts';

export interface SearchCost {
  readonly declarations: number;
  readonly years: number;
  /** Of CPU, over all threads. */
  readonly buildSeconds: number;
  readonly elapsedSeconds: number;
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

export interface Quantiles {
  readonly kilobytes: readonly [median: number, p95: number];
  readonly requests: readonly [median: number, p95: number];
  readonly milliseconds: readonly [median: number, p95: number];
}

/** Queries asked at every size. */
const RANDOM = 850;
const ASKED = 1100;

export async function searchCost(records: readonly SearchRecord[]): Promise<SearchCost> {
  const begin = process.cpuUsage();
  const beginning = performance.now();
  const files = new Map<string, Uint8Array>();
  for (const { path, bytes } of buildIndex(records, (own) => String(own.length))) {
    files.set(path, bytes);
  }
  const elapsed = (performance.now() - beginning) / 1000;
  const { user, system } = process.cpuUsage(begin);
  const years = new Set(records.map(({ fiscalYear }) => fiscalYear)).size;
  const served = { files, records: Map.groupBy(records, ({ fiscalYear }) => fiscalYear) };
  const queries = sample(records);
  const scanned = scanAll(records, queries);
  const wrong: string[] = [];
  const first = new Samples();
  const later = new Samples();
  for (const [at, typed] of queries.entries()) {
    const visit = new Visit(served);
    await visit.ask(typed, first, years > 1);
    const opened = new Visit(served);
    await opened.ask('\u{10ffff}', null, false);
    const found = await opened.ask(typed, later, false);
    if (found !== scanned[at]) wrong.push(typed);
  }
  return {
    declarations: records.length,
    years,
    elapsedSeconds: elapsed,
    buildSeconds: (user + system) / 1e6,
    megabytes: [...files.values()].reduce((sum, { length }) => sum + length, 0) / 1e6,
    files: files.size,
    queries: queries.length,
    wrong,
    first: first.quantiles(),
    later: later.quantiles(),
  };
}

/** What a web server has: files of the index, and records as they are written to the site. */
interface Served {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly records: ReadonlyMap<number, readonly SearchRecord[]>;
}

/** One citizen with an empty cache. */
class Visit {
  readonly #served: Served;
  #bytes = 0;
  #requests = 0;
  /** Records read to settle a search. */
  readonly #read = new Map<string, SearchRecord>();
  readonly #index = createSearchIndex(
    (path) => {
      const bytes = this.#served.files.get(path);
      if (!bytes) return Promise.reject(new MissingParts([path]));
      this.#bytes += bytes.length;
      this.#requests += 1;
      return Promise.resolve(bytes);
    },
    (year, ordinal) => {
      const record = this.#served.records.get(year)?.[ordinal];
      if (!record) return Promise.reject(new MissingParts([`${year}/${ordinal}`]));
      this.#read.set(`${year}/${ordinal}`, record);
      // As parsed from its file: nothing is remembered from the search before.
      return Promise.resolve(structuredClone(record));
    },
  );

  constructor(served: Served) {
    this.#served = served;
  }

  /** Bytes and requests of records that were read and turned out not to hold the words. */
  #inVain(found: readonly Result[]): [bytes: number, requests: number] {
    const shown = new Set(
      found.map(({ hits, ordinal }) => `${hits.segment.directory.year}/${ordinal}`),
    );
    const others = [...this.#read].filter(([key]) => !shown.has(key));
    const bytes = others.map(([, record]) => gzipSync(JSON.stringify(record)).length);
    return [bytes.reduce((sum, each) => sum + each, 0), others.length];
  }

  /** Declarations and places found, in words that can be compared. */
  async ask(typed: string, samples: Samples | null, newestOnly: boolean): Promise<string> {
    const [bytes, requests] = [this.#bytes, this.#requests];
    this.#read.clear();
    const begin = threadMilliseconds();
    let noted = false;
    const note = (results: readonly Result[]): void => {
      const milliseconds = threadMilliseconds() - begin;
      if (noted || !samples) return;
      noted = true;
      const [more, moreRequests] = this.#inVain(results);
      samples.add(
        this.#bytes - bytes + more,
        this.#requests - requests + moreRequests,
        milliseconds,
      );
    };
    const found = await this.#index.search(parseQuery(typed), (soFar) => {
      if (newestOnly && !noted && samples) note(select(soFar, {}).results);
    });
    const selection = select(found, {});
    await orderResults(selection.results, 'relevance');
    note(selection.results);
    return `${selection.results.length} ${selection.places}`;
  }
}

/** Time this thread has been computing: what else the machine does is left out. */
function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

class Samples {
  readonly #bytes: number[] = [];
  readonly #requests: number[] = [];
  readonly #milliseconds: number[] = [];

  add(bytes: number, requests: number, milliseconds: number): void {
    this.#bytes.push(bytes / 1024);
    this.#requests.push(requests);
    this.#milliseconds.push(milliseconds);
  }

  quantiles(): Quantiles {
    return {
      kilobytes: ends(this.#bytes),
      requests: ends(this.#requests),
      milliseconds: ends(this.#milliseconds),
    };
  }
}

function ends(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[sorted.length >> 1] ?? 0, sorted[Math.floor(sorted.length * 0.95)] ?? 0];
}

function sample(records: readonly SearchRecord[]): string[] {
  const step = Math.max(1, Math.floor(records.length / 60));
  const queries = queriesFor(
    records.filter((_, at) => at % step === 0),
    RANDOM,
  );
  const others = queries.slice(RANDOM * 1.2);
  const every = Math.max(1, Math.floor(others.length / (ASKED - RANDOM * 1.2)));
  return [
    ...queries.slice(0, RANDOM * 1.2),
    ...others.filter((_, at) => at % every === 0 || at >= others.length - 20),
  ];
}

/** What reading every declaration finds for each query: declarations and places. */
function scanAll(records: readonly SearchRecord[], queries: readonly string[]): string[] {
  const asked = queries.map((typed) => ({ ...parseQuery(typed), declarations: 0, places: 0 }));
  for (const { places } of records) {
    const folded = places.map(({ cells }) => cells.map(({ text }) => normalise(text)).join('\n'));
    const whole = folded.join('\n');
    for (const query of asked) {
      if (!query.terms.every((term) => whole.includes(term))) continue;
      query.declarations += 1;
      for (const place of folded) {
        if (query.terms.some((term) => place.includes(term))) query.places += 1;
      }
    }
  }
  return asked.map(({ declarations, places }) => `${declarations} ${places}`);
}
