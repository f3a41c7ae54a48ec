import { hash } from 'node:crypto';
import type { Corpus } from '../domain/corpus.ts';
import { dataPackage, type FileFacts } from '../export/datapackage.ts';
import { DATA_TABLES } from '../export/resources/index.ts';
import { buildStart } from '../search/index/build-index.ts';
import type { NamedPlace } from '../search/near-names.ts';
import type { Portal } from '../site/portal.ts';
import { below } from '../site/urls.ts';
import type { PartCache } from './cache.ts';
import type { RenderedPart } from './declarations.ts';
import { writeBelow } from './files.ts';
import { keyOf } from './keys.ts';
import { namedPlaces, namesStand } from './near-matches.ts';
import { nearMatchesAside } from './near-matches-aside.ts';
import type { Pool } from './pool.ts';
import type { Bill } from './products.ts';
import type { Publishing } from './publish.ts';
import { serverLists } from './redirect-files.ts';
import type { RenderedPath } from './renderer/renderer.ts';
import { sitemapFiles } from './sitemap-files.ts';
import type { SegmentInfo } from './tasks.ts';
import { INDEX } from './work/segment.ts';

export interface DataRequest {
  readonly parts: readonly RenderedPart[];
  readonly cache: PartCache;
  readonly pool: Pool;
  readonly bill: Bill;
  readonly site: string;
}

/** The data files of the whole corpus, written unless they are there. */
export async function writeDataFiles({
  parts,
  cache,
  pool,
  bill,
  site,
}: DataRequest): Promise<readonly FileFacts[]> {
  const key = keyOf(
    'data',
    parts.map(({ rowsKey }) => rowsKey),
  );
  const kept = bill.keep('data', key);
  if (kept) return kept.info as FileFacts[];
  const rows = parts.map(({ rowsKey }) => cache.file('rows', rowsKey));
  const { files } = await pool.run(() => ({ kind: 'data', rows, site }) as const, 'data');
  bill.add('data', { key, files: files.map(({ name }) => `data/${name}`), info: files });
  return files;
}

/**
 * Writes the descriptor of the data files.
 * @returns the files with the descriptor, in the order in which they are listed
 */
export function describeData(
  files: readonly FileFacts[],
  { portal, bill, site }: { readonly portal: Portal; readonly bill: Bill; readonly site: string },
): FileFacts[] {
  const written = [...files, ...(portal.written?.parquet ?? [])];
  const published = new Map(written.map((file) => [file.name, file]));
  const described = dataPackage(portal.site, portal.corpus, DATA_TABLES, published);
  const name = 'datapackage.json';
  const text = `${JSON.stringify(described, null, 2)}\n`;
  writeOwn(`data/${name}`, text, bill, site);
  const bytes = Buffer.from(text);
  return [...files, { name, bytes: bytes.length, sha256: hash('sha256', bytes) }];
}

/** The one file of the search index whose address never changes: every search begins with it. */
export function writeSearchStart(years: readonly SegmentInfo[], bill: Bill, site: string): void {
  const { path, bytes } = buildStart(years);
  writeOwn(`${INDEX}/${path}`, bytes, bill, site);
}

/** Pagefind's bundle over all names. */
export async function writeNearMatches(
  corpus: Corpus,
  { bill, site, code, build }: Pick<Publishing, 'bill' | 'site' | 'code' | 'build'>,
): Promise<void> {
  const { named, namesKey } = namesIn(corpus);
  const key = keyOf('near', code, namesKey);
  if (bill.keep('near', key)) return;
  const files = await nearMatchesAside(named, site, build.signal);
  bill.add('near', { key, files });
}

interface Named {
  readonly corpus: Corpus;
  readonly named: readonly NamedPlace[];
  readonly namesKey: string;
}

/** Of the corpus asked about last: few changes are changes of names. */
let last: Named | null = null;

function namesIn(corpus: Corpus): Named {
  if (last && namesStand(last.corpus, corpus)) last = { ...last, corpus };
  else {
    const named = namedPlaces(corpus);
    last = { corpus, named, namesKey: keyOf(named) };
  }
  return last;
}

/** For servers that answer a moved address with 301; nothing where none has moved. */
export function writeServerLists(
  { redirects }: Portal,
  base: string,
  bill: Bill,
  site: string,
): void {
  if (redirects.length === 0) return;
  for (const [name, content] of Object.entries(serverLists(redirects, base))) {
    writeOwn(name, content, bill, site);
  }
}

/** Pages that ask not to be indexed. */
const LEFT_OUT = new Set(['404/', 'search/']);

/** From the pages there are, so that none is forgotten. */
export function writeSitemap(
  portal: Portal,
  base: string,
  paths: readonly RenderedPath[],
  bill: Bill,
  site: string,
): void {
  const { corpus, redirects } = portal;
  const leftOut = new Set([...LEFT_OUT, ...redirects.map(({ from }) => `${from}/`)]);
  const pages = paths.filter(({ file }) => file.endsWith('.html')).map(({ address }) => address);
  const addresses = [...pages, ...corpus.declarations.map(({ id }) => `${id}/`)].filter(
    (it) => !leftOut.has(it),
  );
  const home = new URL(below(base, ''), portal.site.url).href;
  for (const { name, content } of sitemapFiles(home, addresses)) {
    writeOwn(name, content, bill, site);
  }
}

/** Small files that are made anew in every build. */
function writeOwn(file: string, content: string | Uint8Array, bill: Bill, site: string): void {
  writeBelow(site, file, content);
  bill.add(file, { key: null, files: [file] });
}
