import type { SearchRecord } from '../records.ts';
import { buildSegment } from './build-segment.ts';
import type { IndexFile } from './build-segment.ts';
import type { IndexMeta } from './meta.ts';

/** Names the contents of a segment: the same files, the same name. */
export type Digest = (files: readonly IndexFile[]) => string;

/**
 * All files of the index. A year's folder is called by what is in it, so that adding another year
 * leaves its files and their addresses as they are.
 * @param records ordered by id
 */
export function* buildIndex(
  records: readonly SearchRecord[],
  digest: Digest,
): Generator<IndexFile> {
  const years = [...Map.groupBy(records, ({ fiscalYear }) => fiscalYear)].sort(([a], [b]) => b - a);
  const segments: IndexMeta['segments'][number][] = [];
  for (const [year, own] of years) {
    const files = buildSegment(year, own);
    const folder = `${String(year)}-${digest(files)}`;
    segments.push({ year, folder, declarations: own.length });
    for (const { path, bytes } of files) yield { path: `${folder}/${path}`, bytes };
  }
  const meta: IndexMeta = { version: 1, segments };
  yield { path: 'meta.json', bytes: new TextEncoder().encode(`${JSON.stringify(meta)}\n`) };
}
