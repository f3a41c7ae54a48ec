import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of scripts and styles below the published files. */
const ASSETS = '_astro';
/** An import that a script cannot begin without; what it fetches later is `import(…)`. */
const IMPORT = /(?:from|import)\s*"\.\/([^"]+\.js)"/gu;
const SCRIPT = '<script type="module" src="';

/** Every script with all that it imports, directly or through others, in the order of the imports. */
export function importsOf(assets: string): ReadonlyMap<string, readonly string[]> {
  const folder = join(assets, ASSETS);
  if (!existsSync(folder)) return new Map();
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const direct = new Map(
    scripts.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [name, [...text.matchAll(IMPORT)].map(([, imported = '']) => imported)];
    }),
  );
  const reach = (name: string, found: Set<string>): Set<string> => {
    for (const imported of direct.get(name) ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      reach(imported, found);
    }
    return found;
  };
  return new Map(scripts.map((name) => [name, [...reach(name, new Set())]]));
}

/**
 * A page that names what its scripts import, so that a browser fetches it beside them and not one
 * round trip later; its own script before those of every page.
 */
export function withPreloads(
  html: string,
  imports: ReadonlyMap<string, readonly string[]>,
): string {
  const wanted = new Set<string>();
  const scripts = [...scriptsOf(html)].reverse();
  // Browsers fetch six files at once: the page's own script, the last, is not to be the seventh.
  const [own] = scripts;
  if (own !== undefined && scripts.length > 1) wanted.add(own);
  for (const source of scripts) {
    const at = source.lastIndexOf('/') + 1;
    for (const name of imports.get(source.slice(at)) ?? []) wanted.add(source.slice(0, at) + name);
  }
  if (wanted.size === 0) return html;
  const links = [...wanted].map((href) => `<link rel="modulepreload" href="${href}">`).join('');
  const end = html.indexOf('</head>');
  return html.slice(0, end) + links + html.slice(end);
}

/** Addresses of the module scripts of a page. */
function* scriptsOf(html: string): Generator<string> {
  for (let at = html.indexOf(SCRIPT); at !== -1; at = html.indexOf(SCRIPT, at)) {
    at += SCRIPT.length;
    yield html.slice(at, html.indexOf('"', at));
  }
}
