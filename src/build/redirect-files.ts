import type { Redirect } from '../domain/redirects.ts';
import { below } from '../site/urls.ts';

/**
 * Beside the pages that lead on, the same list for servers that answer with 301: `_redirects` for
 * static hosts, `redirects.nginx` to include in a `map $uri $moved { … }`. By file name; addresses
 * are plain letters, so nothing needs quoting.
 */
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
