import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../fixtures/content.ts';
import { manyFiles } from '../fixtures/many-files.ts';
import { BUILD_LIMIT, PROJECT, buildSite, testFolder } from './builds.ts';
import { addressOf, readSite } from './built-site.ts';
import type { BuiltSite, Page } from './built-site.ts';
import { attribute, byTag, textOf } from './dom.ts';

/** One department with more projects than fit on a page, and many small ones. */
const DEPARTMENTS = [205, ...Array.from({ length: 8 }, () => 1)];
const DECLARATIONS = DEPARTMENTS.reduce((sum, count) => sum + count, 0);
const COPY = testFolder('many-project');
const OUT = testFolder('many-site');
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const DECLARATION = /^\/2020\/d\d{4}\/p\d{5}\/$/;
const MOST_BYTES = 100 * 1024;

let site: BuiltSite;

beforeAll(async () => {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const part of PARTS) cpSync(join(PROJECT, part), join(COPY, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(COPY, 'node_modules'), 'junction');
  writeFiles(COPY, manyFiles({ year: 2020, departments: DEPARTMENTS }));
  await buildSite(COPY, OUT, '/');
  site = readSite(OUT, '/');
}, BUILD_LIMIT);

afterAll(() => {
  rmSync(COPY, { recursive: true, force: true });
  rmSync(OUT, { recursive: true, force: true });
});

function page(address: string): Page {
  const found = site.pages.get(`${address}index.html`);
  if (!found) throw new Error(`no page ${address}`);
  return found;
}

/** The pages of a list, first to last. */
function pagesOf(address: string): Page[] {
  const further = [...site.pages.keys()]
    .map((file) => addressOf(file) ?? '')
    .filter((own) => own.startsWith(`${address}pages/`))
    .sort((a, b) => numberOf(a) - numberOf(b));
  return [address, ...further].map(page);
}

function numberOf(address: string): number {
  return Number(/pages\/(\d+)\/$/.exec(address)?.[1] ?? 1);
}

/** Declarations linked from the rows of a list. */
function listed({ tree }: Page): string[] {
  return byTag(tree, 'a')
    .filter((link) => DECLARATION.test(attribute(link, 'href') ?? ''))
    .map((link) => attribute(link, 'href') ?? '');
}

function relation({ tree }: Page, element: 'a' | 'link', rel: string): string | undefined {
  const found = byTag(tree, element).find((it) => attribute(it, 'rel') === rel);
  return found && attribute(found, 'href');
}

const LISTS = [
  ['2020/', DECLARATIONS],
  ['2020/d0000/', DEPARTMENTS[0] ?? 0],
] as const;

/** A list of each kind that goes on over several pages. */
const PAGED = [
  '2020/',
  '2020/d0000/',
  'indicators/',
  'tables/2020/cost-items/',
  'checks/indicator-without-source/',
] as const;

describe('a site with long lists', () => {
  it.each(LISTS)('tells every declaration of %s on exactly one page', (address, count) => {
    const pages = pagesOf(address);
    expect(pages).toHaveLength(2);
    const links = pages.flatMap(listed);
    expect(new Set(links).size).toBe(count);
    expect(links).toHaveLength(count);
    expect(Math.max(...pages.map((it) => listed(it).length))).toBe(200);
  });

  it.each(PAGED)('gives every page of %s a title with its number and its neighbours', (address) => {
    const pages = pagesOf(address);
    expect(pages.length).toBeGreaterThan(1);
    const titles = pages.map(({ tree }) => textOf(byTag(tree, 'title')[0]!));
    expect(new Set(titles).size).toBe(pages.length);
    for (const [at, own] of pages.entries()) {
      if (at > 0) expect(titles[at]).toContain(`，第 ${String(at + 1)} 页`);
      const before =
        at === 0 ? undefined : at === 1 ? `/${address}` : `/${address}pages/${String(at)}/`;
      const after = at === pages.length - 1 ? undefined : `/${address}pages/${String(at + 2)}/`;
      for (const element of ['a', 'link'] as const) {
        expect(relation(own, element, 'prev')).toBe(before);
        expect(relation(own, element, 'next')).toBe(after);
      }
    }
  });

  it('lists every page of a list in the sitemap', () => {
    const sitemap = readFileSync(join(OUT, 'sitemap.xml'), 'utf8');
    for (const { file } of PAGED.flatMap(pagesOf)) {
      expect(sitemap).toContain(`/${addressOf(file) ?? ''}</loc>`);
    }
  });

  it('has no page above 100 KB compressed', () => {
    const heavy = [...site.pages.values()]
      .map(({ file, html }) => ({ file, bytes: gzipSync(html).length }))
      .filter(({ bytes }) => bytes > MOST_BYTES);
    expect(heavy).toEqual([]);
  });

  it('leads from the home page to every declaration by year and department', () => {
    expect(byTag(page('').tree, 'a').map((it) => attribute(it, 'href'))).toContain('/2020/');
    const departments = byTag(page('2020/').tree, 'a').map((it) => attribute(it, 'href'));
    for (const at of DEPARTMENTS.keys()) {
      const address = `2020/d${String(at).padStart(4, '0')}/`;
      expect(departments).toContain(`/${address}`);
      expect(existsSync(join(OUT, address, 'index.html'))).toBe(true);
    }
  });
});
