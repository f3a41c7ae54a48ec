import { orderResults } from '../../search/index/order.ts';
import { select } from '../../search/index/selection.ts';
import type { Result } from '../../search/index/selection.ts';
import { NONE } from '../../search/index/search-segment.ts';
import type { SegmentHits } from '../../search/index/search-segment.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Match } from '../../search/match.ts';
import { allOrMissing } from '../../search/missing-parts.ts';
import { matchFound } from '../../search/narrow.ts';
import { parseQuery } from '../../search/query.ts';
import { search as text } from '../../text/zh/search.ts';
import { PAGE_SIZE } from './address.ts';
import type { SearchAddress } from './address.ts';
import type { RecordSource } from './record-source.ts';
import type { View } from './view.ts';

export interface Sources {
  readonly index: SearchIndex;
  readonly record: RecordSource;
  /** The query in simplified characters. */
  fold(typed: string): Promise<string>;
  /** Fills in near matches where nothing was found. */
  near(typed: string, offer: HTMLElement): Promise<void>;
}

/** Results shown as soon as they are there, while those below are still on their way. */
const HEAD = 3;

/**
 * Searches for what an address says and shows it.
 * @param current whether this search is still the one to show
 * @throws what the index and the records throw
 */
export async function showSearch(
  address: SearchAddress,
  view: View,
  sources: Sources,
  current: () => boolean,
): Promise<void> {
  const found = await find(address, address.typed, view, sources, current);
  if (!isEmpty(found)) {
    await show(address, address.typed, found, view, sources, current);
    return;
  }
  const folded = await sources.fold(address.typed);
  const again =
    folded === address.typed ? found : await find(address, folded, view, sources, current);
  await show(address, folded, again, view, sources, current);
  if (!current()) return;
  if (!isEmpty(again) && folded !== address.typed) view.progress(text.near.folded(folded));
}

function isEmpty(found: readonly SegmentHits[]): boolean {
  return found.every(({ ranks }) => ranks.every((rank) => rank === NONE));
}

/** Searches all years; shows what the newest has while the rest is still on its way. */
async function find(
  address: SearchAddress,
  typed: string,
  view: View,
  sources: Sources,
  current: () => boolean,
): Promise<SegmentHits[]> {
  let finished = false;
  const draft = async (
    found: readonly SegmentHits[],
    years: number,
    done = found.length,
  ): Promise<void> => {
    const selection = select(found, address.filters);
    const ordered = await orderResults(selection.results, address.sort);
    const shown = await read(ordered.slice(0, PAGE_SIZE), address, typed, sources);
    if (!current() || finished || shown.length === 0) return;
    view.draft(address, selection, shown);
    view.progress(text.yearsSearched(done, years));
  };
  const found = await sources.index.search(
    parseQuery(typed),
    (soFar, years) => {
      if (current()) view.progress(text.yearsSearched(soFar.length, years));
      if (soFar.length === 1 && years > 1) void draft([...soFar], years).catch(() => undefined);
    },
    (hits, years) => void draft([hits], years, 0).catch(() => undefined),
  );
  finished = true;
  return found;
}

async function show(
  address: SearchAddress,
  typed: string,
  found: readonly SegmentHits[],
  view: View,
  sources: Sources,
  current: () => boolean,
): Promise<void> {
  const selection = select(found, address.filters);
  const ordered = await orderResults(selection.results, address.sort);
  const first = address.all ? ordered : ordered.slice(0, PAGE_SIZE);
  const head = read(first.slice(0, HEAD), address, typed, sources);
  const rest = read(first.slice(HEAD), address, typed, sources);
  // Both are awaited below; until then, that one fails is no news.
  rest.catch(() => undefined);
  const top = await head;
  if (first.length > HEAD && current()) view.draft(address, selection, top);
  const shown = [...top, ...(await rest)];
  if (!current()) return;
  if (ordered.length === 0) {
    const offer = view.nothing(address, selection);
    if (isEmpty(found)) await sources.near(address.typed, offer);
    return;
  }
  let listed = shown.length;
  view.done(address, selection, shown, async () => {
    const next = await read(ordered.slice(listed, listed + PAGE_SIZE), address, typed, sources);
    listed += next.length;
    return next;
  });
}

/** The places of results, from the declarations' own words. */
function read(
  results: readonly Result[],
  { filters }: SearchAddress,
  typed: string,
  { record }: Sources,
): Promise<Match[]> {
  const query = parseQuery(typed);
  return allOrMissing(
    results.map(async ({ hits, ordinal, places }) => {
      const own = await record(hits.segment.directory.year, ordinal);
      return matchFound(own, query, filters, places);
    }),
  );
}
