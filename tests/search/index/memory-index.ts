import { buildIndex } from '../../../src/search/index/build-index.ts';
import { createSearchIndex } from '../../../src/search/index/search-index.ts';
import type { SearchIndex } from '../../../src/search/index/search-index.ts';
import type { FetchFile } from '../../../src/search/index/segment.ts';
import { orderResults } from '../../../src/search/index/order.ts';
import type { Sort } from '../../../src/search/index/order.ts';
import { select } from '../../../src/search/index/selection.ts';
import type { Filters, Result, Selection } from '../../../src/search/index/selection.ts';
import { MissingParts } from '../../../src/search/missing-parts.ts';
import { parseQuery } from '../../../src/search/query.ts';
import type { SearchRecord } from '../../../src/search/records.ts';

/** An index that is built and read in memory, as a browser reads it by `fetch`. */
export interface MemoryIndex {
  readonly files: Map<string, Uint8Array>;
  /** Paths fetched so far. */
  readonly fetched: string[];
  readonly index: SearchIndex;
  recordOf(result: Result): SearchRecord;
}

/**
 * @param records ordered by id
 * @param readable whether the declarations' own words may settle a search, as in a browser
 */
export function memoryIndex(records: readonly SearchRecord[], readable = true): MemoryIndex {
  const built = buildIndex(records, () => 'test');
  const files = new Map([...built].map(({ path, bytes }) => [path, bytes]));
  const fetched: string[] = [];
  const years = Map.groupBy(records, ({ fiscalYear }) => fiscalYear);
  const fetchFile: FetchFile = (path) => {
    fetched.push(path);
    const bytes = files.get(path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new MissingParts([path]));
  };
  return {
    files,
    fetched,
    index: createSearchIndex(
      fetchFile,
      readable ? (year, ordinal) => Promise.resolve(years.get(year)![ordinal]!) : null,
    ),
    recordOf: ({ hits, ordinal }) => years.get(hits.segment.directory.year)![ordinal]!,
  };
}

export interface Answer extends Selection {
  readonly ordered: readonly Result[];
}

export async function ask(
  { index }: MemoryIndex,
  typed: string,
  filters: Filters = {},
  sort: Sort = 'relevance',
): Promise<Answer> {
  const selection = select(await index.search(parseQuery(typed)), filters);
  return { ...selection, ordered: await orderResults(selection.results, sort) };
}
