import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DIST, readSite } from './built-site.ts';
import type { Page } from './built-site.ts';
import { attribute, byTag } from './dom.ts';
import { destination } from './references.ts';

const KIB = 1024;
const DECLARATION = /^\d{4}\/[\w-]+\/[\w-]+\/index\.html$/;

const site = readSite(DIST, '/');
const pages = [...site.pages.values()];
const sizes = new Map<string, number>();

/** Bytes of a file as it travels. */
function zipped(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(DIST, file))).length;
  sizes.set(file, known);
  return known;
}

function sum(files: Iterable<string>): number {
  return [...files].reduce((total, file) => total + zipped(file), 0);
}

function fileOf(page: Page, value: string): string {
  const to = destination({ file: page.file, element: '', value }, site);
  if (to.kind !== 'file') throw new Error(`${page.file} loads ${value}`);
  return to.file;
}

function stylesOf(page: Page): string[] {
  return byTag(page.tree, 'link')
    .filter((link) => attribute(link, 'rel') === 'stylesheet')
    .map((link) => fileOf(page, attribute(link, 'href')!));
}

/** A page's scripts with everything they import at once, each counted once. */
function scriptsOf(page: Page): Set<string> {
  const files = new Set(
    byTag(page.tree, 'script').flatMap((script) => {
      const source = attribute(script, 'src');
      return source === undefined ? [] : [fileOf(page, source)];
    }),
  );
  for (const file of files) {
    const code = readFileSync(join(DIST, file), 'utf8');
    for (const [, path] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
      files.add(join(file, '..', path!).replaceAll('\\', '/'));
    }
  }
  return files;
}

describe('weight, compressed with gzip', () => {
  it('of a declaration page with all its CSS is at most 30 KB', () => {
    const declarations = pages.filter(({ file }) => DECLARATION.test(file));
    expect(declarations).toHaveLength(9);
    const heavy = declarations.flatMap((page) => {
      const styles = stylesOf(page);
      expect(styles).not.toEqual([]);
      const bytes = sum([page.file, ...styles]);
      return bytes > 30 * KIB ? [`${page.file}: ${String(bytes)}`] : [];
    });
    expect(heavy).toEqual([]);
  });

  it('of any page is at most 100 KB', () => {
    expect(pages.map(({ file }) => file).filter((file) => zipped(file) > 100 * KIB)).toEqual([]);
  });

  it('of the scripts of a page other than the search page is at most 10 KB', () => {
    const scripts = pages
      .filter(({ file }) => file !== 'search/index.html')
      .map((page) => ({ page, files: scriptsOf(page) }));
    expect(Math.max(...scripts.map(({ files }) => files.size))).toBeGreaterThan(0);
    const heavy = scripts.filter(({ files }) => sum(files) > 10 * KIB);
    expect(heavy.map(({ page, files }) => `${page.file}: ${String(sum(files))}`)).toEqual([]);
  });
});
