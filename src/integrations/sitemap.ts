import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPortal } from '../site/portal.ts';
import { sitemapFiles } from './sitemap-files.ts';

/** Pages that ask not to be indexed. */
const LEFT_OUT = new Set(['404/', 'search/']);

/** Writes `sitemap.xml` from the pages the build wrote, so that none is forgotten. */
export function sitemap(): AstroIntegration {
  let address = '';
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        if (!config.site)
          throw new Error('网站地图要用到网站的网址：astro.config.mjs 里没有 site。');
        address = new URL(`${config.base.replace(/\/$/, '')}/`, config.site).href;
      },
      'astro:build:done': async ({ dir, pages }) => {
        const { redirects } = await getPortal();
        const leftOut = new Set([...LEFT_OUT, ...redirects.map(({ from }) => `${from}/`)]);
        const paths = pages.map(({ pathname }) => pathname).filter((path) => !leftOut.has(path));
        for (const { name, content } of sitemapFiles(address, paths)) {
          await writeFile(join(fileURLToPath(dir), name), content);
        }
      },
    },
  };
}
