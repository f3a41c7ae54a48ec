import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { portalOf, showPortal } from '../site/portal.ts';
import type { PortalBuild } from './build-portal.ts';
import type { PartCache } from './cache.ts';
import { contentDigests, type ContentDigests } from './content-digests.ts';
import { counter } from './counter.ts';
import { stampsOf } from './facts.ts';
import { codeKey } from './freshness.ts';
import { keyOf } from './keys.ts';
import type { BuildMemory } from './memory.ts';
import { Bill, type Leftover } from './products.ts';
import { peopleKey, type Publishing, type Written } from './publish.ts';
import { readWhole, type ReadContent } from './read-whole.ts';
import { compilePages, type CompiledPages } from './renderer/compile.ts';

export interface PrepareRequest {
  readonly cache: PartCache;
  /** What an earlier build saw of the content. */
  readonly known: ContentDigests | null;
  readonly leftovers: readonly Leftover[];
  readonly memory: BuildMemory;
}

let builds = 0;

/** Reads the content and bundles the pages side by side; whatever comes of it, nothing is left over. */
export async function prepare<T>(
  build: PortalBuild,
  { cache, known, leftovers, memory }: PrepareRequest,
  write: (publishing: Publishing, digests: ContentDigests) => Promise<T>,
): Promise<T> {
  const { root, base, clean } = build;
  builds += 1;
  tuneMemory(memory.whole !== null);
  const site = join(root, '.cache', `build-${String(process.pid)}-${String(builds)}`);
  build.phase('读取并核对内容');
  const digests = contentDigests(root, known);
  // The program that runs is the one that was started, whatever becomes of its files.
  const code = (memory.code ??= await codeKey(root, [base]));
  const folder = join(root, '.cache', 'pages');
  const compiled = compilePages({ root, base, key: code, folder, clean });
  // It is waited for below; content that must not be published is reported first.
  compiled.catch(() => undefined);
  try {
    const read = await readWhole({ build, digests, code, cache, memory });
    build.accept(read.frame.site);
    const publishing = publishingOf({
      build,
      read,
      cache,
      memory,
      leftovers,
      pages: await compiled,
      site,
      code,
    });
    build.phase('生成页面、数据和检索索引');
    return await write(publishing, digests).catch(async (error: unknown) => {
      // Some of them may be writing still.
      await memory.close();
      throw error;
    });
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

/** @param isNext whether most of what is needed is at hand from a build before */
function tuneMemory(isNext: boolean): void {
  // V8 takes the pieces of a page for things that last, and keeps 55 KB of each until it looks at
  // everything: a fifth of the memory of a large build.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // Look for what is no longer needed before the heap is half as large again; as V8 sees fit where
  // little is new.
  setFlagsFromString(`--heap-growing-percent=${isNext ? '0' : '50'}`);
}

interface Ingredients {
  readonly build: PortalBuild;
  readonly read: ReadContent;
  readonly cache: PartCache;
  readonly memory: BuildMemory;
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
    // Their pages are written in the threads.
    ids: [],
    stamps: stamps.brief,
    written,
  });
  showPortal(portal);
  const { pages, redirects } = portal;
  return {
    ...rest,
    portal,
    portalKey: keyOf(pages, redirects, read.logKey, peopleKey(read), stamps.brief),
    stamps: stamps.whole,
    bill: new Bill(leftovers),
    counter: counter(rest.build.progress),
  };
}
