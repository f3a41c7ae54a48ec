import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchIndexFiles } from '../../src/integrations/search-index.ts';
import { parseQuery } from '../../src/search/query.ts';
import { spellPhrase } from '../../src/search/tokens.ts';
import { scan } from '../search/brute-force.ts';
import { queriesFor } from '../search/queries.ts';
import { realRecords } from '../search/real-records.ts';

interface Instance {
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(term: string): Promise<{ filters: { declaration?: Record<string, number> } }>;
}

const records = realRecords();
const original = globalThis.fetch;
let folder = '';
let instance: Instance;

/** Pagefind's own client, fed from a folder. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-index-'));
  for (const { path, content } of await searchIndexFiles(records)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  globalThis.fetch = async (input) => {
    const address = new URL(input instanceof Request ? input.url : input);
    address.search = '';
    return new Response(await readFile(fileURLToPath(address)));
  };
  const address = pathToFileURL(join(folder, 'pagefind.js')).href;
  const module = (await import(/* @vite-ignore */ address)) as {
    createInstance(options: object): Instance;
  };
  instance = module.createInstance({ noWorker: true, basePath: pathToFileURL(`${folder}/`).href });
  await instance.init();
  await instance.filters();
});

afterAll(async () => {
  globalThis.fetch = original;
  await rm(folder, { recursive: true });
});

async function candidates(term: string): Promise<string[]> {
  const { filters } = await instance.search(spellPhrase(term));
  const counts = Object.entries(filters.declaration ?? {});
  return counts.flatMap(([id, count]) => (count > 0 ? [id] : [])).sort();
}

describe('searchIndexFiles', () => {
  it('finds exactly the declarations in which a phrase stands', async () => {
    for (const typed of queriesFor(records, 1000)) {
      for (const term of parseQuery(typed).terms) {
        const places = scan(records, `"${term}"`);
        const expected = [...new Set(places.map((place) => place.slice(0, place.indexOf('#'))))];
        expect(await candidates(term), term).toEqual(expected.sort());
      }
    }
  });

  it('writes the same bytes twice', async () => {
    const [first, second] = [await searchIndexFiles(records), await searchIndexFiles(records)];
    const named = (files: typeof first) =>
      new Map(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]));
    expect(named(second)).toEqual(named(first));
  });

  it('leaves out the parts of the bundle that the search page does not load', async () => {
    const paths = (await searchIndexFiles(records)).map(({ path }) => path);
    expect(paths.filter((path) => /ui|highlight|worker|fragment/.test(path))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json']));
  });
});
