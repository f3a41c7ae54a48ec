import { once } from 'node:events';
import { dev as astroDev } from 'astro';
import type { Effects } from './effects.ts';

export interface DevOptions {
  /** `/` or `/yjsgk/`. */
  readonly base: string;
  readonly port: number | undefined;
  readonly host: string | undefined;
}

/** Serves the portal from `content/` with live reload, until the user stops it. */
export async function dev(options: DevOptions, effects: Effects): Promise<void> {
  const server = await astroDev({
    root: effects.root,
    base: options.base,
    server: {
      ...(options.port === undefined ? {} : { port: options.port }),
      ...(options.host === undefined ? {} : { host: options.host }),
    },
  });
  if (!effects.signal.aborted) await once(effects.signal, 'abort');
  await server.stop();
}
