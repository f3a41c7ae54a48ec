import { build, type BuildOptions } from './build.ts';
import type { Effects } from './effects.ts';

export interface MergeOptions extends Omit<BuildOptions, 'only' | 'clean'> {
  /** Absolute paths of the shards' folders. */
  readonly shards: readonly string[];
}

/** Joins shards into one site; what no shard holds is built here. */
export function merge({ shards, ...options }: MergeOptions, effects: Effects): Promise<void> {
  return build({ ...options, shards }, effects);
}
