import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSegment } from '../../search/index/build-segment.ts';
import type { SearchRecord } from '../../search/records.ts';
import { writeBelow } from '../files.ts';
import { namedPlaces } from '../near-matches.ts';
import { decode } from '../part-data.ts';
import { contentDigest } from '../search-index.ts';
import type { SegmentOutcome, SegmentTask } from '../tasks.ts';

/** Folder of the search index below the site. */
export const INDEX = 'search/index';

/** Writes the index of a year into a folder that is called by what is in it. */
export function segmentTask({ year, records: kept, site }: SegmentTask): SegmentOutcome {
  const records = kept.flatMap((file) =>
    decode<readonly string[]>(readFileSync(file)).map((text) => JSON.parse(text) as SearchRecord),
  );
  const files = buildSegment(year, records);
  const folder = `${String(year)}-${contentDigest(files)}`;
  for (const { path, bytes } of files) writeBelow(site, join(INDEX, folder, path), bytes);
  return {
    segment: { year, folder, declarations: records.length },
    files: files.map(({ path }) => `${INDEX}/${folder}/${path}`),
    names: namedPlaces(records),
  };
}
