import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Root } from 'hast';
import { parseHtml } from './dom.ts';

/** A page of a built site. */
export interface Page {
  /** Below the site's folder: `2020/justice/index.html`. */
  readonly file: string;
  readonly html: string;
  readonly tree: Root;
}

export interface BuiltSite {
  readonly folder: string;
  /** `/` or `/yjsgk/`. */
  readonly base: string;
  /** All files below the folder, in order of code points. */
  readonly files: ReadonlySet<string>;
  /** All pages, by file. */
  readonly pages: ReadonlyMap<string, Page>;
}

/** The site under test. */
export const DIST = process.env['MINGZHANG_DIST'] ?? 'dist';

/** The same below `/yjsgk/`, where `npm test` has built it. */
export const SUB_DIST = process.env['MINGZHANG_SUB_DIST'];

export const SUB_BASE = '/yjsgk/';

/** Paths of all files below a folder, with `/` between the parts, in order of code points. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

export function readSite(folder: string, base: string): BuiltSite {
  const files = filesBelow(folder);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file): [string, Page] => {
      const html = readFileSync(join(folder, file), 'utf8');
      return [file, { file, html, tree: parseHtml(html) }];
    });
  return { folder, base, files: new Set(files), pages: new Map(pages) };
}

/** Text of one file of the site under test. */
export function readBuilt(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}

/** Path of a page's address below the base: `2020/justice/`; null for 404.html, which has none. */
export function addressOf(file: string): string | null {
  return file.endsWith('index.html') ? file.slice(0, -'index.html'.length) : null;
}
