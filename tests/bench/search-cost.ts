import { createHash } from 'node:crypto';
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
import { Samples, threadMilliseconds } from './quantiles.ts';
import type { Quantiles } from './quantiles.ts';

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

  /** Which declarations are found, and how many places in each, as a digest that can be compared. */
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
    return answerOf(
      selection.results.map((result) => ({
        year: result.hits.segment.directory.year,
        ordinal: result.ordinal,
        places: result.places,
      })),
    );
  }
}

/** The queries asked of a corpus of any size. */
export function sample(records: readonly SearchRecord[]): string[] {
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

interface Found {
  readonly year: number;
  readonly ordinal: number;
  readonly places: number;
}

/** Says of each declaration that it is found and with how many places; the order does not matter. */
function answerOf(found: readonly Found[]): string {
  const hash = createHash('sha256');
  const ordered = [...found].sort((a, b) => a.year - b.year || a.ordinal - b.ordinal);
  for (const { year, ordinal, places } of ordered) hash.update(`${year}/${ordinal} ${places}\n`);
  return hash.digest('hex');
}

/** What reading every declaration finds for each query. */
function scanAll(records: readonly SearchRecord[], queries: readonly string[]): string[] {
  const asked = queries.map((typed) => ({ ...parseQuery(typed), found: [] as Found[] }));
  const ordinals = new Map<number, number>();
  for (const { fiscalYear: year, places } of records) {
    const ordinal = ordinals.get(year) ?? 0;
    ordinals.set(year, ordinal + 1);
    const folded = places.map(({ cells }) => cells.map(({ text }) => normalise(text)).join('\n'));
    const whole = folded.join('\n');
    for (const { terms, found } of asked) {
      if (!terms.every((term) => whole.includes(term))) continue;
      const held = folded.filter((place) => terms.some((term) => place.includes(term)));
      found.push({ year, ordinal, places: held.length });
    }
  }
  return asked.map(({ found }) => answerOf(found));
}
