import { cpSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { FileFacts } from '../export/datapackage.ts';
import type { ParquetFacts } from '../export/parquet.ts';
import type { Portal } from '../site/portal.ts';
import type { PortalBuild } from './build-portal.ts';
import type { PartCache } from './cache.ts';
import type { Counter } from './counter.ts';
import { corpusPaths, DATA_PAGE, renderCorpusPages, type CorpusPages } from './corpus-pages.ts';
import type { BuildPart } from './read-parts.ts';
import { renderPart, type RenderedPart, type RenderSource } from './declarations.ts';
import { filesBelow } from './files.ts';
import { inTurn, type InTurn } from './in-turn.ts';
import { keyOf } from './keys.ts';
import type { BuildMemory } from './memory.ts';
import type { Bill } from './products.ts';
import type { ReadContent } from './read-whole.ts';
import type { CompiledPages } from './renderer/compile.ts';
import { loadRenderer } from './renderer/renderer.ts';
import { parquetFactsOf, yearParquet, yearSegment } from './years.ts';
import {
  describeData,
  writeDataFiles,
  writeNearMatches,
  writeSearchStart,
  writeServerLists,
  writeSitemap,
} from './whole-site.ts';

export interface Publishing {
  readonly build: PortalBuild;
  readonly read: ReadContent;
  /** What pages show; its `written` is filled in when the data files are there. */
  readonly portal: Portal & {
    readonly written: Written;
  };
  /** Names all that is told of the corpus, its history and the pages of prose. */
  readonly portalKey: string;
  /** What each declaration and its results are made of, by id. */
  readonly stamps: ReadonlyMap<string, string>;
  readonly cache: PartCache;
  readonly memory: BuildMemory;
  readonly bill: Bill;
  readonly pages: CompiledPages;
  /** Folder the site is put together in. */
  readonly site: string;
  readonly code: string;
  readonly counter: Counter;
}

export interface Written {
  files: readonly FileFacts[];
  parquet: readonly ParquetFacts[];
}

/** Writes everything the site is made of that is not there already. */
export async function publish(publishing: Publishing): Promise<void> {
  const { build, read, portal, bill, pages, site, code } = publishing;
  const declarations = renderDeclarations(publishing, read.parts);
  const data = declarations.parts.then((parts) =>
    writeDataFiles({ ...publishing, parts, pool: read.pool }),
  );
  // A program of its own, at work beside the threads.
  const nearMatches = writeNearMatches(portal.corpus, publishing);
  // They are waited for below; what fails first is reported.
  for (const later of [declarations.parts, declarations.years, data, nearMatches]) {
    later.catch(() => undefined);
  }
  writeAssets(pages, bill, site, code);
  // While this thread works on its own share, it hands out nothing.
  await Promise.race([declarations.parts, pause(MOST_WAITED)]);
  const { renderer, paths } = await shownPages(publishing);
  const shared: CorpusPages = {
    renderer,
    bill,
    site,
    context: read.context,
    portalKey: publishing.portalKey,
    signal: build.signal,
    counter: publishing.counter,
  };
  await renderCorpusPages(
    paths.filter(({ component }) => component !== DATA_PAGE),
    shared,
  );
  const files = await data;
  const years = await declarations.years;
  const parquet = new Map(years.flatMap((year) => year.parquet).map((file) => [file.name, file]));
  portal.written.parquet = parquetFactsOf(portal.corpus.years.toReversed(), parquet);
  portal.written.files = describeData(files, publishing);
  await renderCorpusPages(
    paths.filter(({ component }) => component === DATA_PAGE),
    { ...shared, portalKey: keyOf(publishing.portalKey, portal.written) },
  );
  writeSearchStart(
    years.map(({ segment }) => segment),
    bill,
    site,
  );
  await nearMatches;
  writeServerLists(portal, build.base, bill, site);
  writeSitemap(portal, build.base, paths, bill, site);
}

/** Milliseconds in which the threads are done with a small change. */
const MOST_WAITED = 300;

/** The pages of the corpus, with their paths. */
function shownPages({
  memory,
  read,
  pages,
  portalKey,
  build,
}: Publishing): ReturnType<BuildMemory['shown']> {
  return memory.shown(keyOf(read.context, pages, portalKey), async () => {
    const renderer = await loadRenderer(pages, build.base);
    return { renderer, paths: await corpusPaths(renderer) };
  });
}

interface RenderedYear {
  readonly segment: Awaited<ReturnType<typeof yearSegment>>;
  readonly parquet: readonly FileFacts[];
}

interface RenderedDeclarations {
  /** In order. */
  readonly parts: Promise<readonly RenderedPart[]>;
  readonly years: Promise<readonly RenderedYear[]>;
}

/**
 * What belongs to single declarations and to years: in the threads.
 * @param chosen parts to write; what belongs to a year is written where all its parts are chosen
 */
export function renderDeclarations(
  publishing: Omit<Publishing, 'code' | 'portalKey' | 'memory'>,
  chosen: readonly BuildPart[],
): RenderedDeclarations {
  const source = renderSource(publishing);
  const all = Map.groupBy(publishing.read.parts, ({ year }) => year);
  const byYear = Map.groupBy(chosen, ({ year }) => year);
  const rendered = [...byYear]
    .sort(([a], [b]) => b - a)
    .map(([year, own]) => {
      const parts = Promise.all(own.map((part) => renderPart(part, source)));
      const isWhole = own.length === all.get(year)?.length;
      return {
        parts,
        year: parts.then((done) => (isWhole ? renderYear(year, done, source) : null)),
      };
    });
  return {
    parts: Promise.all(rendered.map(({ parts }) => parts)).then((years) =>
      years.toReversed().flat(),
    ),
    years: Promise.all(rendered.map(({ year }) => year)).then((years) =>
      years.filter((year) => year !== null),
    ),
  };
}

/** Of so many declarations an index takes a gigabyte while it is made: not two at once. */
const LARGE_YEAR = 5000;

async function renderYear(
  year: number,
  parts: readonly RenderedPart[],
  source: RenderSource,
): Promise<RenderedYear> {
  const declarations = parts.reduce((sum, { part }) => sum + part.entries.length, 0);
  const run: InTurn = declarations > LARGE_YEAR ? source.inTurn : (task) => task();
  const [segment, parquet] = await Promise.all([
    run(() => yearSegment(year, parts, source)),
    run(() => yearParquet(year, parts, source)),
  ]);
  return { segment, parquet };
}

export function renderSource({
  read,
  portal,
  cache,
  bill,
  pages,
  site,
  counter,
  stamps,
}: Omit<Publishing, 'code' | 'portalKey' | 'memory'>): RenderSource {
  const { corpus, neighbours } = portal;
  read.pool.share({ kind: 'shared', ids: corpus.declarations.map(({ id }) => id) });
  const ordinals = new Map<string, number>();
  for (const own of Map.groupBy(corpus.declarations, ({ fiscalYear }) => fiscalYear).values()) {
    for (const [ordinal, { id }] of own.entries()) ordinals.set(id, ordinal);
  }
  return {
    corpus,
    among: read.whole.among,
    neighbours,
    history: read.history,
    cache,
    pool: read.pool,
    bill,
    pages,
    site,
    context: read.context,
    stamps,
    people: peopleKey(read),
    counter,
    ordinal: (id) => ordinals.get(id) ?? 0,
    inTurn: inTurn(),
  };
}

/** Where names are withheld, no subject of a commit may tell any of them. */
export function peopleKey({ frame: { site }, whole }: ReadContent): string {
  if (site.publishNames && site.publishPhones) return '';
  return keyOf([...whole.entries.values()].map(({ people }) => people));
}

/** Styles, scripts and what public/ holds. */
function writeAssets({ assets }: CompiledPages, bill: Bill, site: string, code: string): void {
  const name = 'assets';
  if (bill.keep(name, code)) return;
  cpSync(assets, site, { recursive: true });
  bill.add(name, { key: code, files: filesBelow(assets) });
}
