import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import type { Site } from '../domain/site.ts';
import { portalOf, showPortal } from '../site/portal.ts';
import { openCache, type PartCache } from './cache.ts';
import { counter } from './counter.ts';
import { contentDigests, type ContentDigests } from './content-digests.ts';
import { deliver } from './deliver.ts';
import { stampsOf } from './facts.ts';
import { codeKey } from './freshness.ts';
import { keyOf } from './keys.ts';
import { Bill, type Leftover } from './products.ts';
import { renderPart } from './declarations.ts';
import {
  publish,
  renderDeclarations,
  renderSource,
  type Publishing,
  type Written,
} from './publish.ts';
import { readWhole, type ReadContent } from './read-whole.ts';
import { compilePages, type CompiledPages } from './renderer/compile.ts';
import { chooseParts, readShard, shardSite, writeShard } from './shards.ts';
import { forgetState, readState, writeState } from './state.ts';

export interface PortalBuild {
  /** Folder of the project. */
  readonly root: string;
  /** `/` or `/yjsgk/`. */
  readonly base: string;
  /** Absolute path of the folder to write. */
  readonly out: string;
  /** Take nothing over from earlier builds. */
  readonly clean: boolean;
  readonly signal: AbortSignal;
  /** Called with the site's settings before anything is written; throws where they do not do. */
  readonly accept: (site: Site) => void;
  readonly phase: (name: string) => void;
  readonly progress: (done: number, total: number) => void;
}

export interface BuiltPortal {
  readonly declarations: number;
  /** Files that were made, and those that were there already. */
  readonly made: number;
  readonly kept: number;
  /** Why there is no history; null where there is. */
  readonly missingHistory: 'no-repository' | 'shallow' | 'no-commits' | null;
}

/**
 * Builds the portal: reads and checks what has changed, writes what follows from it, and leaves all
 * else as it is. The same content gives the same bytes, whatever was built before.
 * @param shards folders of shards that `buildShard` wrote, here or elsewhere
 * @throws ContentError when the content must not be published; nothing has been written
 * @throws RangeError for a folder that holds no shard
 */
export async function buildPortal(
  build: PortalBuild,
  shards: readonly string[] = [],
): Promise<BuiltPortal> {
  const { root, base, out } = build;
  const place = join(root, '.cache', 'build', keyOf(out, base).slice(0, 12));
  if (build.clean) await rm(place, { recursive: true, force: true });
  const stateFile = join(place, 'state');
  const state = existsSync(out) ? readState(stateFile) : null;
  const present: Leftover | null = state && { site: out, products: state.products };
  const leftovers = [...(present ? [present] : []), ...shards.map(readShard)];
  const cache = openCache(place, shards);
  const known = state?.digests ?? null;
  return prepare(build, { cache, known, leftovers }, async (publishing, digests) => {
    await publish(publishing);
    const { bill, read, site } = publishing;
    build.signal.throwIfAborted();
    build.phase('更新站点文件夹');
    // Until it is written again, nobody may trust what the folder holds.
    forgetState(stateFile);
    const delivered = await deliver({ scratch: site, out, bill, present });
    writeState(stateFile, { digests, products: bill.products });
    cache.tidy();
    return summary(read, delivered);
  });
}

/**
 * Builds the share of one machine into a folder of its own, for a `buildPortal` that joins it.
 * @param only years and departments: `2020`, `2020/justice`
 * @throws RangeError where there is no such part
 */
export async function buildShard(
  build: PortalBuild,
  only: readonly string[],
): Promise<BuiltPortal> {
  const { out } = build;
  const cache = openCache(out);
  return prepare(build, { cache, known: null, leftovers: [] }, async (publishing) => {
    const { bill, read, site } = publishing;
    const chosen = chooseParts(read.parts, only);
    const { parts } = await renderDeclarations(publishing, chosen);
    build.signal.throwIfAborted();
    build.phase('写出分片');
    const delivered = await deliver({ scratch: site, out: shardSite(out), bill, present: null });
    writeShard(out, bill.products);
    const keys = parts.map(({ key }) => key);
    cache.keepOnly('parts', keys);
    cache.keepOnly('briefs', keys);
    cache.tidy();
    return {
      ...summary(read, delivered),
      declarations: parts.flatMap(({ part }) => part.entries).length,
    };
  });
}

/**
 * Builds the pages of the declarations and nothing else: to measure them beside other generators.
 * @throws ContentError
 */
export async function buildPages(build: PortalBuild): Promise<BuiltPortal> {
  const place = join(build.root, '.cache', 'build', 'pages');
  await rm(place, { recursive: true, force: true });
  const cache = openCache(place);
  return prepare(build, { cache, known: null, leftovers: [] }, async (publishing) => {
    const { bill, read, site } = publishing;
    const source = { ...renderSource(publishing), onlyPages: true };
    await Promise.all(read.parts.map((part) => renderPart(part, source)));
    return summary(read, await deliver({ scratch: site, out: build.out, bill, present: null }));
  });
}

interface Prepared {
  readonly cache: PartCache;
  /** What an earlier build saw of the content. */
  readonly known: ContentDigests | null;
  readonly leftovers: readonly Leftover[];
}

let builds = 0;

/** Reads the content and bundles the pages side by side; whatever comes of it, nothing is left over. */
async function prepare<T>(
  build: PortalBuild,
  { cache, known, leftovers }: Prepared,
  write: (publishing: Publishing, digests: ContentDigests) => Promise<T>,
): Promise<T> {
  const { root, base, clean } = build;
  builds += 1;
  // V8 takes the pieces of a page for things that last, and keeps 55 KB of each until it looks at
  // everything: a fifth of the memory of a large build.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // Look for what is no longer needed before the heap is half as large again.
  setFlagsFromString('--heap-growing-percent=50');
  const site = join(root, '.cache', `build-${String(process.pid)}-${String(builds)}`);
  build.phase('读取并核对内容');
  const digests = contentDigests(root, known);
  const code = await codeKey(root, [base]);
  const folder = join(root, '.cache', 'pages');
  const compiled = compilePages({ root, base, key: code, folder, clean });
  // It is waited for below; content that must not be published is reported first.
  compiled.catch(() => undefined);
  try {
    const read = await readWhole({ build, digests, code, cache });
    try {
      build.accept(read.frame.site);
      const publishing = publishingOf({
        build,
        read,
        cache,
        leftovers,
        pages: await compiled,
        site,
        code,
      });
      build.phase('生成页面、数据和检索索引');
      return await write(publishing, digests);
    } finally {
      await read.pool.close();
    }
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

interface Ingredients {
  readonly build: PortalBuild;
  readonly read: ReadContent;
  readonly cache: PartCache;
  readonly leftovers: readonly Leftover[];
  readonly pages: CompiledPages;
  readonly site: string;
  readonly code: string;
}

function publishingOf({ leftovers, ...rest }: Ingredients): Publishing {
  const { read } = rest;
  const { corpus, audit } = read.whole;
  const written: Written = { files: [], parquet: [] };
  const stamps = stampsOf(read.whole);
  const portal = portalOf({
    ...read.portal,
    corpus,
    audit,
    whole: () => {
      throw new Error('the pages of declarations are written in the threads');
    },
    erratumPlaces: (id) => read.whole.entries.get(id)?.erratumPlaces ?? [],
    everything: null,
    stamps: stamps.brief,
    written,
  });
  showPortal(portal);
  return {
    ...rest,
    portal,
    stamps: stamps.whole,
    bill: new Bill(leftovers),
    counter: counter(rest.build.progress),
  };
}

function summary(
  { whole, history }: ReadContent,
  delivered: Pick<BuiltPortal, 'made' | 'kept'>,
): BuiltPortal {
  const told = history.history;
  return {
    declarations: whole.entries.size,
    ...delivered,
    missingHistory: told.status === 'missing' ? told.reason : null,
  };
}
