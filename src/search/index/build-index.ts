import type { SearchRecord } from '../records.ts';
import { buildSegment } from './build-segment.ts';
import type { IndexFile } from './build-segment.ts';
import type { IndexMeta } from './meta.ts';

/** Names the contents of a segment: the same files, the same name. */
export type Digest = (files: readonly IndexFile[]) => string;

/** The index of one budget year; each can be built by itself, in any order and on any thread. */
export interface IndexYear {
  /** What `meta.json` says of it. */
  readonly segment: IndexMeta['segments'][number];
  /** Paths are below the folder of the index. */
  readonly files: readonly IndexFile[];
}

/**
 * The index of one year. Its folder is called by what is in it, so that adding another year leaves
 * its files and their addresses as they are.
 * @param records of that year, all of them, ordered by id: a record's place among them is the
 *   ordinal by which results name it
 */
export function buildYear(
  year: number,
  records: readonly SearchRecord[],
  digest: Digest,
): IndexYear {
  const files = buildSegment(year, records);
  const folder = `${String(year)}-${digest(files)}`;
  return {
    segment: { year, folder, declarations: records.length },
    files: files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
  };
}

/** The file that names the years. @param segments of all years, in any order */
export function buildMeta(segments: readonly IndexYear['segment'][]): IndexFile {
  const meta: IndexMeta = { version: 1, segments: segments.toSorted((a, b) => b.year - a.year) };
  return { path: 'meta.json', bytes: new TextEncoder().encode(`${JSON.stringify(meta)}\n`) };
}

/**
 * All files of the index, year after year.
 * @param records ordered by id
 */
export function* buildIndex(
  records: readonly SearchRecord[],
  digest: Digest,
): Generator<IndexFile> {
  const segments: IndexYear['segment'][] = [];
  for (const [year, own] of Map.groupBy(records, ({ fiscalYear }) => fiscalYear)) {
    const { segment, files } = buildYear(year, own, digest);
    segments.push(segment);
    yield* files;
  }
  yield buildMeta(segments);
}
