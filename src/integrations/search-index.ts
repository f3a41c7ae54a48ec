import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildIndex } from '../search/index/build-index.ts';
import type { Digest } from '../search/index/build-index.ts';
import type { SearchRecord } from '../search/records.ts';

/** Folder of the search records in the built site; the index holds what they hold. */
const RECORDS = join('search', 'records');
const INDEX = join('search', 'index');

/** Writes the index to `search/index/` of the built site. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const records = await readSearchRecords(site);
        for (const { path, bytes } of buildIndex(records, contentDigest)) {
          const target = join(site, INDEX, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, bytes);
        }
        logger.info(`${String(records.length)} 份申报表已编入检索索引`);
      },
    },
  };
}

/** The search records of a built site, year by year, in the order of their ordinals. */
export async function readSearchRecords(site: string): Promise<SearchRecord[]> {
  const folder = join(site, RECORDS);
  const records: SearchRecord[] = [];
  for (const year of (await readdir(folder)).sort()) {
    const { length } = await readdir(join(folder, year));
    for (let ordinal = 0; ordinal < length; ordinal += 1) {
      const file = join(folder, year, `${String(ordinal)}.json`);
      records.push(JSON.parse(await readFile(file, 'utf8')) as SearchRecord);
    }
  }
  return records;
}

export const contentDigest: Digest = (files) => {
  const hash = createHash('sha256');
  for (const { path, bytes } of files)
    hash.update(`${path}\n${String(bytes.length)}\n`).update(bytes);
  return hash.digest('hex').slice(0, 12);
};
