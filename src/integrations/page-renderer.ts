import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const NAME = 'page-renderer';
const ENTRY = fileURLToPath(new URL('../build/renderer/entry.ts', import.meta.url));
const ENTRY_NAME = 'prerender-entry';
/** Where Astro leaves the bundle of the pages, below the folder it builds to. */
const BUNDLE = '.prerender';

/**
 * Makes Astro bundle the pages and render none: the bundle is kept in a folder of its own, and the
 * build renders from it, in as many threads as there are cores, only what has changed.
 * @param folder absolute path; emptied first
 */
export function pageRenderer(folder: string): AstroIntegration {
  let outDir = '';
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = { name: NAME, configEnvironment: bundleEntry, resolveId: routeCache };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ config, setAdapter }) => {
        outDir = fileURLToPath(config.outDir);
        setAdapter({
          name: NAME,
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- only "explicit" is, and it is the default still.
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: NAME,
          setup: () => {
            rmSync(folder, { recursive: true, force: true });
            cpSync(join(outDir, BUNDLE), folder, { recursive: true });
            return Promise.resolve();
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Astro renders no page of this build.')),
        });
      },
    },
  };
}

function bundleEntry(environment: string): object | undefined {
  if (environment !== 'prerender') return undefined;
  return { build: { rolldownOptions: { input: { [ENTRY_NAME]: ENTRY } } } };
}

/** Astro keeps what getStaticPaths gave for as long as the program runs, and offers no way to ask again. */
const ROUTE_CACHE = fileURLToPath(
  new URL('core/render/route-cache.js', import.meta.resolve('astro')),
);

function routeCache(id: string): string | undefined {
  return id === 'mingzhang:route-cache' ? ROUTE_CACHE : undefined;
}

/**
 * The file of a kept bundle that is imported.
 * @throws Error when the folder holds no bundle
 */
export function bundleFile(folder: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith(`${ENTRY_NAME}.`));
  if (name === undefined) throw new Error(`${folder} holds no bundle of the pages.`);
  return join(folder, name);
}
