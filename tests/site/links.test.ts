import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, SUB_BASE, SUB_DIST, addressOf, readSite } from './built-site.ts';
import type { BuiltSite, Page } from './built-site.ts';
import { CONFIGURED_URL, addressFaults } from './addresses.ts';
import { attribute, elements, metas } from './dom.ts';
import { destination, referencesOf, styleReferences } from './references.ts';
import type { Reference } from './references.ts';

const BUILDS: [string, string][] = [['/', DIST]];
if (SUB_DIST !== undefined) BUILDS.push([SUB_BASE, SUB_DIST]);

function idsOf({ tree }: Page): string[] {
  return elements(tree, () => true).flatMap((element) => attribute(element, 'id') ?? []);
}

function isIndexed({ tree }: Page): boolean {
  return metas(tree).get('robots') !== 'noindex';
}

function told({ file, element, value }: Reference): string {
  return `${file}: <${element}> ${value}`;
}

/** Pages that a reader reaches from the home page by following links. */
function reachable(site: BuiltSite): Set<string> {
  const seen = new Set(['index.html']);
  for (const file of seen) {
    const page = site.pages.get(file);
    for (const reference of page ? referencesOf(page) : []) {
      const to = destination(reference, site);
      if (reference.element === 'a' && to.kind === 'file') seen.add(to.file);
    }
  }
  return seen;
}

describe.each(BUILDS)('the site under %s', (base, folder) => {
  const site = readSite(folder, base);
  const pages = [...site.pages.values()];
  const references = [...pages.flatMap(referencesOf), ...styleReferences(site)];
  const ids = new Map(pages.map((page) => [page.file, new Set(idsOf(page))]));

  it('is read as a whole', () => {
    expect(pages.length).toBeGreaterThan(60);
    expect(references.length).toBeGreaterThan(20 * pages.length);
  });

  it('has no id twice on a page', () => {
    const twice = pages.flatMap((page) =>
      idsOf(page)
        .filter((id, index, all) => all.indexOf(id) !== index)
        .map((id) => `${page.file}#${id}`),
    );
    expect(twice).toEqual([]);
  });

  it('has no reference that leads to no file', () => {
    const dead = references.filter((reference) => {
      const to = destination(reference, site);
      return to.kind === 'file' && !site.files.has(to.file);
    });
    expect(dead.map(told)).toEqual([]);
  });

  it('keeps all its references below its base path', () => {
    const outside = references.filter((reference) => {
      const to = destination(reference, site);
      return to.kind === 'file' && !to.url.pathname.startsWith(base);
    });
    expect(outside.map(told)).toEqual([]);
  });

  it('has no `#` that leads to no id', () => {
    const withFragment = references.filter(({ value }) => value.includes('#'));
    expect(withFragment.length).toBeGreaterThan(100);
    const dead = withFragment.filter((reference) => {
      const to = destination(reference, site);
      return to.kind === 'file' && !ids.get(to.file)?.has(to.fragment);
    });
    expect(dead.map(told)).toEqual([]);
  });

  it('refers to nothing elsewhere except by links', () => {
    const foreign = references.filter((reference) => {
      const own = CONFIGURED_URL + base;
      return destination(reference, site).kind === 'foreign' && !reference.value.startsWith(own);
    });
    expect(foreign.filter(({ element }) => element !== 'a').map(told)).toEqual([]);
    const schemes = foreign.map((reference) => destination(reference, site).url.protocol);
    expect(
      schemes.filter((scheme) => !['http:', 'https:', 'mailto:', 'tel:'].includes(scheme)),
    ).toEqual([]);
  });

  it('has addresses of plain letters only', () => {
    // Query engines read a column from folders named `column=value`.
    const plain = (file: string): string => file.replace(/^data\/parquet\/[\w-]+\/fiscalYear=/, '');
    expect([...site.files].filter((file) => !/^[\w./-]+$/.test(plain(file)))).toEqual([]);
    const odd = references.filter((reference) => {
      const to = destination(reference, site);
      return to.kind === 'file' && to.url.pathname.includes('%');
    });
    expect(odd.map(told)).toEqual([]);
  });

  it('lists in the sitemap every page that may be indexed, and nothing else', () => {
    const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!);
    const indexed = pages
      .filter(isIndexed)
      .map(({ file }) => `${CONFIGURED_URL}${base}${addressOf(file) ?? file}`);
    expect(listed).toEqual(indexed.sort());
  });

  it('leads from the home page to every page that may be indexed', () => {
    const reached = reachable(site);
    const lost = pages.filter((page) => isIndexed(page) && !reached.has(page.file));
    expect(lost.map(({ file }) => file)).toEqual([]);
  });

  it('gives its own address everywhere alike', () => {
    expect(addressFaults(site, CONFIGURED_URL)).toEqual([]);
  });
});
