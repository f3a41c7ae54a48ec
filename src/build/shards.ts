import { join } from 'node:path';
import type { Leftover, Products } from './products.ts';
import type { BuildPart } from './read-parts.ts';
import { readState, writeState } from './state.ts';

/** The site's files that a shard holds. */
export function shardSite(shard: string): string {
  return join(shard, 'site');
}

function shardState(shard: string): string {
  return join(shard, 'shard');
}

export function writeShard(shard: string, products: Products): void {
  writeState(shardState(shard), { digests: { seenAt: 0, files: new Map() }, products });
}

/** @throws RangeError for a folder that holds no shard of this version */
export function readShard(shard: string): Leftover {
  const state = readState(shardState(shard));
  if (!state) throw new RangeError(shard);
  return { site: shardSite(shard), products: state.products };
}

/**
 * The parts of these years and departments.
 * @throws RangeError naming what there is not
 */
export function chooseParts(parts: readonly BuildPart[], only: readonly string[]): BuildPart[] {
  const isIn = (name: string, place: string): boolean =>
    name === place || name.startsWith(`${place}/`);
  const missing = only.find((place) => !parts.some(({ name }) => isIn(name, place)));
  if (missing !== undefined) throw new RangeError(missing);
  return parts.filter(({ name }) => only.some((place) => isIn(name, place)));
}
