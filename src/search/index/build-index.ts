import type { SearchRecord } from '../records.ts';
import { buildSegment } from './build-segment.ts';
import type { IndexFile } from './build-segment.ts';
import { DIRECTORY_FILE } from './segment.ts';
import { START_FILE, writeStart } from './start.ts';
import type { IndexMeta } from './start.ts';

/** Names the contents of a segment: the same files, the same name. */
export type Digest = (files: readonly IndexFile[]) => string;

/** The index of one budget year; each can be built by itself, in any order and on any thread. */
export interface IndexYear {
  /** What the start of the index says of it. */
  readonly segment: IndexMeta['segments'][number];
  /** Its directory, which is among its files too. */
  readonly directory: Uint8Array;
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
    directory: files.find(({ path }) => path === DIRECTORY_FILE)?.bytes ?? new Uint8Array(0),
    files: files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
  };
}

/**
 * The file every search begins with.
 * @param years all of them, in any order; of a year that has not been built anew, what the file
 *   before said of it and its directory as it stands
 */
export function buildStart(years: readonly Pick<IndexYear, 'segment' | 'directory'>[]): IndexFile {
  const ordered = years.toSorted((a, b) => b.segment.year - a.segment.year);
  const meta: IndexMeta = { version: 2, segments: ordered.map(({ segment }) => segment) };
  return { path: START_FILE, bytes: writeStart(meta, ordered[0]?.directory ?? new Uint8Array(0)) };
}

/**
 * All files of the index, year after year.
 * @param records ordered by id
 */
export function* buildIndex(
  records: readonly SearchRecord[],
  digest: Digest,
): Generator<IndexFile> {
  const years: Pick<IndexYear, 'segment' | 'directory'>[] = [];
  for (const [year, own] of Map.groupBy(records, ({ fiscalYear }) => fiscalYear)) {
    const { files, ...built } = buildYear(year, own, digest);
    years.push(built);
    yield* files;
  }
  yield buildStart(years);
}
