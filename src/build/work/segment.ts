import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildYear } from '../../search/index/build-index.ts';
import type { SearchRecord } from '../../search/records.ts';
import { linkBelow, writeBelow } from '../files.ts';
import { decodeRecords } from '../part-data.ts';
import { contentDigest } from '../search-index.ts';
import type { SegmentOutcome, SegmentTask } from '../tasks.ts';

/** Folder of the search index below the site. */
export const INDEX = 'search/index';

/** Writes the index of a year into a folder that is called by what is in it. */
export function segmentTask({ year, records: kept, site, before }: SegmentTask): SegmentOutcome {
  const records = kept.flatMap((file) =>
    decodeRecords(readFileSync(file)).map((text) => JSON.parse(text) as SearchRecord),
  );
  const { files, ...info } = buildYear(year, records, contentDigest);
  for (const { path, bytes } of files) {
    const file = `${INDEX}/${path}`;
    // Most files stay as they were: a new name for one costs less than a new file.
    if (!before || !linkBelow(site, file, join(before, basename(path)), bytes))
      writeBelow(site, file, bytes);
  }
  return { info, files: files.map(({ path }) => `${INDEX}/${path}`) };
}
