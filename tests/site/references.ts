import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { addressOf } from './built-site.ts';
import type { BuiltSite, Page } from './built-site.ts';
import { attribute, elements } from './dom.ts';

/** An address that a page or stylesheet names. */
export interface Reference {
  readonly file: string;
  /** Name of the element; `css` in a stylesheet. */
  readonly element: string;
  /** As written. */
  readonly value: string;
}

/** Where a reference leads. */
export type Destination =
  | { readonly kind: 'file'; readonly file: string; readonly fragment: string; readonly url: URL }
  | { readonly kind: 'foreign'; readonly url: URL };

/** Stands for whatever origin the site is served from. */
const ORIGIN = 'https://site.test';

const ATTRIBUTES = ['href', 'src', 'action', 'formAction', 'poster', 'data', 'cite', 'background'];

function written(element: Element): string[] {
  const single = ATTRIBUTES.flatMap((name) => attribute(element, name) ?? []);
  const sets = (attribute(element, 'srcSet') ?? '').split(',').map((part) => part.trim());
  const [, refreshed] = /url=(.*)/i.exec(
    attribute(element, 'httpEquiv') === 'refresh' ? (attribute(element, 'content') ?? '') : '',
  ) ?? [undefined, undefined];
  const sources = sets.filter((part) => part !== '').map((part) => part.split(/\s/)[0] ?? '');
  return [...single, ...sources, ...(refreshed === undefined ? [] : [refreshed])];
}

export function referencesOf({ file, tree }: Page): Reference[] {
  return elements(tree, () => true).flatMap((element) =>
    written(element).map((value) => ({ file, element: element.tagName, value })),
  );
}

/** What the site's stylesheets load. */
export function styleReferences(site: BuiltSite): Reference[] {
  return [...site.files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => {
      const css = readFileSync(join(site.folder, file), 'utf8');
      const found = css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g);
      return [...found].map(([, url, imported]) => ({
        file,
        element: 'css',
        value: url ?? imported ?? '',
      }));
    });
}

/** Finds where a reference leads. 404.html stands at any address, so it may not be relative there. */
export function destination({ file, value }: Reference, { base }: BuiltSite): Destination {
  if (value.startsWith('#'))
    return {
      kind: 'file',
      file,
      fragment: decodeURIComponent(value.slice(1)),
      url: new URL(`${ORIGIN}${base}`),
    };
  const address = file.endsWith('.html') ? (addressOf(file) ?? 'any/where/at/all/') : file;
  const url = new URL(value, `${ORIGIN}${base}${address}`);
  if (url.origin !== ORIGIN) return { kind: 'foreign', url };
  // Outside the base path no file of this site is found.
  const inside = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname;
  const path = decodeURI(inside);
  return {
    kind: 'file',
    url,
    file: path === '' || path.endsWith('/') ? `${path}index.html` : path,
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}
