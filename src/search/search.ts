import { compareMatches, matchRecord } from './match.ts';
import type { Match } from './match.ts';
import { MissingParts } from './missing-parts.ts';
import type { Query } from './query.ts';
import type { SearchRecord } from './records.ts';

/** Where a search finds its material. What cannot be fetched rejects with `MissingParts`. */
export interface SearchSource {
  /** Ids of every declaration in which the normalised phrase stands, and perhaps of some more. */
  candidates(term: string): Promise<ReadonlySet<string>>;
  record(id: string): Promise<SearchRecord>;
}

/** How many of the candidate declarations have been read. */
export type Progress = (read: number, total: number) => void;

/**
 * Every declaration in which all words of the query stand, best match first, each with all its
 * places. Nothing is returned that the original text does not bear out.
 * @throws MissingParts naming everything that could not be fetched; never a short list.
 */
export async function search(
  query: Query,
  source: SearchSource,
  progress: Progress = () => undefined,
): Promise<Match[]> {
  if (query.terms.length === 0) return [];
  const ids = await commonCandidates(query.terms, source);
  const records = await readAll(ids, source, progress);
  return records.flatMap((record) => matchRecord(record, query) ?? []).sort(compareMatches);
}

async function commonCandidates(terms: readonly string[], source: SearchSource): Promise<string[]> {
  const sets = await Promise.all(terms.map((term) => source.candidates(term)));
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
  return [...(smallest ?? [])].filter((id) => others.every((set) => set.has(id)));
}

async function readAll(
  ids: readonly string[],
  source: SearchSource,
  progress: Progress,
): Promise<SearchRecord[]> {
  let read = 0;
  const outcomes = await Promise.allSettled(
    ids.map(async (id) => {
      const record = await source.record(id);
      read += 1;
      progress(read, ids.length);
      return record;
    }),
  );
  const missing = outcomes.flatMap((outcome) => reasons(outcome));
  if (missing.length > 0) throw new MissingParts(missing);
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

function reasons(outcome: PromiseSettledResult<SearchRecord>): readonly string[] {
  if (outcome.status === 'fulfilled') return [];
  if (outcome.reason instanceof MissingParts) return outcome.reason.parts;
  throw outcome.reason;
}
