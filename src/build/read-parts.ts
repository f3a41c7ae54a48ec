import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { declarationPaths } from '../store/content.ts';
import type { PartCache } from './cache.ts';
import type { ContentDigests } from './content-digests.ts';
import { keyOf } from './keys.ts';
import type { KnownPart } from './memory.ts';
import { decodeBrief, type BriefPart, type PartPlan } from './part.ts';
import type { Pool } from './pool.ts';

/** A part of this build. */
export interface BuildPart {
  readonly name: string;
  /** Year and department, from the name. */
  readonly year: number;
  readonly department: string;
  /** What it was read from: the same key, the same part. */
  readonly key: string;
  readonly part: BriefPart;
}

export interface ReadParts {
  /** In order of their names. */
  readonly parts: readonly BuildPart[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The parts of a content: its declaration files by folder, in order. */
export function partPlans({ files }: ContentDigests): PartPlan[] {
  const paths = declarationPaths([...files.keys()]);
  const byFolder = Map.groupBy(paths, (path) => path.split('/').slice(2, -1).join('/'));
  return [...byFolder].map(([name, own]) => ({
    name,
    files: own.map((path) => ({ path, digest: files.get(path)?.digest ?? '' })),
  }));
}

export interface ReadSource {
  readonly plans: readonly PartPlan[];
  readonly cache: PartCache;
  readonly pool: Pool;
  /** Names the code and the frame they are read against. */
  readonly context: string;
  readonly progress: (done: number, total: number) => void;
  /** Parts that are at hand from the build before, by their names. */
  readonly known: ReadonlyMap<string, KnownPart>;
}

/** Reads all parts: those that are known from the cache, the others in the threads. */
export async function readParts({
  plans,
  cache,
  pool,
  context,
  progress,
  known,
}: ReadSource): Promise<ReadParts> {
  const total = plans.reduce((sum, { files }) => sum + files.length, 0);
  let done = 0;
  const read = await Promise.all(
    plans.map(async (plan) => {
      const key = keyOf(context, plan);
      const before = known.get(plan.name);
      const outcome =
        before?.key === key && cache.has('parts', key)
          ? keptInMind(before, cache)
          : settled(await readOne(plan, key, cache, pool), before);
      done += plan.files.length;
      progress(done, total);
      return { plan, key, ...outcome };
    }),
  );
  return {
    parts: read.flatMap(({ plan, key, part }) => {
      const [year = '', department = ''] = plan.name.split('/');
      return part ? [{ name: plan.name, year: Number(year), department, key, part }] : [];
    }),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface ReadOne {
  readonly part: BriefPart | null;
  readonly diagnostics: readonly Diagnostic[];
}

function keptInMind({ part, key }: KnownPart, cache: PartCache): ReadOne {
  // Asked for, so that they are kept.
  for (const kind of ['parts', 'briefs'] as const) cache.file(kind, key);
  return { part, diagnostics: [] };
}

/** What says the same as before stays the very same, so that what follows from it does too. */
function settled({ part, diagnostics }: ReadOne, before: KnownPart | undefined): ReadOne {
  if (!part || !before) return { part, diagnostics };
  const known = new Map(before.part.entries.map((entry) => [entry.declaration.id, entry]));
  const entries = part.entries.map((entry) => {
    const { people, digest, stamp } = entry;
    const old = known.get(entry.declaration.id);
    return old?.stamp === stamp ? { ...old, people, digest } : entry;
  });
  return { part: { entries }, diagnostics };
}

async function readOne(
  plan: PartPlan,
  key: string,
  cache: PartCache,
  pool: Pool,
): Promise<ReadOne> {
  const keep = cache.file('parts', key);
  const keepBrief = cache.file('briefs', key);
  const kept = cache.has('parts', key) ? readKept(keepBrief) : null;
  if (kept) return { part: decodeBrief(kept), diagnostics: [] };
  const { bytes, diagnostics } = await pool.run(
    () => ({ kind: 'read', plan, keep, keepBrief }) as const,
    keep,
  );
  return { part: bytes ? decodeBrief(bytes) : null, diagnostics };
}

function readKept(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
