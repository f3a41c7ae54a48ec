import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentDigest } from '../../src/build/search-index.ts';
import { buildIndex } from '../../src/search/index/build-index.ts';
import type { Names } from '../../src/search/names.ts';
import { wordsSpelled } from '../../src/search/pinyin.ts';
import type { Spelled } from '../../src/search/pinyin.ts';
import { realRecords } from '../search/real-records.ts';

const site = process.env['MINGZHANG_DIST'] ?? 'dist';
const records = realRecords();

describe('the built search', () => {
  it('has a record for every declaration, the same as the corpus gives', () => {
    for (const [ordinal, record] of records.entries()) {
      // All published declarations are of one year; ordinals begin anew in each.
      const year = String(record.fiscalYear);
      const path = join(site, 'search', 'records', year, `${String(ordinal)}.json`);
      expect(JSON.parse(readFileSync(path, 'utf8')), path).toEqual(record);
    }
  });

  it('holds the index of these records, file by file', () => {
    for (const { path, bytes } of buildIndex(records, contentDigest)) {
      const there = readFileSync(join(site, 'search', 'index', path));
      expect(there.equals(bytes), path).toBe(true);
    }
  });

  it('spells every name', () => {
    const spelled = JSON.parse(
      readFileSync(join(site, 'search', 'pinyin.json'), 'utf8'),
    ) as Spelled[];
    expect(wordsSpelled('tiaojie', spelled, 3)).toContain('调解');
  });

  it('links to places that stand on the declaration page', () => {
    const missing = records.flatMap(({ id, places }) => {
      const html = readFileSync(join(site, id, 'index.html'), 'utf8');
      const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, anchor]) => anchor));
      return places.flatMap(({ anchor }) => (ids.has(anchor) ? [] : [`${id}#${anchor}`]));
    });
    expect(missing).toEqual([]);
  });

  it('suggests only names whose page or row is there', () => {
    const names = JSON.parse(readFileSync(join(site, 'search', 'names.json'), 'utf8')) as Names;
    const html = (id: string): string => readFileSync(join(site, id, 'index.html'), 'utf8');
    for (const [name, id] of names.projects) expect(html(id)).toContain(name);
    for (const [name, id, row] of names.indicators) {
      const page = html(row === undefined ? `indicators/${id}` : id);
      expect(page.includes(row === undefined ? name : `id="${row}"`), name).toBe(true);
    }
    expect(names.indicators.some(([, , row]) => row === undefined)).toBe(true);
    expect(names.indicators.some(([, , row]) => row !== undefined)).toBe(true);
  });

  it('asks search engines to leave the search page out', () => {
    expect(readFileSync(join(site, 'search', 'index.html'), 'utf8')).toContain(
      '<meta name="robots" content="noindex"',
    );
  });

  it('lists in the sitemap only pages that are there', () => {
    const content = readFileSync(join(site, 'sitemap.xml'), 'utf8');
    const paths = [...content.matchAll(/<loc>https?:\/\/[^/]+\/(.*?)<\/loc>/g)].map(
      ([, path]) => path!,
    );
    expect(paths.length).toBeGreaterThan(records.length);
    expect(paths.filter((path) => !existsSync(join(site, path, 'index.html')))).toEqual([]);
    expect(paths).not.toContain('search/');
  });
});
