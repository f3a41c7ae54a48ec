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

/** Records a thread keeps in mind for the next build. Of a larger year, memory is worth more. */
const MOST_RECORDS = 3000;

/** Of the last year that was indexed, by file. */
let known: ReadonlyMap<string, readonly SearchRecord[]> = new Map();

/** Writes the index of a year into a folder that is called by what is in it. */
export function segmentTask({ year, records: kept, site, before }: SegmentTask): SegmentOutcome {
  const byFile = new Map(kept.map((file) => [file, known.get(file) ?? readRecords(file)]));
  const records = [...byFile.values()].flat();
  known = records.length > MOST_RECORDS ? new Map() : byFile;
  const { files, ...info } = buildYear(year, records, contentDigest);
  for (const { path, bytes } of files) {
    const file = `${INDEX}/${path}`;
    // Most files stay as they were: a new name for one costs less than a new file.
    if (!before || !linkBelow(site, file, join(before, basename(path)), bytes))
      writeBelow(site, file, bytes);
  }
  return { info, files: files.map(({ path }) => `${INDEX}/${path}`) };
}

function readRecords(file: string): readonly SearchRecord[] {
  return decodeRecords(readFileSync(file)).map((text) => JSON.parse(text) as SearchRecord);
}
