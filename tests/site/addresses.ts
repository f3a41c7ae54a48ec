import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isPlaceholder } from '../../src/domain/site.ts';
import { addressOf } from './built-site.ts';
import type { BuiltSite, Page } from './built-site.ts';
import { attribute, byTag, elements } from './dom.ts';

/** 网址 in content/site.yaml. */
export const CONFIGURED_URL = (
  parse(readFileSync('content/site.yaml', 'utf8'), { schema: 'failsafe' }) as Record<string, string>
)['网址']!;

function canonicalOf({ tree }: Page): string | undefined {
  const [link] = byTag(tree, 'link').filter((each) => attribute(each, 'rel') === 'canonical');
  return link && attribute(link, 'href');
}

function sharedAs({ tree }: Page): string | undefined {
  const [meta] = elements(tree, (each) => attribute(each, 'property') === 'og:url');
  return meta && attribute(meta, 'content');
}

/** The address a page must give for itself: none while the site has none, and none for 404. */
function ownAddress({ base }: BuiltSite, url: string, file: string): string | undefined {
  const address = addressOf(file);
  return isPlaceholder(url) || address === null ? undefined : `${url}${base}${address}`;
}

function fault(where: string, is: string | undefined, expected: string | undefined): string[] {
  return is === expected ? [] : [`${where}: ${String(is)}, not ${String(expected)}`];
}

/**
 * What a site says wrongly about where it stands.
 * @param url the origin in content/site.yaml
 */
export function addressFaults(site: BuiltSite, url: string): string[] {
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
  const home = `${url}${site.base}`;
  const [, template] = /<Url [^>]*template="([^"]*)"/.exec(read('opensearch.xml')) ?? [];
  const [, sitemap] = /^Sitemap: (.*)$/m.exec(read('robots.txt')) ?? [];
  return [
    ...[...site.pages.values()].flatMap((page) => {
      const expected = ownAddress(site, url, page.file);
      return [
        ...fault(`canonical of ${page.file}`, canonicalOf(page), expected),
        ...fault(`og:url of ${page.file}`, sharedAs(page), expected),
      ];
    }),
    ...fault('opensearch.xml', template, `${home}search/?q={searchTerms}`),
    ...fault('robots.txt', sitemap, `${home}sitemap.xml`),
  ];
}
