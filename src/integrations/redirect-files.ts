import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Redirect } from '../domain/redirects.ts';
import { getPortal } from '../site/portal.ts';
import { below } from '../site/urls.ts';

/**
 * Beside the pages that lead on, the same list for servers that answer with 301: `_redirects` for
 * static hosts, `redirects.nginx` to include in a `map $uri $moved { … }`. Neither without redirects.
 */
export function redirectFiles(): AstroIntegration {
  let base = '/';
  return {
    name: 'redirect-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const { redirects } = await getPortal();
        if (redirects.length === 0) return;
        for (const [name, content] of Object.entries(serverLists(redirects, base))) {
          await writeFile(join(fileURLToPath(dir), name), content);
        }
      },
    },
  };
}

/** The lists by file name. Addresses are plain letters, so nothing needs quoting. */
export function serverLists(
  redirects: readonly Redirect[],
  base: string,
): Readonly<Record<string, string>> {
  const rows = redirects.map(({ from, to }) => [below(base, `${from}/`), below(base, `${to}/`)]);
  return {
    _redirects: rows.map(([from = '', to = '']) => `${from} ${to} 301\n`).join(''),
    'redirects.nginx': rows.map(([from = '', to = '']) => `${from} ${to};\n`).join(''),
  };
}
