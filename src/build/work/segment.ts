import { readFileSync } from 'node:fs';
import { buildYear } from '../../search/index/build-index.ts';
import type { SearchRecord } from '../../search/records.ts';
import { writeBelow } from '../files.ts';
import { decodeRecords } from '../part-data.ts';
import { contentDigest } from '../search-index.ts';
import type { SegmentOutcome, SegmentTask } from '../tasks.ts';

/** Folder of the search index below the site. */
export const INDEX = 'search/index';

/** Writes the index of a year into a folder that is called by what is in it. */
export function segmentTask({ year, records: kept, site }: SegmentTask): SegmentOutcome {
  const records = kept.flatMap((file) =>
    decodeRecords(readFileSync(file)).map((text) => JSON.parse(text) as SearchRecord),
  );
  const { files, ...info } = buildYear(year, records, contentDigest);
  for (const { path, bytes } of files) writeBelow(site, `${INDEX}/${path}`, bytes);
  return { info, files: files.map(({ path }) => `${INDEX}/${path}`) };
}
