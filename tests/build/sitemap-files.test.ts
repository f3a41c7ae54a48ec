import { describe, expect, it } from 'vitest';
import { sitemapFiles } from '../../src/build/sitemap-files.ts';

const SITE = 'https://mingzhang.test/yjsgk/';

const addresses = (content: string): string[] =>
  [...content.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address!);

describe('sitemapFiles', () => {
  it('lists absolute addresses below the base path, ordered, each once', () => {
    const [file, ...others] = sitemapFiles(SITE, ['2020/', '', 'about/', '2020/']);
    expect(others).toEqual([]);
    expect(file?.name).toBe('sitemap.xml');
    expect(addresses(file!.content)).toEqual([SITE, `${SITE}2020/`, `${SITE}about/`]);
  });

  it('says nothing of when a page changed', () => {
    expect(sitemapFiles(SITE, ['2020/'])[0]?.content).not.toContain('lastmod');
  });

  it('becomes an index of several files beyond the limit', () => {
    const files = sitemapFiles(SITE, ['a/', 'b/', 'c/'], 2);
    expect(files.map(({ name }) => name)).toEqual([
      'sitemap.xml',
      'sitemap-1.xml',
      'sitemap-2.xml',
    ]);
    expect(addresses(files[0]!.content)).toEqual([`${SITE}sitemap-1.xml`, `${SITE}sitemap-2.xml`]);
    expect(files.slice(1).flatMap(({ content }) => addresses(content))).toEqual(
      ['a/', 'b/', 'c/'].map((path) => SITE + path),
    );
  });

  it('escapes what XML would read as markup', () => {
    expect(addresses(sitemapFiles(SITE, ["a'b/?c&d"])[0]!.content)).toEqual([
      `${SITE}a&apos;b/?c&amp;d`,
    ]);
  });
});
