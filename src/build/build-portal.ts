import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../domain/site.ts';
import { openCache, type PartCache } from './cache.ts';
import { deliver, LostFile } from './deliver.ts';
import { keyOf } from './keys.ts';
import { BuildMemory } from './memory.ts';
import { prepare } from './prepare.ts';
import type { Leftover } from './products.ts';
import { renderPart } from './declarations.ts';
import { publish, renderDeclarations, renderSource, type Publishing } from './publish.ts';
import type { ReadContent } from './read-whole.ts';
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
  return remembering((memory) => buildAgain(build, memory, shards));
}

/**
 * The same for a program that builds more than once.
 * @param memory of the builds before of this folder; the caller closes it
 */
export async function buildAgain(
  build: PortalBuild,
  memory: BuildMemory,
  shards: readonly string[] = [],
): Promise<BuiltPortal> {
  try {
    return await buildOn(build, memory, shards);
  } catch (error) {
    // Somebody took files out of the site; nothing of it can be relied on.
    if (!(error instanceof LostFile && error.file.startsWith(build.out))) throw error;
    return await buildOn(build, memory, shards);
  }
}

/** Goes on from what an earlier build left, where it is known. */
async function buildOn(
  build: PortalBuild,
  memory: BuildMemory,
  shards: readonly string[],
): Promise<BuiltPortal> {
  const { root, base, out } = build;
  const place = join(root, '.cache', 'build', keyOf(out, base).slice(0, 12));
  if (build.clean) await rm(place, { recursive: true, force: true });
  const stateFile = join(place, 'state');
  const state = existsSync(out) ? (memory.state ?? readState(stateFile)) : null;
  const present: Leftover | null = state && { site: out, products: state.products };
  const leftovers = [...(present ? [present] : []), ...shards.map(readShard)];
  const cache = openCache(place, shards);
  const known = state?.digests ?? null;
  return prepare(build, { cache, known, leftovers, memory }, async (publishing, digests) => {
    await publish(publishing);
    const { bill, read, site } = publishing;
    build.signal.throwIfAborted();
    build.phase('更新站点文件夹');
    // Until it is written again, nobody may trust what the folder holds.
    memory.state = null;
    forgetState(stateFile);
    const delivered = await deliver({ scratch: site, out, bill, present });
    memory.state = { digests, products: bill.products };
    writeState(stateFile, memory.state);
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
  return buildOnce(build, cache, async (publishing) => {
    const { bill, read, site } = publishing;
    const chosen = chooseParts(read.parts, only);
    const rendered = renderDeclarations(publishing, chosen);
    const [parts] = await Promise.all([rendered.parts, rendered.years]);
    build.signal.throwIfAborted();
    build.phase('写出分片');
    const delivered = await deliver({ scratch: site, out: shardSite(out), bill, present: null });
    writeShard(out, bill.products);
    const keys = parts.map(({ key }) => key);
    cache.keepOnly('parts', keys);
    cache.keepOnly('briefs', keys);
    // The files made of them are in the shard.
    cache.keepOnly('groups', []);
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
  return buildOnce(build, cache, async (publishing) => {
    const { bill, read, site } = publishing;
    const source = { ...renderSource(publishing), onlyPages: true };
    await Promise.all(read.parts.map((part) => renderPart(part, source)));
    return summary(read, await deliver({ scratch: site, out: build.out, bill, present: null }));
  });
}

async function remembering<T>(work: (memory: BuildMemory) => Promise<T>): Promise<T> {
  const memory = new BuildMemory();
  try {
    return await work(memory);
  } finally {
    await memory.close();
  }
}

/** From nothing, and for nobody to go on from. */
function buildOnce(
  build: PortalBuild,
  cache: PartCache,
  write: (publishing: Publishing) => Promise<BuiltPortal>,
): Promise<BuiltPortal> {
  return remembering((memory) =>
    prepare(build, { cache, known: null, leftovers: [], memory }, write),
  );
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
