import { gzipSync } from 'node:zlib';
import { orderResults } from '../../src/search/index/order.ts';
import { createSearchIndex } from '../../src/search/index/search-index.ts';
import type { SegmentHits } from '../../src/search/index/search-segment.ts';
import { select } from '../../src/search/index/selection.ts';
import type { Result } from '../../src/search/index/selection.ts';
import { MissingParts } from '../../src/search/missing-parts.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { threadMilliseconds } from './quantiles.ts';
import type { Samples } from './quantiles.ts';
import { answerOf } from './scan.ts';

/** What a web server has: files of the index, and records as they are written to the site. */
export interface Served {
  readonly files: ReadonlyMap<string, Uint8Array>;
  record(year: number, ordinal: number): SearchRecord;
}

/** The newest year has answered; what the others have does not matter. */
class Answered extends Error {}

/** One citizen with an empty cache. */
export class Visit {
  readonly #served: Served;
  #bytes = 0;
  #requests = 0;
  /** Spent on what a server does. */
  #serving = 0;
  /** Records read to settle a search, as they came over the line. */
  readonly #read = new Map<string, string>();
  readonly #index = createSearchIndex(
    (path) => {
      const bytes = this.#served.files.get(path);
      if (!bytes) return Promise.reject(new MissingParts([path]));
      this.#bytes += bytes.length;
      this.#requests += 1;
      return Promise.resolve(bytes);
    },
    (year, ordinal) => Promise.resolve(this.#readRecord(year, ordinal)),
  );

  constructor(served: Served) {
    this.#served = served;
  }

  #readRecord(year: number, ordinal: number): SearchRecord {
    const begin = threadMilliseconds();
    const text = JSON.stringify(this.#served.record(year, ordinal));
    this.#serving += threadMilliseconds() - begin;
    this.#read.set(`${year}/${ordinal}`, text);
    return JSON.parse(text) as SearchRecord;
  }

  /** Fetches what every query needs. */
  async open(): Promise<void> {
    await this.#index.search(parseQuery('\u{10ffff}'));
  }

  /** What a query costs until the newest year has answered. */
  async askNewest(typed: string, samples: Samples): Promise<void> {
    const note = this.#begin(samples);
    await this.#index
      .search(parseQuery(typed), (found) => {
        note(select(found, {}).results);
        throw new Answered();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Answered)) throw error;
      });
  }

  /** Which declarations each year finds, and how many places in each, newest year first. */
  async ask(typed: string, samples: Samples): Promise<string> {
    const note = this.#begin(samples);
    const found = await this.#index.search(parseQuery(typed));
    const { results } = select(found, {});
    await orderResults(results, 'relevance');
    note(results);
    const byYear = Map.groupBy(results, ({ hits }) => hits);
    return found.map((hits: SegmentHits) => answerOf(byYear.get(hits) ?? [])).join(' ');
  }

  /** @returns notes what has been spent from now on, when it is told what was found */
  #begin(samples: Samples): (results: readonly Result[]) => void {
    const [bytes, requests, served] = [this.#bytes, this.#requests, this.#serving];
    this.#read.clear();
    const begin = threadMilliseconds();
    return (results) => {
      const milliseconds = threadMilliseconds() - begin - (this.#serving - served);
      const [more, moreRequests] = this.#inVain(results);
      samples.add(
        this.#bytes - bytes + more,
        this.#requests - requests + moreRequests,
        milliseconds,
      );
    };
  }

  /** Bytes and requests of records that were read and turned out not to hold the words. */
  #inVain(found: readonly Result[]): [bytes: number, requests: number] {
    const shown = new Set(
      found.map(({ hits, ordinal }) => `${hits.segment.directory.year}/${ordinal}`),
    );
    const others = [...this.#read].filter(([key]) => !shown.has(key));
    const bytes = others.map(([, text]) => gzipSync(text).length);
    return [bytes.reduce((sum, each) => sum + each, 0), others.length];
  }
}
