import { join } from 'node:path';
import type { Effects } from './effects.ts';
import { ensureBuilt } from './ensure-built.ts';
import type { Build } from './ensure-built.ts';
import { serve } from './serve.ts';

export interface StartOptions {
  /** Path the portal stands under: `/`, `/yjsgk/`. */
  readonly base: string;
  readonly port?: number | undefined;
  readonly host?: string | undefined;
}

/** Builds the portal if anything changed, serves it and prints its address. */
export async function start(options: StartOptions, effects: Effects, build: Build): Promise<void> {
  const { base, port, host } = options;
  const folder = join(effects.root, 'dist');
  await ensureBuilt({ base, production: false, out: folder }, effects, build);
  if (!effects.signal.aborted) await serve({ folder, base, port, host }, effects);
}
