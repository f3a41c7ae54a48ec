import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { filesBelow } from '../../src/build/files.ts';

/**
 * The first page, by its file, of which two sites do not say the same; spaces between words of the
 * markup are not counted.
 * @returns null where all say the same
 */
export function differingPage(one: string, other: string): string | null {
  const pages = filesBelow(one).filter((file) => file.endsWith('.html'));
  if (pages.length === 0) return one;
  return pages.find((page) => wordsOf(join(one, page)) !== wordsOf(join(other, page))) ?? null;
}

function wordsOf(file: string): string {
  return toString(fromHtml(readFileSync(file, 'utf8'))).replace(/\s+/gu, '');
}
