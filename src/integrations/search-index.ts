import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { IndexFile, PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../search/records.ts';
import { spellRecord } from '../search/tokens.ts';

/** Folder of the search records in the built site; the index holds what they hold. */
const RECORDS = join('search', 'records');

/** What the search page loads. Fragments, interface and highlighter of the bundle are not used. */
const WANTED =
  /^(pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*\.pagefind|(index|filter)\/.*)$/;

/** Writes the Pagefind bundle to `pagefind/` of the built site. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const records = await readRecords(join(site, RECORDS));
        const files = await searchIndexFiles(records);
        for (const file of files) await writeBelow(join(site, 'pagefind'), file);
        logger.info(`${String(records.length)} 份申报表已编入检索索引`);
      },
    },
  };
}

async function readRecords(folder: string): Promise<SearchRecord[]> {
  const names = await readdir(folder, { recursive: true });
  // Pagefind numbers pages as they come; the order must not be the file system's.
  const paths = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.split(sep).join('/'));
  const records: SearchRecord[] = [];
  for (const path of paths.sort()) {
    records.push(JSON.parse(await readFile(join(folder, path), 'utf8')) as SearchRecord);
  }
  return records;
}

/** The files of the bundle, the same for the same records. */
export async function searchIndexFiles(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`检索索引没有建成：${errors.join('；')}`);
  try {
    for (const record of records) await addRecord(index, record);
    const output = await index.getFiles();
    refuse(output.errors);
    return output.files.filter(({ path }) => WANTED.test(path));
  } finally {
    await close();
  }
}

/** One Pagefind page per declaration; its id comes back as a filter, without fetching a fragment. */
async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: record.id,
    content: spellRecord(record),
    language: 'zh',
    filters: { declaration: [record.id] },
  });
  refuse(errors);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`检索索引没有建成：${errors.join('；')}`);
}

async function writeBelow(folder: string, { path, content }: IndexFile): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
