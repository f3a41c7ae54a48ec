import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { DIST, readSite } from './built-site.ts';
import type { Page } from './built-site.ts';
import { attribute, byTag, elements, metas, textOf } from './dom.ts';

const site = readSite(DIST, '/');
const pages = [...site.pages.values()];
const DECLARATION = /^\d{4}\/[\w-]+\/[\w-]+\/index\.html$/;
const declarations = pages.filter(({ file }) => DECLARATION.test(file));
const SITE_METAS = ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName', 'ColumnType'];
const ARTICLE_METAS = ['ArticleTitle', 'PubDate', 'ContentSource'];

/** Files of the pages for which `holds` fails. */
function failing(holds: (page: Page) => boolean, among: readonly Page[] = pages): string[] {
  return among.filter((page) => !holds(page)).map(({ file }) => file);
}

function offenders(isOffence: (element: Element) => boolean): string[] {
  return pages.flatMap(({ file, tree }) =>
    elements(tree, isOffence).map(({ tagName, position }) => {
      const { line, column } = position?.start ?? { line: 0, column: 0 };
      return `${file}:${String(line)}:${String(column)} <${tagName}>`;
    }),
  );
}

it('all pages are there', () => {
  expect(pages.length).toBeGreaterThan(60);
  expect(declarations).toHaveLength(9);
});

it('no page has an inline script, except for data', () => {
  const found = offenders(
    (element) =>
      element.tagName === 'script' &&
      attribute(element, 'type') !== 'application/ld+json' &&
      attribute(element, 'src') === undefined,
  );
  expect(found).toEqual([]);
});

it('no page has an inline stylesheet', () => {
  expect(offenders(({ tagName }) => tagName === 'style')).toEqual([]);
});

it('no element has a style or an event handler of its own', () => {
  const isInline = (name: string): boolean => name === 'style' || /^on[a-z]/i.test(name);
  expect(offenders(({ properties }) => Object.keys(properties).some(isInline))).toEqual([]);
});

it('no address is a script or carries its own content', () => {
  const isCode = (value: unknown): boolean =>
    typeof value === 'string' && /^\s*(javascript|data|vbscript):/i.test(value);
  expect(offenders(({ properties }) => Object.values(properties).some(isCode))).toEqual([]);
});

it('no page embeds another or sets a base', () => {
  const foreign = ['iframe', 'object', 'embed', 'base', 'frame', 'applet'];
  expect(offenders(({ tagName }) => foreign.includes(tagName))).toEqual([]);
});

it('data in pages is JSON', () => {
  const scripts = pages.flatMap(({ tree }) =>
    byTag(tree, 'script').filter((it) => attribute(it, 'type') === 'application/ld+json'),
  );
  expect(scripts.length).toBeGreaterThanOrEqual(declarations.length);
  for (const script of scripts) {
    const [text] = script.children;
    expect(JSON.parse(text?.type === 'text' ? text.value : '')).toHaveProperty('@context');
  }
});

it('every page is in Chinese', () => {
  const languages = (page: Page) => byTag(page.tree, 'html').map((it) => attribute(it, 'lang'));
  expect(failing((page) => languages(page).join() === 'zh-CN')).toEqual([]);
});

it('every page has exactly one h1, and it has words', () => {
  const titles = (page: Page): string[] => byTag(page.tree, 'h1').map(textOf);
  expect(failing((page) => titles(page).length === 1 && titles(page)[0] !== '')).toEqual([]);
});

it('headings never skip a level', () => {
  const skips = pages.flatMap(({ file, tree }) => {
    const headings = byTag(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    return headings.flatMap((heading, index) =>
      levels[index]! > (levels[index - 1] ?? 0) + 1 ? [`${file}: ${textOf(heading)}`] : [],
    );
  });
  expect(skips).toEqual([]);
});

it('every page has a title of its own that ends in the name of the site', () => {
  const titles = pages.map(({ tree }) => byTag(tree, 'title').map(textOf).join());
  const odd = titles.filter((title) => title !== '明账' && !/^.+｜明账$/.test(title));
  expect(odd).toEqual([]);
  expect(titles.filter((title) => title === '明账')).toHaveLength(1);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

it('every page describes itself', () => {
  expect(failing(({ tree }) => (metas(tree).get('description') ?? '').length > 5)).toEqual([]);
});

it.each(SITE_METAS)('every page has %s', (name) => {
  expect(failing(({ tree }) => (metas(tree).get(name) ?? '') !== '')).toEqual([]);
});

it.each(ARTICLE_METAS)('every declaration page has %s', (name) => {
  const has = ({ tree }: Page): boolean => (metas(tree).get(name) ?? '') !== '';
  expect(failing(has, declarations)).toEqual([]);
});

it('a declaration page gives its own name and a real date', () => {
  for (const { tree } of declarations) {
    expect(metas(tree).get('ArticleTitle')).toBe(textOf(byTag(tree, 'h1')[0]!));
    expect(metas(tree).get('PubDate')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(metas(tree).get('ContentSource')).toBe('江阴市司法局');
  }
});

it('every page names the description of the search', () => {
  const rels = (page: Page) => byTag(page.tree, 'link').map((link) => attribute(link, 'rel'));
  expect(failing((page) => rels(page).includes('search'))).toEqual([]);
});

it('the page for missing addresses has no address of its own, and is not indexed', () => {
  const { tree } = site.pages.get('404.html')!;
  expect(byTag(tree, 'link').map((link) => attribute(link, 'rel'))).not.toContain('canonical');
  expect(metas(tree).get('robots')).toBe('noindex');
});
