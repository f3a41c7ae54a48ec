import { MissingParts } from '../missing-parts.ts';
import type { Query } from '../query.ts';
import type { SearchRecord } from '../records.ts';
import { openSegment } from './segment.ts';
import type { FetchFile, Segment } from './segment.ts';
import { searchSegment } from './search-segment.ts';
import type { SegmentHits } from './search-segment.ts';
import { START_FILE, readStart } from './start.ts';
import type { IndexStart } from './start.ts';

/** The whole index, of which only what queries need is ever fetched. */
export interface SearchIndex {
  /** Fetches ahead what every query needs; a failure shows in the first of them. */
  warm(): void;
  /**
   * @param arrived is told after each year, newest first, what has been found so far and how many
   *   years there are
   * @param begun is told what of the newest year is known while the rest of it is still being read
   * @throws MissingParts naming everything that could not be fetched; never a short list
   */
  search(
    query: Query,
    arrived?: (found: readonly SegmentHits[], years: number) => void,
    begun?: (hits: SegmentHits, years: number) => void,
  ): Promise<SegmentHits[]>;
}

/** Declarations read, over all years, to settle a search: no more than a page shows. */
const READ = 20;

/**
 * @param readRecord the words of a declaration; without it, the index settles everything itself
 */
export function createSearchIndex(
  fetchFile: FetchFile,
  readRecord: ((year: number, ordinal: number) => Promise<SearchRecord>) | null = null,
): SearchIndex {
  let start: Promise<IndexStart> | null = null;
  const segments = new Map<string, Promise<Segment>>();

  const begin = (): Promise<IndexStart> => {
    start ??= fetchFile(START_FILE).then(readStart);
    start.catch(() => (start = null));
    return start;
  };
  const open = (folder: string, directory: Uint8Array | null): Promise<Segment> => {
    const segment = segments.get(folder) ?? openSegment(folder, fetchFile, directory);
    segments.set(folder, segment);
    segment.catch(() => segments.delete(folder));
    return segment;
  };

  return {
    warm: () => {
      begin().catch(() => undefined);
    },
    search: async (query, arrived = () => undefined, begun = () => undefined) => {
      const found: SegmentHits[] = [];
      const missing: string[] = [];
      const { segments: years, newest } = await begin();
      // One year after the other, so that the newest is not kept waiting by the others.
      let most = READ;
      for (const [at, { folder, year }] of years.entries()) {
        try {
          const segment = await open(folder, at === 0 ? newest : null);
          const hits = await searchSegment(
            query,
            segment,
            readRecord && {
              most,
              record: (ordinal) => readRecord(year, ordinal),
              head: (early) => {
                if (at === 0) begun(early, years.length);
              },
            },
          );
          most -= Math.min(most, hits.found);
          found.push(hits);
          if (missing.length === 0) arrived(found, years.length);
        } catch (error) {
          if (!(error instanceof MissingParts)) throw error;
          missing.push(...error.parts);
        }
      }
      if (missing.length > 0) throw new MissingParts(missing);
      return found;
    },
  };
}
